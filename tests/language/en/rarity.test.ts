import { describe, expect, it } from 'vitest';
import { rarityOf } from '../../../src/language/en/rarity.ts';

describe('rarityOf', () => {
  it('is the greater the rarer a word, greatest of one that nobody lists', () => {
    const [the = 0, bridge = 0, ballistic = 0, xyzzy = 0] = [
      'the',
      'bridge',
      'ballistic',
      'xyzzy',
    ].map(rarityOf);
    expect(the).toBeLessThan(bridge);
    expect(bridge).toBeLessThan(ballistic);
    expect(xyzzy).toBe(9);
  });
});
