import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PendingImport, PendingImports } from '../../../src/discord/memory/waiting.ts';
import { newArticle } from '../../store/samples.ts';
import { articleOf, passageOf } from '../samples.ts';

const HOLDER = { userId: '1', serverId: '2' };

function pending(length = 10): PendingImport {
  const read = articleOf({ passages: [passageOf(1, 'x'.repeat(length))] });
  const offered = { kind: 'text', text: '', source: { kind: 'text' } } as const;
  return { ...HOLDER, candidate: { read, article: newArticle(), words: 1 }, offered };
}

describe('PendingImports', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets go of what a user has', () => {
    const waiting = new PendingImports();
    const mine = [waiting.hold(pending()), waiting.hold(pending())];
    const other = { ...pending(), userId: '3' };
    const others = waiting.hold(other);
    expect(waiting.forget('1')).toBe(2);
    expect(mine.map((key) => waiting.take(key, HOLDER))).toEqual([undefined, undefined]);
    expect(waiting.take(others, { ...HOLDER, userId: '3' })).toBe(other);
    expect(waiting.forget('1')).toBe(0);
  });

  it('gives it once, to its finder in that server', () => {
    const waiting = new PendingImports();
    const one = pending();
    const key = waiting.hold(one);
    expect(waiting.take(key, { ...HOLDER, userId: '3' })).toBeUndefined();
    expect(waiting.take(key, { ...HOLDER, serverId: '3' })).toBeUndefined();
    expect(waiting.take('', HOLDER)).toBeUndefined();
    expect(waiting.take(key, HOLDER)).toBe(one);
    expect(waiting.take(key, HOLDER)).toBeUndefined();
  });

  it('takes back what could not be kept', () => {
    const waiting = new PendingImports();
    const one = pending();
    const key = waiting.hold(one);
    waiting.take(key, HOLDER);
    waiting.putBack(key, one);
    expect(waiting.take(key, HOLDER)).toBe(one);
  });

  it('forgets it after 15 minutes, also what was put back', () => {
    const waiting = new PendingImports();
    const one = pending();
    const [early, late] = [waiting.hold(one), waiting.hold(one)];
    waiting.take(late, HOLDER);
    waiting.putBack(late, one);
    vi.advanceTimersByTime(15 * 60_000 - 1);
    expect(waiting.take(early, HOLDER)).toBe(one);
    vi.advanceTimersByTime(1);
    expect(waiting.take(late, HOLDER)).toBeUndefined();
  });

  it('lets the oldest go when there are too many', () => {
    const waiting = new PendingImports();
    const keys = Array.from({ length: 201 }, () => waiting.hold(pending()));
    expect(waiting.take(keys[0] ?? '', HOLDER)).toBeUndefined();
    expect(waiting.take(keys[1] ?? '', HOLDER)).toBeDefined();
    expect(waiting.take(keys[200] ?? '', HOLDER)).toBeDefined();
  });

  it('lets those of the server go that has most, whatever the others have', () => {
    const waiting = new PendingImports();
    const other = waiting.hold({ ...pending(1_000), serverId: '3' });
    const keys = Array.from({ length: 300 }, () => waiting.hold(pending()));
    const large = Array.from({ length: 40 }, () => waiting.hold(pending(1_000_000)));
    expect(waiting.take(keys[0] ?? '', HOLDER)).toBeUndefined();
    expect(waiting.take(large[39] ?? '', HOLDER)).toBeDefined();
    expect(waiting.take(other, { ...HOLDER, serverId: '3' })).toBeDefined();
  });

  it('counts the headings too', () => {
    const waiting = new PendingImports();
    const long = { ...passageOf(1, 'x'), headings: ['h'.repeat(20_000_000)] };
    const one = pending();
    const candidate = { ...one.candidate, read: articleOf({ passages: [long] }) };
    const first = waiting.hold({ ...one, candidate });
    waiting.hold({ ...one, candidate });
    expect(waiting.take(first, HOLDER)).toBeUndefined();
  });

  it('lets the oldest go when there is too much text, but never the newest', () => {
    const waiting = new PendingImports();
    const [first, second, third] = [20_000_000, 9_000_000, 40_000_000].map((length) =>
      waiting.hold(pending(length)),
    );
    expect(waiting.take(first ?? '', HOLDER)).toBeUndefined();
    expect(waiting.take(second ?? '', HOLDER)).toBeUndefined();
    expect(waiting.take(third ?? '', HOLDER)).toBeDefined();
    const [fourth, fifth] = [waiting.hold(pending(20_000_000)), waiting.hold(pending(10_000_000))];
    expect(waiting.take(fourth, HOLDER)).toBeDefined();
    expect(waiting.take(fifth, HOLDER)).toBeDefined();
  });
});
