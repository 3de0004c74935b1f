import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Busy, type Places, Turns } from '../src/turns.ts';

/** Turns on a clock of their own, which only works move on, and the names of the works in their order. */
class Day {
  readonly done: string[] = [];
  now = 0;
  readonly #turns: Turns;

  constructor(places?: Places) {
    this.#turns = new Turns(places, () => this.now);
  }

  /** A work of some ms that keeps the event loop, called by its key. */
  work(key: string, ms: number, weight = 1): Promise<unknown> {
    const work = () => {
      this.done.push(key);
      this.now += ms;
    };
    return this.#turns.take([key], work, { weight }).catch((error: unknown) => error);
  }

  /** A work that doesn't keep it, and lasts until it is ended. */
  lasting(...keys: string[]): { readonly end: (ms: number) => Promise<unknown> } {
    let end = () => {};
    const work = () => {
      this.done.push(keys.join('+'));
      return new Promise<void>((resolve) => {
        end = resolve;
      });
    };
    const ended = this.#turns.take(keys, work).catch((error: unknown) => error);
    return {
      end: async (ms) => {
        await nextTurn();
        this.now += ms;
        end();
        const result = await ended;
        await nextTurn();
        return result;
      },
    };
  }
}

const many = (count: number, work: (index: number) => Promise<unknown>) =>
  Array.from({ length: count }, (_, index) => work(index));

describe('Turns', () => {
  it('do at once what comes while nothing is done', () => {
    const day = new Day();
    day.work('a', 1);
    expect(day.done).toEqual(['a']);
  });

  it('let the event loop have its turn between works that keep it', async () => {
    const day = new Day();
    const works = many(3, () => day.work('a', 15));
    setImmediate(() => day.done.push('other'));
    await Promise.all(works);
    expect(day.done).toEqual(['a', 'other', 'a', 'a']);
  });

  it('let one that asks for little wait for one work of those that ask for much', async () => {
    const day = new Day();
    const script = many(25, () => day.work('script', 400));
    const reader = day.work('reader', 1);
    await reader;
    expect(day.done.slice(0, 2)).toEqual(['script', 'reader']);
    await Promise.all(script);
  });

  it('let one wait for one work of each other key, whatever these ask for', async () => {
    const work = fc.record({ key: fc.nat(4), ms: fc.nat(1_000) });
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 40 }), async (works) => {
        const day = new Day();
        const others = works.map(({ key, ms }) => day.work(`${key}`, ms + 11));
        await day.work('reader', 1);
        const before = day.done.slice(0, day.done.indexOf('reader'));
        // The first began before the others came.
        expect(before.length).toBeLessThanOrEqual(new Set(works.map(({ key }) => key)).size + 1);
        await Promise.all(others);
      }),
    );
  });

  it('put one that took long behind one that took little, for a while', async () => {
    const day = new Day();
    await Promise.all([day.work('slow', 15_000), day.work('quick', 5)]);
    const next = () => {
      const running = day.work('other', 20);
      return Promise.all([running, day.work('slow', 1), day.work('quick', 1)]);
    };
    await next();
    expect(day.done.slice(2)).toEqual(['other', 'quick', 'slow']);
    day.now += 20 * 15_000;
    await next();
    expect(day.done.slice(5)).toEqual(['other', 'slow', 'quick']);
  });

  it('leave nobody out, however many come that took less', async () => {
    const day = new Day();
    await day.work('slow', 1_000);
    const running = day.work('first', 11);
    let isDone = false;
    const slow = day.work('slow', 1).then(() => {
      isDone = true;
    });
    let others = 0;
    for (; !isDone; others += 1) await Promise.all([day.work(`new ${others}`, 11), running]);
    expect(others).toBeLessThan(2_000);
    await slow;
  });

  it('count a work against each of its keys', async () => {
    const day = new Day();
    const first = day.lasting('server 1', 'user');
    const second = day.lasting('server 2', 'user');
    const reader = day.lasting('server 3', 'reader');
    await first.end(15_000);
    expect(day.done).toEqual(['server 1+user', 'server 3+reader']);
    await reader.end(1);
    await second.end(1);
    expect(day.done[2]).toBe('server 2+user');
  });

  it('do several at a time, and fewer of one key', async () => {
    const day = new Day({ atOnce: 3, atOnceOfKey: 2 });
    const slow = Array.from({ length: 5 }, () => day.lasting('slow'));
    const reader = day.lasting('reader');
    expect(day.done).toEqual(['slow', 'slow', 'reader']);
    await reader.end(1);
    for (const one of slow) await one.end(1);
    expect(day.done).toHaveLength(6);
  });

  it('refuse what one key has too many of, and no other', async () => {
    const day = new Day({ ofKey: 3 });
    const works = [...many(5, () => day.work('a', 20)), day.work('b', 1)];
    const refused = (await Promise.all(works)).map((result) => result instanceof Busy);
    expect(refused.filter(Boolean)).toHaveLength(1);
    expect(refused.at(-1)).toBe(false);
  });

  it('where they are full, refuse the newest of who has most waiting', async () => {
    const day = new Day({ waiting: 4 });
    const running = day.lasting('x');
    const ofA = many(3, () => day.work('a', 1));
    const ofB = day.work('b', 1);
    const newcomer = day.work('c', 1);
    expect(await ofA[2]).toBeInstanceOf(Busy);
    await running.end(1);
    expect(await Promise.all([ofA[0], ofA[1], ofB, newcomer])).toEqual(Array(4).fill(undefined));
  });

  it('and of those with as much waiting, one that took time rather than one that took none', async () => {
    const day = new Day({ waiting: 2 });
    await Promise.all([day.work('a', 3_000), day.work('b', 4_000)]);
    // The event loop has its turns.
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    const running = day.lasting('x');
    const [a, b] = [day.work('a', 1), day.work('b', 1)];
    const newcomer = day.work('c', 1);
    expect(await b).toBeInstanceOf(Busy);
    await running.end(1);
    expect(await Promise.all([a, newcomer])).toEqual([undefined, undefined]);
    expect(day.done.slice(-2)).toEqual(['c', 'a']);
  });

  it('count what waits by its weight, and let one wait that is alone', async () => {
    const day = new Day({ waiting: 10 });
    const running = day.lasting('x');
    const heavy = day.work('heavy', 1, 50);
    const light = day.work('light', 1, 2);
    expect(await heavy).toBeInstanceOf(Busy);
    const alone = day.work('light', 1, 9);
    expect(await alone).toBeInstanceOf(Busy);
    await running.end(1);
    expect(await light).toBeUndefined();
  });

  it('go on after a work that fails', async () => {
    const turns = new Turns();
    await expect(
      turns.take(['a'], () => {
        throw new Error('at once');
      }),
    ).rejects.toThrow('at once');
    await expect(turns.take(['a'], () => Promise.reject(new Error('later')))).rejects.toThrow();
    expect(await turns.take(['a'], () => 'done')).toBe('done');
  });

  it('do everything once, in the order of each key, and remember no key for long', async () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 3 }), async (named, atOnce) => {
        const turns = new Turns({ atOnce });
        const done: number[] = [];
        await Promise.all(
          named.map((key, index) => turns.take([key], async () => void done.push(index))),
        );
        expect([...done].sort((a, b) => a - b)).toEqual(named.map((_, index) => index));
        for (const key of 'abc') {
          const ofKey = done.filter((index) => named[index] === key);
          expect(ofKey).toEqual([...ofKey].sort((a, b) => a - b));
        }
      }),
    );
  });
});
