/** What a reader takes for one character; for a long text there is `lastBoundary`. */
export const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Of any language's text, words and the stretches between them; for a long text there is `wordsIn`. */
export const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Words are looked for in stretches of at most this length, in UTF-16 code units, that end before white
 * space where there is any: the time that a segmenter takes grows with the square of the length.
 */
const STRETCH = /[\s\S]{1,2000}(?=\s|$)|[\s\S]{1,2000}/gu;

/** The words of a text of any language in order, and where each stands. */
export function* wordsIn(
  text: string,
): Generator<{ readonly word: string; readonly start: number }> {
  for (const { 0: stretch, index: from } of text.matchAll(STRETCH)) {
    for (const { segment, index, isWordLike } of WORDS.segment(stretch)) {
      if (isWordLike) yield { word: segment, start: from + index };
    }
  }
}

/** How much of a text decides where one boundary is, before it and after it, in UTF-16 code units. */
const BEFORE = 100;
const AFTER = 50;

/**
 * The last boundary of a text's characters or words after `start` and up to `end`, which lies within the
 * text; `start` where there is none near. Only what is near `end` is looked at: a word or a character may
 * go on for megabytes, and the time that a segmenter takes grows with the square of the length.
 */
export function lastBoundary(
  segmenter: Intl.Segmenter,
  text: string,
  start: number,
  end: number,
): number {
  let from = Math.max(start, end - BEFORE);
  // Two of these make a flag, so they are counted from the first.
  while (from > start && REGIONAL.test(text.slice(from - 2, from))) from -= 2;
  const near = segmenter.segment(text.slice(from, end + AFTER)).containing(end - from);
  return near === undefined || near.index === 0 ? start : from + near.index;
}

const REGIONAL = /^\ud83c[\udde6-\uddff]$/;
