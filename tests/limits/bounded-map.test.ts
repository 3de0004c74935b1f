import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoundedMap } from '../../src/limits/bounded-map.ts';

describe('BoundedMap', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('holds what was set last', () => {
    const map = new BoundedMap<number, number>({ limit: 100, lifetime: 1_000 });
    for (let key = 0; key < 250; key += 1) {
      map.set(key, key);
      map.set(7, key);
    }
    expect([7, 148, 151, 249].map((key) => map.get(key))).toEqual([249, undefined, 151, 249]);
    expect([7, 148].map((key) => map.has(key))).toEqual([true, false]);
  });

  it('holds it for no longer than its lifetime, counted from when it was set last', () => {
    const map = new BoundedMap<string, number>({ limit: 100, lifetime: 1_000 });
    map.set('a', 1);
    map.set('b', 1);
    vi.advanceTimersByTime(600);
    map.set('a', 2);
    vi.advanceTimersByTime(399);
    expect([map.get('a'), map.get('b')]).toEqual([2, 1]);
    vi.advanceTimersByTime(1);
    expect([map.get('a'), map.get('b')]).toEqual([2, undefined]);
    vi.advanceTimersByTime(600);
    expect(map.get('a')).toBeUndefined();
    map.set('c', 3);
    vi.advanceTimersByTime(1_000);
    expect(map.get('c')).toBeUndefined();
  });

  it('lets the oldest of the owner go who has most, and nobody else’s', () => {
    const map = new BoundedMap<number, string>({
      limit: 10,
      lifetime: 1_000,
      ownerOf: (owner) => owner,
    });
    map.set(0, 'reader');
    for (let key = 1; key < 50; key += 1) map.set(key, 'script');
    map.set(50, 'other');
    expect([0, 40, 41, 42, 49, 50].filter((key) => map.has(key))).toEqual([0, 42, 49, 50]);
  });

  it('takes away what is meant', () => {
    const map = new BoundedMap<string, number>({ limit: 10, lifetime: 1_000 });
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ] as const)
      map.set(key, value);
    expect(map.deleteWhere((value) => value === 1)).toBe(2);
    expect([map.has('a'), map.has('b'), map.has('c')]).toEqual([false, true, false]);
    expect(map.deleteWhere((_, key) => key === 'a')).toBe(0);
  });

  it('needs one timer for all, and none when it is empty', () => {
    const map = new BoundedMap<number, number>({ limit: 1_000, lifetime: 1_000 });
    for (let key = 0; key < 5_000; key += 1) map.set(key, key);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(map.has(4_999)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
