import fc from 'fast-check';
import type { Article, Passage } from '../../src/library/article.ts';

/** An article whose passages are given as their sentences. */
export function articleOf(id: string, ...passages: readonly (readonly string[])[]): Article {
  return { id, title: id, passages: passages.map(passageOf), facts: [] };
}

function passageOf(sentences: readonly string[], index: number): Passage {
  const text = sentences.join(' ');
  let start = 0;
  const spans = sentences.map(({ length }) => {
    const span = { start, end: start + length };
    start = span.end + 1;
    return span;
  });
  return { number: index + 1, text, sentences: spans, source: { start: 0, end: text.length } };
}

/** Few enough words that they meet again, like and unlike, of several scripts. */
const WORDS = [
  ...['the', 'of', 'bridge', 'bridges', 'Bridget', 'river', 'rivers', 'council', 'Harlow', 'U.S.'],
  ...['closed', 'closing', '2019', '10,000', 'Brücke', 'Straßenbahn', 'café', 'мост', 'الجسر'],
  ...['大桥', '東京タワー', '다리를', 'สะพานเก่า', 'Türkiye’nin', 'repair', 'repairs', 'inspector'],
];

const word = fc.constantFrom(...WORDS);

/** A few words in a row. */
export const words: fc.Arbitrary<string> = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((chosen) => chosen.join(' '));

/** One to four articles of up to five passages of up to four sentences. */
export const libraries: fc.Arbitrary<Article[]> = fc
  .array(
    fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    { minLength: 1, maxLength: 4 },
  )
  .map((articles) => articles.map((passages, i) => articleOf(`article-${i}`, ...passages)));
