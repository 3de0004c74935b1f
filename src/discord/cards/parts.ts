import type { Article, Passage, Span } from '../../library/article.ts';
import { quote } from '../markdown/quote.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { split } from '../markdown/split.ts';
import type { Texts } from '../texts/texts.ts';

/** The most characters that a title takes in a heading or a source line. */
export const TITLE_LENGTH = 250;
const DETAIL_LENGTH = 120;

/** A stretch of a passage that fits where it is shown. */
export interface Part extends Span {
  /** From 1. */
  readonly number: number;
  /** How many parts the passage has. */
  readonly count: number;
}

/** The parts found so far, by their limit. */
const known = new WeakMap<Passage, Map<number, readonly Part[]>>();

/** The passage in parts that take at most `limit` characters each when quoted. */
export function partsOf(passage: Passage, limit: number): readonly Part[] {
  const byLimit = known.get(passage) ?? new Map<number, readonly Part[]>();
  known.set(passage, byLimit);
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

export function quotePart(passage: Passage, { start, end }: Part, bold?: Span): string {
  const shown = { start, end: start + passage.text.slice(start, end).trimEnd().length };
  return quote(passage.text, shown, bold);
}

/** `Title · Publisher · Author · date`, as far as they are known. */
export function citation(article: Article): string {
  return [shortenEscaped(article.title, TITLE_LENGTH), ...details(article)].join(' · ');
}

/** Publisher, author and date, as far as they are known. */
export function details({ publisher, author, published }: Article): string[] {
  return [publisher, author, published]
    .filter((detail) => detail !== undefined)
    .map((detail) => shortenEscaped(detail, DETAIL_LENGTH));
}

/** `¶ 3 of 8`, and which part of it where it is in parts. */
export function place(article: Article, passage: Passage, part: Part, texts: Texts): string {
  const paragraph = texts.paragraph(passage.number, article.passages.length);
  return part.count === 1 ? paragraph : `${paragraph}, ${texts.part(part.number, part.count)}`;
}
