import { existsSync, readFileSync } from 'node:fs';
import dictionary from 'dictionary-en';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rng } from '../../bench/rng.ts';
import { makeTypos } from '../../bench/typos.ts';
import { fold, tokenise } from '../../src/search/analyse.ts';
import { correct, damerauLevenshtein } from '../../src/search/correct.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';
import { articleOf } from './articles.ts';
import { distance, edit } from './edits.ts';

/** An index of passages of these words. */
const vocabulary = (...passages: string[]) =>
  indexPassages([articleOf('words', ...passages.map((text) => [text]))]);

function corrected(index: PassageIndex, word: string): string | undefined {
  const correction = correct(index, word);
  return correction && index.terms[correction.term];
}

describe('correct', () => {
  it.each([
    ['misile', 'missile', 1],
    ['misssile', 'missile', 1],
    ['missike', 'missile', 1],
    ['msisile', 'missile', 1],
    ['missilees', 'missile', 2],
    ['nissule', 'missile', 2],
    ['mssle', 'missile', undefined],
    ['brdige', 'bridge', 1],
    ['octobre', 'october', 1],
    ['octbr', 'october', undefined],
    ['cal', 'call', 1],
    ['denuclarzation', 'denuclearization', 2],
  ])('takes %s for %s within the edits allowed', (asked, meant, edits) => {
    const index = vocabulary('the missile', 'a bridge', 'in October', 'Denuclearization call');
    expect(corrected(index, asked)).toBe(edits && meant);
    expect(correct(index, asked)?.edits).toBe(edits);
  });

  it.each([
    ['two letters', 'br'],
    ['a short word with two edits', 'brdig'],
    ['a long word with three edits', 'misslllle'],
    ['three letters that no letter more makes a word', 'cap'],
    ['three letters that another in front makes a word', 'all'],
    ['a word unlike any', 'telephone'],
    ['a number', '20199'],
    ['a word with a digit', 'bridg3'],
    ['a very long word', 'x'.repeat(2_000)],
    ['nothing', ''],
  ])('leaves %s', (_, asked) => {
    const index = vocabulary('the missile of 2019', 'a bridge', 'call');
    expect(correct(index, asked)).toBeUndefined();
  });

  it.each([
    ['fewer edits', 'hoouse', 'house', ['houses', 'house']],
    ['fewer edits to a same first letter', 'mridges', 'bridges', ['midget', 'bridges']],
    ['an exchange to a same first letter', 'onec', 'once', ['one', 'one', 'once']],
    ['a same first letter to the commoner word', 'hhouse', 'house', ['mouse', 'mouse', 'house']],
    ['the commoner word', 'youse', 'mouse', ['louse', 'mouse', 'mouse', 'house']],
  ])('prefers %s', (_, asked, meant, passages) => {
    expect(corrected(vocabulary(...passages), asked)).toBe(meant);
    expect(corrected(vocabulary(...passages.toReversed()), asked)).toBe(meant);
  });

  it.each([
    ['cafe', 'café'],
    ['munchen', 'münchen'],
    ['duong', 'đường'],
    ['nguyen', 'nguyễn'],
    ['istanbul', 'i̇stanbul'],
    ['çağlayangı', 'caglayangi'],
    ['été', 'ete'],
  ])('finds %s written as %s', (asked, meant) => {
    const index = vocabulary('Café in München', 'Nguyễn, Đường', 'İstanbul', 'Caglayangi, ete');
    expect(corrected(index, asked)).toBe(meant);
    expect(correct(index, asked)?.edits).toBe(0);
  });

  it.each([
    ['パン', 'バン'],
    ['मूल', 'मेल'],
    ['ที่', 'ทั้'],
  ])(
    'takes marks that make another letter or vowel for what they are: %s, not %s',
    (text, asked) => {
      expect(correct(vocabulary(text), asked)).toBeUndefined();
    },
  );

  const DISTANT = [
    ...['bridge', 'ministry', 'october', 'telephone', 'hypersonic', 'vegetable', 'quarrel'],
    ...['jungle', 'waltz', 'computer', 'denuclearization', 'straßenbahn', 'президент'],
  ];

  it('undoes any one edit of a word that no other is like', () => {
    const index = vocabulary(...DISTANT);
    fc.assert(
      fc.property(fc.constantFrom(...DISTANT), edit, (word, slip) => {
        const typed = slip(word);
        if (typed !== word) expect(corrected(index, typed)).toBe(word);
      }),
      { numRuns: 300 },
    );
  });

  it('never goes further than 1 edit, or 2 from six letters, and never past a nearer term', () => {
    const word = fc.stringMatching(/^[abcé]{3,8}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), word, (terms, asked) => {
        fc.pre(!terms.includes(asked));
        const index = vocabulary(...terms);
        const correction = correct(index, asked);
        const found = index.terms[correction?.term ?? -1];
        const nearest = Math.min(...terms.map((term) => distance(asked, term)));
        if (found !== undefined && correction?.edits === 0) {
          expect(fold(found)).toBe(fold(asked));
        } else if (found !== undefined) {
          expect(correction?.edits).toBe(distance(asked, found));
          expect(correction?.edits).toBeLessThanOrEqual(asked.length >= 6 ? 2 : 1);
        }
        if (nearest <= (asked.length >= 6 ? 2 : 1) && asked.length >= 4) {
          expect(correction?.edits).toBeLessThanOrEqual(nearest);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Of words misspelt by one slip into none of the vocabulary's: the share corrected to the word. */
function shareRight(index: PassageIndex, words: readonly string[]): { right: number; of: number } {
  let right = 0;
  let of = 0;
  for (const [i, word] of words.entries()) {
    const typed = makeTypos(word, 1, rng('correct', i));
    if (typed === word || index.termIds.has(typed)) continue;
    of++;
    if (corrected(index, typed) === word) right++;
  }
  return { right, of };
}

describe('correcting words with one typo', () => {
  it('is right for 95 % and more in a vocabulary of 2,000 English words', () => {
    const all = new TextDecoder().decode(dictionary.dic).match(/^[a-z]{4,}(?=\/|$)/gm) ?? [];
    const words = all.filter((_, i) => i % Math.ceil(all.length / 2_000) === 0);
    expect(words.length).toBeGreaterThan(1_500);
    const { right, of } = shareRight(vocabulary(words.join(' ')), words);
    expect(right / of).toBeGreaterThanOrEqual(0.95);
  });

  const DATA = '../shared/data/wiki.json';
  it.skipIf(!existsSync(DATA))(
    `is right for 95 % and more of the words in real questions, each within its article (needs ${DATA})`,
    () => {
      const { articles } = JSON.parse(readFileSync(DATA, 'utf8')) as {
        articles: { paragraphs: { text: string; questions: { question: string }[] }[] }[];
      };
      let right = 0;
      let of = 0;
      for (const { paragraphs } of articles.filter((_, i) => i % 3 === 0)) {
        const index = vocabulary(...paragraphs.map(({ text }) => text));
        const asked = paragraphs.flatMap(({ questions }) =>
          questions.slice(0, 1).flatMap(({ question }) =>
            tokenise(question)
              .map(({ term }) => term)
              .filter((term) => index.termIds.has(term)),
          ),
        );
        const share = shareRight(index, asked);
        right += share.right;
        of += share.of;
      }
      expect(of).toBeGreaterThan(1_000);
      expect(right / of).toBeGreaterThanOrEqual(0.95);
    },
  );
});

describe('damerauLevenshtein', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[abc]{0,8}$/),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );

  it.each([
    ['call', 'cal', 1],
    ['take', 'tkae', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (a, b, edits) => {
    expect(damerauLevenshtein(a, b, 9)).toBe(edits);
  });

  it('is the distance by definition, or one more than the bound', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        expect(damerauLevenshtein(a, b, most)).toBe(Math.min(distance(a, b), most + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same both ways, and 0 only between equals', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(damerauLevenshtein(a, b, 3)).toBe(damerauLevenshtein(b, a, 3));
        expect(damerauLevenshtein(a, b, 3) === 0).toBe(a === b);
      }),
    );
  });
});
