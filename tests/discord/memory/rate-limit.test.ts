import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../../src/discord/memory/rate-limit.ts';

describe('RateLimit', () => {
  it('grants so many at once, then as many as flow back', () => {
    const limit = new RateLimit({ burst: 2, perSecond: 0.5 });
    const at = (second: number) => limit.take('ada', second * 1_000);
    expect([0, 0, 0, 1].map(at)).toEqual([true, true, false, false]);
    expect([2, 2, 100, 100, 100].map(at)).toEqual([true, false, true, true, false]);
  });

  it('counts everyone apart, and a clock set back as no time', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1 });
    expect(limit.take('ada', 5_000)).toBe(true);
    expect(limit.take('bob', 5_000)).toBe(true);
    expect(limit.take('ada', 0)).toBe(false);
  });
});
