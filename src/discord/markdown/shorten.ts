import { GRAPHEMES, WORDS } from '../../language/segmenters.ts';
import { escapeMarkdown } from './escape.ts';

/**
 * `text` on one line of at most `limit` characters: whole, or cut after a word (within the first
 * word only if that is too long by itself) with an ellipsis.
 */
export function shorten(text: string, limit: number): string {
  return cut(text, (line) => line.length <= limit);
}

/** The same, escaped; the limit is for the escaped text. */
export function shortenEscaped(text: string, limit: number): string {
  return escapeMarkdown(cut(text, (line) => escapeMarkdown(line).length <= limit));
}

function cut(text: string, fits: (line: string) => boolean): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (fits(line)) return line;
  return `${longest(line, WORDS, fits) || longest(line, GRAPHEMES, fits)}…`;
}

/** More than any message takes, in UTF-16 code units: a segmenter is slower the longer its text is. */
const MOST = 10_000;

function longest(line: string, segmenter: Intl.Segmenter, fits: (line: string) => boolean): string {
  let kept = '';
  for (const { segment } of segmenter.segment(line.slice(0, MOST))) {
    if (!fits(`${kept}${segment}…`)) break;
    kept += segment;
  }
  return kept.trimEnd();
}
