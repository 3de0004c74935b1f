import type { Passage, Span } from '../../library/article.ts';
import { memo } from '../../memo.ts';
import { quote } from '../markdown/quote.ts';
import { split } from '../markdown/split.ts';

/** A stretch of a passage that fits where it is shown. */
export interface Part extends Span {
  /** From 1. */
  readonly number: number;
  /** How many parts the passage has. */
  readonly count: number;
}

/** The parts found so far, by their limit. */
const known = memo((_: Passage) => new Map<number, readonly Part[]>());

/** The passage in parts that take at most `limit` characters each when quoted. */
export function partsOf(passage: Passage, limit: number): readonly Part[] {
  const byLimit = known(passage);
  const parts = byLimit.get(limit) ?? splitInParts(passage, limit);
  byLimit.set(limit, parts);
  return parts;
}

function splitInParts({ text, sentences }: Passage, limit: number): Part[] {
  const spans = split(text, sentences, limit);
  return spans.map((span, index) => ({ ...span, number: index + 1, count: spans.length }));
}

/** The part in which `at` lies. */
export function partAt(parts: readonly Part[], at: number): Part {
  const part = parts.find(({ end }) => at < end) ?? parts.at(-1);
  if (part === undefined) throw new RangeError('a passage without parts');
  return part;
}

export function quotePart(passage: Passage, { start, end }: Span, bold?: Span): string {
  const shown = { start, end: start + passage.text.slice(start, end).trimEnd().length };
  return quote(passage.text, shown, bold);
}
