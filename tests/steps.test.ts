import { describe, expect, it } from 'vitest';
import { atOnce, inTurns, type Steps, turns } from '../src/steps.ts';

function* counting(to: number): Steps<number> {
  let sum = 0;
  for (let i = 1; i <= to; i++) {
    sum += i;
    yield;
  }
  return sum;
}

/** A step that takes longer than a turn. */
function* slowly(steps: number, log: string[]): Steps<void> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + 15;
    while (performance.now() < end);
    log.push('work');
    yield;
  }
}

describe('steps', () => {
  it('come to the same at once and in turns', async () => {
    expect(atOnce(counting(100))).toBe(5050);
    expect(await inTurns(counting(100))).toBe(5050);
  });

  it('let others have their turn', async () => {
    const log: string[] = [];
    const work = inTurns(slowly(3, log));
    setImmediate(() => log.push('other'));
    await work;
    expect(log.indexOf('other')).toBeLessThan(log.lastIndexOf('work'));
  });

  it('let others have their turn between promises', async () => {
    const log: string[] = [];
    setImmediate(() => log.push('other'));
    const pause = turns();
    for (const _ of slowly(3, log)) await pause();
    expect(log.indexOf('other')).toBeLessThan(log.lastIndexOf('work'));
  });

  it('hand on what fails', async () => {
    const failing = function* (): Steps<void> {
      yield;
      throw new Error('broken');
    };
    expect(() => atOnce(failing())).toThrow('broken');
    await expect(inTurns(failing())).rejects.toThrow('broken');
  });
});
