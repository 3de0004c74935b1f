import { expect, it } from 'vitest';
import { bm25 } from '../../bench/systems/bm25.ts';

const texts = ['red apples', 'red cherries and red plums', 'green pears'];

it('scores by the formula', () => {
  const [first, second, ...rest] = bm25(1.2, 0.7)(texts, 'en')('Which are red?', 3);
  // Lengths without stop words are 2, 4 and 2; `red` is in two of the three texts.
  const idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
  const score = (count: number, length: number) =>
    (idf * count * 2.2) / (count + 1.2 * (1 - 0.7 + (0.7 * length) / (8 / 3)));
  expect(first?.at).toBe(1);
  expect(first?.score).toBeCloseTo(score(2, 4));
  expect(second?.at).toBe(0);
  expect(second?.score).toBeCloseTo(score(1, 2));
  expect(rest).toEqual([]);
});

it('keeps to the limit, and puts the earlier of equal texts first', () => {
  const search = bm25(1.2, 0.7)(['plum', 'pear', 'plum', 'plum'], 'en');
  expect(search('plum', 2).map(({ at }) => at)).toEqual([0, 2]);
});
