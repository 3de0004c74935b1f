import { describe, expect, it } from 'vitest';
import { kinOf, kinship } from '../../src/language/kin.ts';
import { rarityOf } from '../../src/language/rarity.ts';

describe('kinship', () => {
  it.each([
    ['form', 'agreed', 'agree'],
    ['form', 'men', 'man'],
    ['form', 'studies', 'study'],
    ['form', 'travelled', 'traveled'],
    ['form', 'organisation', 'organization'],
    ['derivation', 'announce', 'announcement'],
    ['derivation', 'japan', 'japanese'],
    ['synonym', 'closed', 'shut'],
    ['synonym', 'cost', 'price'],
    ['opposite', 'north', 'south'],
    ['opposite', 'buy', 'sold'],
    [undefined, 'missing', 'mission'],
    [undefined, 'cruise', 'ballistic'],
    [undefined, 'xyzzy', 'plugh'],
  ])('is %s of %s and %s, either way', (kind, a, b) => {
    expect([kinship(a, b), kinship(b, a)]).toEqual([kind, kind]);
  });
});

describe('kinOf', () => {
  it('has forms, derivations and synonyms, and not the word itself', () => {
    const kin = kinOf('closed').map(({ word }) => word);
    expect(kin).toEqual(expect.arrayContaining(['closing', 'closes', 'shut']));
    expect(kin).not.toContain('closed');
  });
});

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
