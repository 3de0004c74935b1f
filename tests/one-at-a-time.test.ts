import { describe, expect, it } from 'vitest';
import { KeyedQueue, sharedWork } from '../src/one-at-a-time.ts';

describe('KeyedQueue', () => {
  it('does what has the same key in order, also after a failure, and the rest beside it', async () => {
    const queue = new KeyedQueue();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
      if (name === 'a1') throw new Error(name);
      return name;
    };
    const all = [queue.add('a', work('a1')), queue.add('a', work('a2')), queue.add('b', work('b'))];
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([
      'failed',
      'a2',
      'b',
    ]);
    const ofA = log.filter((line) => line.startsWith('a'));
    expect(ofA).toEqual(['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends']);
    expect(log.indexOf('b begins')).toBeLessThan(log.indexOf('a1 ends'));
    expect(await queue.add('a', work('a3'))).toBe('a3');
  });
});

describe('sharedWork', () => {
  it('runs once at a time, and once more for all who ask meanwhile', async () => {
    const ends: (() => void)[] = [];
    const run = sharedWork(() => new Promise<void>((end) => ends.push(end)));
    const first = run();
    await Promise.resolve();
    const second = run();
    expect(run()).toBe(second);
    expect(second).not.toBe(first);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    await new Promise(setImmediate);
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await second;
  });

  it('runs again after a failure, which those hear who asked for it', async () => {
    let runs = 0;
    const run = sharedWork(async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first fails');
    });
    await expect(run()).rejects.toThrow('the first fails');
    await run();
    expect(runs).toBe(2);
  });
});
