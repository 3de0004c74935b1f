import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/language/segmenters.ts';

const WHOLE = new Intl.Segmenter('und', { granularity: 'word' });
const wholeWords = (text: string) =>
  Array.from(WHOLE.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment, start: index }));

describe('wordsIn', () => {
  it('finds in stretches what is found in the whole', () => {
    const word = fc.constantFrom(
      'don’t',
      '3.14',
      'U.S.',
      '東京タワー',
      'สวัสดีชาวโลก',
      'a\u0301',
      '😀',
      '한국어',
      '...',
    );
    const space = fc.constantFrom(' ', '\n', '\r\n', '  ', '\u00a0');
    const text = fc
      .array(fc.tuple(word, space), { minLength: 1, maxLength: 900 })
      .map((all) => all.flat().join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect([...wordsIn(one)]).toEqual(wholeWords(one));
      }),
      { numRuns: 30 },
    );
    expect([...wordsIn('')]).toEqual([]);
  });

  it('cuts what has no white space, but not amid a character', () => {
    const words = [...wordsIn(`a${'𝐚'.repeat(3_000)}`)];
    expect(words.map(({ word }) => word).join('')).toBe(`a${'𝐚'.repeat(3_000)}`);
    expect(words.every(({ word }) => !/^[\udc00-\udfff]/.test(word))).toBe(true);
  });
});
