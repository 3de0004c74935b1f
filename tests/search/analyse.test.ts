import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analysisOfTexts,
  CAPITALISED,
  FUNCTION_WORD,
  fold,
  gramsOf,
  NUMERIC,
  normalise,
  TEMPORAL,
  tokenise,
} from '../../src/search/analyse.ts';
import { sized } from '../size.ts';

const LONG = sized(400_000, 4_000_000);

const termsOf = (text: string) => tokenise(text).map(({ term }) => term);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('tokenise', () => {
  it.each(['1.', 'a.', 'a', '7', '漢', 'ก', 'a\u0301', '1,'])(
    `reads ${LONG} characters of %j without a space, in terms of bounded length`,
    (piece) => {
      const tokens = tokenise(piece.repeat(LONG / piece.length));
      expect(tokens.length).toBeGreaterThan(0);
      expect(tokens.every(({ term }) => term.length > 0 && term.length <= 1_000)).toBe(true);
      expect(gramsOf(tokens[0]?.term ?? '').length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['Latin', 'The Bridge, closed.', ['the', 'bridge', 'closed']],
    ['Cyrillic', 'Старый МОСТ закрыт', ['старый', 'мост', 'закрыт']],
    ['Greek, its final sigma', 'Ο ΔΡΟΜΟΣ, ο δρόμος', ['ο', 'δρομοσ', 'ο', 'δρόμοσ']],
    ['a German compound', 'Donaudampfschifffahrt', ['donaudampfschifffahrt']],
    ['a Turkish apostrophe', "Türkiye’nin, Ankara'da", ['türkiye', 'nin', 'ankara', 'da']],
    ['accents in either form', 'café cafe\u0301', ['café', 'café']],
    ['ligatures and full width', 'ﬁrst ＡＢＣ', ['first', 'abc']],
    ['dotted abbreviations', 'U.S. and N.K. or U.S.A.', ['us', 'and', 'nk', 'or', 'usa']],
    ['a full stop that ends a sentence', 'It ended. We left.', ['it', 'ended', 'we', 'left']],
    ['separators of thousands', '10,000 or 1,234,567', ['10000', 'or', '1234567']],
    ['a decimal', '3.14 and 2,5', ['3.14', 'and', '2,5']],
    ['digits beside letters', 'B-52 at 10km, G7', ['b', '52', 'at', '10', 'km', 'g7']],
    ['Arabic marks, tatweel, alef', 'أَحْمَد إحمد مـــدرسة', ['احمد', 'احمد', 'مدرسه']],
    ['Han in pairs, the last alone', '南京市', ['南京', '京市', '市']],
    ['one Han character', '桥', ['桥']],
    ['Kana and Han together', '東京タワー', ['東京', '京タ', 'タワ', 'ワー', 'ー']],
    ['Kana of half width', 'ﾀﾜｰ', ['タワ', 'ワー', 'ー']],
    ['Han beside digits and Latin', 'A社2021年', ['a', '社', '2021', '年']],
    ['Hangul by words', '다리를 닫았다', ['다리를', '닫았다']],
    ['Thai in trigrams', 'สะพาน', ['สะพ', 'ะพา', 'พาน']],
    ['Thai runs of four and of two', 'ตลาด ปี', ['ตลา', 'ลาด', 'ปี']],
    ['nothing', ' … 🚀 — ', []],
    ['a tatweel alone', 'ـ', []],
  ])('reads %s', (_, given, expected) => {
    expect(termsOf(given)).toEqual(expected);
  });

  it('finds Thai sara am typed whole or in parts', () => {
    expect(termsOf('น้ำ')).toEqual(termsOf('น้ํา'));
    expect(termsOf('น้ำ')).toEqual(['น้ำ']);
  });

  it('marks capitals, numbers, times and function words', () => {
    expect(tokenise('Seoul says 10,000 in G7 talks of May 2021, two more')).toEqual([
      { term: 'seoul', flags: CAPITALISED },
      { term: 'says', flags: 0 },
      { term: '10000', flags: NUMERIC },
      { term: 'in', flags: FUNCTION_WORD },
      { term: 'g7', flags: CAPITALISED | NUMERIC },
      { term: 'talks', flags: 0 },
      { term: 'of', flags: FUNCTION_WORD },
      { term: 'may', flags: CAPITALISED | TEMPORAL | FUNCTION_WORD },
      { term: '2021', flags: NUMERIC | TEMPORAL },
      { term: 'two', flags: NUMERIC },
      { term: 'more', flags: FUNCTION_WORD },
    ]);
  });

  it('never throws and never gives an empty term', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { term } of tokenise(given)) expect(term).not.toBe('');
      }),
    );
  });

  it('gives the same with an analysis that remembers', () => {
    const analyse = analysisOfTexts();
    fc.assert(
      fc.property(text, (given) => {
        const tokens = tokenise(given);
        expect(tokenise(given, analyse)).toEqual(tokens);
        expect(tokenise(given, analyse)).toEqual(tokens);
      }),
    );
  });

  it('reads each of several lines as if alone', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(termsOf(`${one}\n${other}`)).toEqual([...termsOf(one), ...termsOf(other)]);
      }),
    );
  });
});

describe('normalise', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const [word] of given.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.,]*/gu)) {
          expect(normalise(normalise(word))).toBe(normalise(word));
        }
      }),
    );
  });

  it('ignores case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-þа-я]{1,12}$/), (word) => {
        expect(normalise(word.toUpperCase())).toBe(normalise(word));
      }),
    );
  });
});

describe('fold', () => {
  it.each([
    ['café', 'cafe'],
    ['nguyễn', 'nguyen'],
    ['đường', 'duong'],
    ['ığdır', 'igdir'],
    ['naïve', 'naive'],
    ['ørsted', 'orsted'],
    ['łódź', 'lodz'],
    ['ё', 'е'],
    ['plain', 'plain'],
  ])('takes the accents from %s', (word, plain) => {
    expect(fold(word)).toBe(plain);
  });

  it.each(['한국', 'パン', 'मूल', 'ที่'])('leaves %s, whose marks are part of its letters', (word) => {
    expect(fold(word)).toBe(word);
  });
});

describe('gramsOf', () => {
  it.each([
    ['bridge', ['^bri', 'brid', 'ridg', 'idge', 'dge$']],
    ['us', ['^us$']],
    ['a', ['^a$']],
    ['anana', ['^ana', 'anan', 'nana', 'ana$']],
    ['한국', ['^한', '한국', '국$']],
    ['東京', ['東京', '東']],
    ['京', ['京']],
    ['พาน', ['พาน']],
  ])('of %s', (term, grams) => {
    expect(gramsOf(term)).toEqual(grams);
  });

  it('are some for every term, each once, whatever the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const term of termsOf(given)) {
          const grams = gramsOf(term);
          expect(grams.length).toBeGreaterThan(0);
          expect(new Set(grams).size).toBe(grams.length);
        }
      }),
    );
  });

  it('are shared by a word and its inflection', () => {
    const shared = gramsOf('brücken').filter((gram) => gramsOf('brücke').includes(gram));
    expect(shared).toEqual(['^brü', 'brüc', 'rück', 'ücke']);
  });
});
