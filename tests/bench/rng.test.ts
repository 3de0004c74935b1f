import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, pick, rng, shuffle } from '../../bench/rng.ts';

describe('rng', () => {
  it('repeats its sequence for the same parts and has another for others', () => {
    const draw = (...parts: (string | number)[]) => Array.from({ length: 5 }, rng(...parts));
    expect(draw(1, 'typo', 'a')).toEqual(draw(1, 'typo', 'a'));
    expect(draw(1, 'typo', 'a')).not.toEqual(draw(2, 'typo', 'a'));
    expect(draw(1, 'typo', 'a')).not.toEqual(draw(1, 'typo', 'b'));
    expect(draw('ab', 'c')).not.toEqual(draw('a', 'bc'));
  });

  it('draws evenly', () => {
    const counts = [0, 0, 0, 0, 0];
    const random = rng(1);
    for (let i = 0; i < 10_000; i += 1) {
      const drawn = below(5, random);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    for (const count of counts) {
      expect(Math.abs(count - 2000)).toBeLessThan(200);
    }
  });
});

describe('pick', () => {
  it('gives one of the items, or undefined when there is none', () => {
    expect(['a', 'b']).toContain(pick(['a', 'b'], rng(1)));
    expect(pick([], rng(1))).toBeUndefined();
  });
});

describe('shuffle', () => {
  it('gives the same items, in an order that the seed decides', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), fc.nat(), (items, seed) => {
        const drawn = shuffle(items, rng(seed));
        expect(drawn.toSorted()).toEqual(items.toSorted());
        expect(shuffle(items, rng(seed))).toEqual(drawn);
      }),
    );
  });

  it('puts each item in each place about as often', () => {
    const firsts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) {
      const first = shuffle([0, 1, 2, 3], rng(seed))[0] ?? 0;
      firsts[first] = (firsts[first] ?? 0) + 1;
    }
    for (const count of firsts) {
      expect(Math.abs(count - 1000)).toBeLessThan(150);
    }
  });
});
