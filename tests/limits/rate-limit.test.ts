import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import { RateLimit } from '../../src/limits/rate-limit.ts';

describe('RateLimit', () => {
  it('grants so many at once, then as many as flow back', () => {
    const limit = new RateLimit(2, 0.5);
    const at = (second: number) => limit.take('ada', second * 1_000);
    expect([0, 0, 0, 1].map(at)).toEqual([true, true, false, false]);
    expect([2, 2, 100, 100, 100].map(at)).toEqual([true, false, true, true, false]);
  });

  it('counts everyone apart, and a clock set back as no time', () => {
    const limit = new RateLimit(1, 1);
    expect(limit.take('ada', 5_000)).toBe(true);
    expect(limit.take('bob', 5_000)).toBe(true);
    expect(limit.take('ada', 0)).toBe(false);
  });

  it('gives nobody back what he used up, however many others take one each', () => {
    const limit = new RateLimit(3, 1);
    for (let n = 0; n < 3; n += 1) limit.take('ada', 0);
    for (let n = 0; n < 2 * BOUNDS.pacesRemembered.most; n += 1) limit.take(`${n}`, 0);
    expect(limit.take('ada', 0)).toBe(false);
    expect(limit.take('newcomer', 0)).toBe(true);
  });
});
