import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolder } from '../../src/library/watch.ts';

let dir: string;
let watching: { stop(): void } | undefined;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verbatim-'));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  watching?.stop();
  vi.useRealTimers();
  rmSync(dir, { recursive: true, force: true });
});

/** A folder being watched: how often it was to be looked at, and the next time. */
function watch(path = dir) {
  let looks = 0;
  let looked = () => {};
  watching = watchFolder(path, () => {
    looks += 1;
    looked();
  });
  return {
    looks: () => looks,
    next: () =>
      new Promise<void>((resolve) => {
        looked = resolve;
      }),
  };
}

describe('watchFolder', () => {
  it('tells once of many changes, when it has become quiet', async () => {
    const { looks, next } = watch();
    const look = next();
    for (let n = 0; n < 10; n++) writeFileSync(join(dir, `${n}.txt`), 'One.');
    await look;
    expect(looks()).toBe(1);
  });

  it('tells every 30 seconds in any case, of a folder that is missing too', () => {
    const { looks } = watch(join(dir, 'later'));
    vi.advanceTimersByTime(29_000);
    expect(looks()).toBe(0);
    vi.advanceTimersByTime(61_000);
    expect(looks()).toBe(3);
  });

  it('hears of a folder that has come, or come back, since', async () => {
    const later = join(dir, 'later');
    const { next } = watch(later);
    for (let time = 0; time < 2; time++) {
      mkdirSync(later);
      vi.advanceTimersByTime(30_000);
      const look = next();
      writeFileSync(join(later, 'a.txt'), 'One.');
      await look;
      rmSync(later, { recursive: true });
    }
  });

  it('tells nothing once it is stopped', () => {
    const { looks } = watch();
    watching?.stop();
    vi.advanceTimersByTime(60_000);
    expect(looks()).toBe(0);
  });
});
