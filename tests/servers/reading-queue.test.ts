import { describe, expect, it } from 'vitest';
import { ReadingQueue } from '../../src/servers/reading-queue.ts';

/** A promise, and what fulfils it. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('ReadingQueue', () => {
  it('lets one be read at a time, in the order in which they come', async () => {
    const queue = new ReadingQueue();
    const order: string[] = [];
    let reading = 0;
    const read = (name: string, fails = false) =>
      queue.take(name, (inTurn) =>
        inTurn(async () => {
          reading += 1;
          expect(reading).toBe(1);
          await Promise.resolve();
          order.push(name);
          reading -= 1;
          if (fails) throw new Error(name);
        }),
      );
    const all = [read('a'), read('b', true), read('c')];
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('is busy for a server with three under way, and for all with eight', async () => {
    const queue = new ReadingQueue();
    const { opened, open } = gate();
    const take = (server: string) => queue.take(server, () => opened);
    const first = ['a', 'a', 'a', 'b', 'b', 'c', 'd'].map(take);
    expect(await take('a')).toBe('busy');
    const last = take('e');
    expect(await take('f')).toBe('busy');
    open();
    await Promise.all([...first, last]);
    expect(await queue.take('a', async () => 'read')).toBe('read');
  });
});
