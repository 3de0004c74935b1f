import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/language/en/dictionary.ts';
import { sized } from '../../size.ts';

const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'));
const spell = nspell({
  aff: readFileSync(join(folder, 'index.aff')),
  dic: readFileSync(join(folder, 'index.dic')),
});
/** All that the dictionary has, and what is a part of a word only. */
const { data } = spell as unknown as { readonly data: Readonly<Record<string, unknown>> };
const forms = Object.keys(data);

/** What the table stands for. */
function nspellHas(word: string): boolean {
  return spell.correct(word) || spell.correct(word.toLowerCase());
}

/** A word in the cases that people type it in. */
function cased(word: string): string[] {
  const first = word.charAt(0).toUpperCase();
  return [word, word.toLowerCase(), word.toUpperCase(), first + word.slice(1), `${word}S`];
}

describe('ENGLISH', () => {
  it.each([
    ...[
      'discussed',
      'Discussed',
      'DISCUSSED',
      'Korea',
      'KOREA',
      "isn't",
      'isn’t',
      'NATO',
      "NATO's",
    ],
    ...["McDonald's", '7', '3rd', '11th', '112TH', ' word ', "didn't"],
  ])('has %s', (word) => {
    expect(ENGLISH.has(word)).toBe(true);
  });

  it.each([
    ...[
      'discusse',
      'discu',
      'korea',
      'nato',
      '',
      ' ',
      "'",
      '^korea',
      '10',
      '1rd',
      '11st',
      'test-fire',
    ],
    ...['wor d', 'word.', 'wörd', 'Straße', '言葉', 'hasOwnProperty', '__proto__'],
  ])('does not have %s', (word) => {
    expect(ENGLISH.has(word)).toBe(false);
  });

  it('does not have a very long word', () => {
    expect(ENGLISH.has('A'.repeat(1_000_000))).toBe(false);
  });

  it('has the word forms of the dictionary, and their cases as nspell has them', () => {
    expect(forms.length).toBeGreaterThan(100_000);
    const tried = forms.filter((_, index) => index % sized(20, 1) === 0);
    const others = tried.flatMap(cased).filter((word) => ENGLISH.has(word) !== nspellHas(word));
    expect(others.slice(0, 10)).toEqual([]);
  }, 60_000);

  it('judges as nspell of misspellings, parts of words and anything else', () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzAEISTK'’-. 0123456789éßİKſ");
    const form = fc.nat({ max: forms.length - 1 }).map((at) => forms[at] ?? '');
    const misspelt = fc
      .tuple(form, fc.nat(20), fc.nat(2), fc.array(letter, { maxLength: 2 }))
      .map(([word, at, cut, put]) => word.slice(0, at) + put.join('') + word.slice(at + cut));
    const joined = fc
      .tuple(form, fc.constantFrom('', "'", '-', '’s'), form)
      .map((parts) => parts.join(''));
    const number = fc.tuple(
      fc.nat(2_000),
      fc.constantFrom('', 'st', 'nd', 'RD', 'th', "'s", 'ths'),
    );
    const word = fc.oneof(
      { arbitrary: misspelt, weight: 6 },
      joined,
      number.map((parts) => parts.join('')),
      fc.array(letter, { maxLength: 5 }).map((letters) => letters.join('')),
      fc.string({ unit: 'binary' }),
    );
    const judgedAlike = fc.property(word, (text) => ENGLISH.has(text) === nspellHas(text));
    fc.assert(judgedAlike, { numRuns: sized(2_000, 30_000) });
  });
});
