import { GRAPHEMES, lastBoundary, WORDS } from '../../language/segmenters.ts';
import type { Span } from '../../library/article.ts';
import { fitting } from './fitting.ts';

/** What a quote's line takes besides its text, at most: it may have a stretch in bold. */
const LINE_LENGTH = '> ****\n'.length;

/**
 * Splits a text into parts of at most `limit` characters when quoted. A part ends at the end of a
 * sentence where that is possible, else after white space, else between words that none divides
 * (as in Chinese), and only within a word that is itself too long. Together the parts are the
 * text, without a gap. The time grows with the length of the text, whatever it holds.
 */
export function split(text: string, sentences: readonly Span[], limit: number): Span[] {
  const most = limit - LINE_LENGTH;
  const parts: Span[] = [];
  let part: Span | undefined;
  let length = 0;
  for (const { start, end } of withGaps(text, sentences)) {
    const fits = fitting(text.slice(start, Math.min(end, start + most + 1)), most, LINE_LENGTH);
    const isTooLong = start + fits.end < end;
    if (part && (isTooLong || length + fits.length > most)) {
      parts.push(part);
      part = undefined;
    }
    if (isTooLong) {
      for (const piece of pieces(text, { start, end }, most)) parts.push(piece);
    } else {
      length = part ? length + fits.length : fits.length;
      part = { start: part?.start ?? start, end };
    }
  }
  if (part) parts.push(part);
  return parts;
}

/** The sentences, each with what stands before the next; the first also with what stands before it. */
function* withGaps(text: string, sentences: readonly Span[]): Generator<Span> {
  let start = 0;
  for (const { start: next } of sentences) {
    if (next <= start) continue;
    yield { start, end: next };
    start = next;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** A stretch that is too long for a part, in as many as it needs. */
function* pieces(text: string, span: Span, most: number): Generator<Span> {
  for (let { start } = span; start < span.end; ) {
    const near = text.slice(start, Math.min(span.end, start + most));
    const reach = start + fitting(near, most, LINE_LENGTH).end;
    const end = reach === span.end ? reach : cutIn(text, start, reach);
    yield { start, end };
    start = end;
  }
}

/** Where a stretch is best cut, at `reach` at the latest, which lies within the text. */
function cutIn(text: string, start: number, reach: number): number {
  // The next character tells whether white space ends there.
  const [spaced = ''] = /^[\s\S]*\s(?=\S)/.exec(text.slice(start, reach + 1)) ?? [];
  if (spaced !== '') return start + spaced.length;
  const word = lastBoundary(WORDS, text, start, reach);
  if (word > start) return word;
  const character = lastBoundary(GRAPHEMES, text, start, reach);
  if (character > start) return character;
  const isSplit = (text.codePointAt(reach - 1) ?? 0) > 0xffff;
  return isSplit && reach - 1 > start ? reach - 1 : reach;
}
