import { describe, expect, it } from 'vitest';
import { pairsIn } from '../../src/search/pairs.ts';

describe('pairsIn', () => {
  const weights = Float64Array.of(0.1, 0.2, 0.7);

  it('numbers neighbours, in either order the same pair', () => {
    const pairs = pairsIn([0, 1, 0, 2, 2], weights);
    expect(pairs.count).toBe(2);
    expect(pairs.at).toEqual([0, 0, 1, -1]);
    const between = (a: number, b: number) => pairs.between[a * 3 + b];
    expect([between(0, 1), between(1, 0), between(2, 0), between(1, 2)]).toEqual([0, 0, 1, -1]);
  });

  it('weighs each place by the lesser of both, the same word twice too', () => {
    const pairs = pairsIn([0, 1, 2, 2], weights);
    expect(pairs.weights).toEqual([0.1, 0.2, 0.7]);
    expect(pairs.mass).toBeCloseTo(1);
  });

  it('finds none in a word or nothing', () => {
    for (const sequence of [[], [1]]) {
      expect(pairsIn(sequence, weights)).toMatchObject({ count: 0, at: [], weights: [], mass: 0 });
    }
  });
});
