import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rng } from '../../bench/rng.ts';
import { makeTypos } from '../../bench/typos.ts';

/** The edits between two texts: insert, delete, substitute, exchange two neighbours. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (same ? 0 : 1),
          exchanged ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(a.length, b.length);
}

const QUESTION = 'When did the Ministry of Post come into existence?';

describe('makeTypos', () => {
  it('leaves the question as it is for no typo', () => {
    expect(makeTypos(QUESTION, 0, rng(1))).toBe(QUESTION);
  });

  it('makes one edit for one typo, and one more for two', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const once = makeTypos(QUESTION, 1, rng(seed));
        expect(distance(QUESTION, once)).toBe(1);
        expect(distance(once, makeTypos(QUESTION, 2, rng(seed)))).toBe(1);
      }),
    );
  });

  it('makes the same typos for the same seed', () => {
    expect(makeTypos(QUESTION, 2, rng(7, 'id'))).toBe(makeTypos(QUESTION, 2, rng(7, 'id')));
  });

  it('spares stop words, short words and numbers', () => {
    for (const question of ['Who was with them in the big 1987 war?', '', '?!']) {
      expect(makeTypos(question, 2, rng(3))).toBe(question);
    }
    const kept = new Set(['When', 'did', 'the', 'of', 'into']);
    for (let seed = 0; seed < 200; seed += 1) {
      const typed = makeTypos('did the existence of into', 1, rng(seed)).split(' ');
      expect(typed.filter((word) => kept.has(word))).toEqual(['did', 'the', 'of', 'into']);
    }
  });

  it('substitutes by a neighbouring key in the same case', () => {
    const typed = new Set(
      Array.from({ length: 2000 }, (_, seed) => makeTypos('Post', 1, rng(seed))),
    );
    expect(typed).toContain('Oost');
    expect(typed).toContain('Poat');
    expect(typed).not.toContain('Pogt');
    expect(typed).toContain('oPst');
    expect(typed).toContain('Pot');
  });

  it('edits words of other scripts with their own letters', () => {
    const word = 'الاستحواذات';
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const typed = makeTypos(word, 1, rng(seed), 'ar');
        expect(distance(word, typed)).toBe(1);
        expect([...typed].every((letter) => word.includes(letter))).toBe(true);
      }),
    );
  });

  it('leaves a word of one repeated foreign letter at the same letters', () => {
    expect(makeTypos('ああああ', 1, rng(1), 'ja')).toMatch(/^あ+$/u);
  });
});
