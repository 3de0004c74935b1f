import type { Passage, Span } from '../library/article.ts';

/** A longer passage, in UTF-16 code units, is shown in part. */
export const MAX_SHOWN_LENGTH = 4_000;

/**
 * What is shown of a passage: all of it, or as many whole sentences before and after the given one
 * as there is room for. Long sentences were cut between words when the article was read; a stretch
 * that is too long all the same is shown as far as there is room.
 */
export function excerptOf({ text, sentences }: Passage, { start, end }: Span): Span {
  if (text.length <= MAX_SHOWN_LENGTH) return { start: 0, end: text.length };
  if (end - start > MAX_SHOWN_LENGTH) return { start, end: lastEnd(text, start) };
  let shown: Span = { start, end };
  const before = sentences.filter((sentence) => sentence.start < start).reverse();
  const after = sentences.filter((sentence) => sentence.end > end);
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const longer = { start: before[i]?.start ?? shown.start, end: after[i]?.end ?? shown.end };
    if (longer.end - longer.start > MAX_SHOWN_LENGTH) break;
    shown = longer;
  }
  return shown;
}

/** Where what starts at `start` ends at the latest: after a word, else after a character. */
function lastEnd(text: string, start: number): number {
  const limit = start + MAX_SHOWN_LENGTH;
  const room = text.slice(start, limit);
  const words = room.search(/\s\S*$/);
  return words > 0 ? start + words : /[\ud800-\udbff]$/.test(room) ? limit - 1 : limit;
}
