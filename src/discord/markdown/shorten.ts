import { BOUNDS } from '../../bounds.ts';
import { GRAPHEMES, lastBoundary, WORDS } from '../../language/segmenters.ts';
import { escapeMarkdown } from './escape.ts';
import { fitting } from './fitting.ts';

/**
 * `text` on one line of at most `limit` characters: whole, or cut after a word (within the first
 * word only if that is too long by itself) with an ellipsis. So is what has more white space than
 * `BOUNDS.shortened` before it is on one line.
 */
export function shorten(text: string, limit: number): string {
  return cut(text, limit, (line, most) => Math.min(line.length, most));
}

/** The same, escaped; the limit is for the escaped text. */
export function shortenEscaped(text: string, limit: number): string {
  return escapeMarkdown(cut(text, limit, (line, most) => fitting(line, most).end));
}

/** @param fits How much of a line fits in so many characters. */
function cut(text: string, limit: number, fits: (line: string, most: number) => number): string {
  const all = text.trim();
  const line = all.slice(0, BOUNDS.shortened.most).replace(/\s+/g, ' ');
  const isWhole = all.length <= BOUNDS.shortened.most;
  if (isWhole && fits(line, limit) === line.length) return line;
  const most = Math.min(fits(line, limit - 1), line.length - 1);
  return `${line.slice(0, endOf(line, most)).trimEnd()}…`;
}

/** Where the last word that ends by `most` does, else the last character. */
function endOf(line: string, most: number): number {
  return (
    lastBoundary(WORDS, line, 0, most) ||
    Math.max(0, line.lastIndexOf(' ', most)) ||
    lastBoundary(GRAPHEMES, line, 0, most)
  );
}
