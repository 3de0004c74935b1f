/** Of any language's text, words and the stretches between them. */
export const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/** What a reader takes for one character. */
export const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
