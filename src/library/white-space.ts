import { ofAll } from '../language/languages.ts';

/** Scripts written without spaces between words: a line break within them joins with nothing. */
export const SPACELESS =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}' +
  '\\p{sc=Myanmar}\\p{sc=Tibetan}\\u3001-\\u303f\\uff01-\\uff65]';
/** Marks that such scripts share with others. */
const SHARED = '[“”‘’…—]';

// Both are for text whose white space is folded, so that neither has a run of it to go through.
const SPACELESS_BREAK = new RegExp(
  `(?<=${SPACELESS}${SHARED}?)\\n(?=${SPACELESS})|(?<=${SPACELESS})\\n(?=${SHARED})`,
  'gu',
);
const CONJUNCTIONS = ofAll(({ conjunctions }) => conjunctions).join('|');
/** A line that ends in a hyphen, unless that stands for what comes later: `pre- and post-war`. */
const HYPHEN_BREAK = new RegExp(
  `(?<=[\\p{L}\\p{M}\\p{N}][-\\u2010])\\n(?=[\\p{L}\\p{N}])(?!(?:${CONJUNCTIONS})\\s)`,
  'gu',
);

/** Follows a hyphen that ends a line, where `unwrap` leaves it to `dehyphenator`: a soft hyphen. */
export const LINE_END = '\u00ad';

/**
 * Joins the lines of a paragraph, with a space or, where the script has none, with nothing; after
 * a hyphen that ends a line, with `LINE_END`. The text's own soft hyphens only mark breaks: they go.
 */
export function unwrap(text: string): string {
  const composed = text.normalize('NFC').trim();
  // Most paragraphs are one clean line.
  if (!/[^\S ]|\s\s|\u00ad/.test(composed)) return composed;
  return composed
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\u00ad(?:[^\S\n]*\n\s*)?/g, '')
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .replace(SPACELESS_BREAK, '')
    .replace(HYPHEN_BREAK, LINE_END)
    .replaceAll('\n', ' ');
}

/** A block of code, composed, with its lines as they are; blank ones at its ends go. */
export function trimCode(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}
