import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, grouping, IntBuffer } from '../../src/search/postings.ts';
import { atOnce } from '../../src/steps.ts';

describe('IntBuffer', () => {
  it('holds what was pushed, beyond its first size', () => {
    const list = new IntBuffer();
    const pushed = Array.from({ length: 5_000 }, (_, i) => i * 3 - 7);
    for (const value of pushed) list.push(value);
    expect(list.length).toBe(5_000);
    expect([...list.toArray()]).toEqual(pushed);
    expect([...list.view()]).toEqual(pushed);
  });

  it('is empty at first', () => {
    expect([...new IntBuffer().toArray()]).toEqual([]);
  });
});

describe('grouping', () => {
  it('gathers the values of each key in their order', () => {
    const pairs = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: -99, max: 99 })));
    fc.assert(
      fc.property(pairs, (given) => {
        const keys = Int32Array.from(given, ([key]) => key);
        const values = Int32Array.from(given, ([, value]) => value);
        const lists = atOnce(grouping(keys, values, 8));
        for (let key = 0; key < 8; key++) {
          const expected = given.filter(([k]) => k === key).map(([, value]) => value);
          expect([...lists.values.slice(lists.starts[key], lists.starts[key + 1])]).toEqual(
            expected,
          );
          expect(count(lists, key)).toBe(expected.length);
        }
      }),
    );
  });

  it('pauses on the way through many', () => {
    const many = Int32Array.from({ length: 200_000 }, (_, i) => i % 1_000);
    const steps = grouping(many, many, 1_000);
    let pauses = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(4);
  });
});
