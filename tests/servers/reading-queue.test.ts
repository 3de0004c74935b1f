import { describe, expect, it } from 'vitest';
import type { Given, Understood } from '../../src/servers/candidate.ts';
import { ReadingQueue } from '../../src/servers/reading-queue.ts';
import { Busy } from '../../src/turns.ts';

const SLOW: Understood = { notTaken: { code: 'too slow', seconds: 15 } };
const READ: Understood = { notTaken: { code: 'no text' } };

/** A queue on a clock of its own, where a file takes as many seconds as its title says. */
function slowQueue() {
  let now = 0;
  const order: string[] = [];
  const readAt = new Map<string, number>();
  const read = async ({ addedBy, title }: Given, { seconds = 15 } = {}) => {
    await Promise.resolve();
    const needed = Number(title);
    now += Math.min(needed, seconds) * 1_000;
    const isRead = needed <= seconds;
    if (isRead) readAt.set(addedBy, now / 1_000);
    order.push(`${addedBy} ${isRead ? 'is read' : `took ${seconds} s`}`);
    return isRead ? READ : SLOW;
  };
  const queue = new ReadingQueue(read, () => now);
  /** When the last of a server's files was read, once one of so many seconds and bytes is, in s. */
  const offer = async (server: string, seconds: number, size = 30) => {
    const given = { bytes: new Uint8Array(size), hints: {}, source: { kind: 'text' as const } };
    const more = { title: `${seconds}`, addedBy: server, mostText: 1 };
    await queue.read({ ...given, ...more }, [server, `user of ${server}`]);
    return readAt.get(server) ?? 0;
  };
  return { order, offer };
}

describe('ReadingQueue', () => {
  it('reads one file at a time, and goes on after one that takes too long', async () => {
    const { order, offer } = slowQueue();
    await Promise.all([offer('a', 0.1), offer('b', 20), offer('c', 0.1)]);
    expect(order).toEqual(['a is read', 'b took 3 s', 'c is read', 'b took 15 s']);
  });

  it('reads a slow file again, for as long as one may take', async () => {
    const { order, offer } = slowQueue();
    await offer('a', 14);
    expect(order).toEqual(['a took 3 s', 'a is read']);
  });

  it.each([3, 10])(
    'lets a small file wait for a few seconds of each of %i others',
    async (count) => {
      const { offer } = slowQueue();
      const others = Array.from({ length: 3 * count }, (_, n) => offer(`slow ${n % count}`, 15));
      expect(await offer('honest', 0.1)).toBeLessThan(3 * count + 1);
      await Promise.all(others);
    },
  );

  it('lets it wait for one slow file at most where these were tried already', async () => {
    const { offer } = slowQueue();
    await Promise.all(Array.from({ length: 9 }, (_, n) => offer(`slow ${n % 3}`, 15)));
    const others = Array.from({ length: 9 }, (_, n) => offer(`slow ${n % 3}`, 15));
    const before = await others[0];
    expect((await offer('honest', 0.1)) - (before ?? 0)).toBeLessThan(15.2);
    await Promise.all(others);
  });

  it('is busy for a server with three, and none besides', async () => {
    const { offer } = slowQueue();
    const all = Array.from({ length: 30 }, (_, n) => offer(`server ${n}`, 0.1));
    const own = Array.from({ length: 3 }, () => offer('a', 0.1));
    await expect(offer('a', 0.1)).rejects.toThrow(Busy);
    await Promise.all([...all, ...own]);
  });

  it('is busy for who has most bytes waiting', async () => {
    const { offer } = slowQueue();
    const running = offer('x', 0.1);
    const large = Array.from({ length: 3 }, () => offer('large', 1, 25_000_000));
    const small = offer('honest', 0.1, 25_000_000);
    const results = await Promise.allSettled([running, ...large, small]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
  });
});
