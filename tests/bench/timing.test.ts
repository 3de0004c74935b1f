import { describe, expect, it } from 'vitest';
import { type Timing, timesAsFast } from '../../bench/timing.ts';

describe('timesAsFast', () => {
  const timing = (...batches: number[]): Timing => {
    const build = { seconds: 1, bytes: 1, batches: batches.length };
    return { system: '', size: 50, build, batches, bytesAfter: 1 };
  };

  it('compares the questions that both were asked', () => {
    expect(timesAsFast(timing(1, 3), timing(4, 4, 100))).toBe(2);
    expect(timesAsFast(timing(4, 4, 100), timing(1, 3))).toBe(0.5);
  });
});
