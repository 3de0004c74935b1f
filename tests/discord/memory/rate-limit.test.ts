import { describe, expect, it } from 'vitest';
import { Cooldown } from '../../../src/discord/memory/rate-limit.ts';

describe('Cooldown', () => {
  it('grants so many at once, then as many as flow back', () => {
    const cooldown = new Cooldown({ burst: 2, perSecond: 0.5 });
    const at = (second: number) => cooldown.take('ada', second * 1_000);
    expect([0, 0, 0, 1].map(at)).toEqual(['granted', 'granted', 'refused', 'refused again']);
    expect([2, 2, 100, 100, 100].map(at)).toEqual([
      ...['granted', 'refused', 'granted', 'granted', 'refused'],
    ]);
  });

  it('counts everyone apart, and a clock set back as no time', () => {
    const cooldown = new Cooldown({ burst: 1, perSecond: 1 });
    expect(cooldown.take('ada', 5_000)).toBe('granted');
    expect(cooldown.take('bob', 5_000)).toBe('granted');
    expect(cooldown.take('ada', 0)).toBe('refused');
  });
});
