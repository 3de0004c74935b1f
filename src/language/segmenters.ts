/** What a reader takes for one character. */
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
