import { describe, expect, it } from 'vitest';
import { type Rng, rng } from '../../../bench/rng.ts';
import { fitLists, type Lists } from '../../../bench/train/listwise.ts';

const LISTS = 400;
const CANDIDATES = 5;

/** Lists whose right candidate has the greatest first input; the second tells nothing. */
function lists(random: Rng): Lists {
  const rows = Float32Array.from({ length: LISTS * CANDIDATES * 2 }, () => random());
  const starts = Int32Array.from({ length: LISTS + 1 }, (_, list) => list * CANDIDATES);
  const right = Int32Array.from({ length: LISTS }, (_, list) => {
    const own = Array.from(
      { length: CANDIDATES },
      (__, c) => rows[(list * CANDIDATES + c) * 2] ?? 0,
    );
    return own.indexOf(Math.max(...own));
  });
  return { width: 2, rows, starts, right };
}

describe('fitLists', () => {
  const all = Array.from({ length: LISTS }, (_, list) => list);

  it('weighs what tells the right candidate, and little else', () => {
    const [telling = 0, idle = 1] = fitLists(lists(rng(1)), all, rng(2));
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(idle)).toBeLessThan(telling / 5);
  });

  it('gives the same weights for the same seed', () => {
    expect(fitLists(lists(rng(1)), all, rng(2))).toEqual(fitLists(lists(rng(1)), all, rng(2)));
  });

  it('learns from the lists named and from no other', () => {
    const given = lists(rng(1));
    const half = all.slice(0, LISTS / 2);
    const other = { ...given, right: given.right.map((r, list) => (list < LISTS / 2 ? r : 0)) };
    expect(fitLists(other, half, rng(2))).toEqual(fitLists(given, half, rng(2)));
  });
});
