import { describe, expect, it } from 'vitest';
import { relatedWords, relationOf } from '../../../src/language/en/related-words.ts';

describe('relationOf', () => {
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
    expect([relationOf(a, b), relationOf(b, a)]).toEqual([kind, kind]);
  });
});

describe('relatedWords', () => {
  it('has forms, derivations and synonyms, and not the word itself', () => {
    const related = relatedWords('closed').map(({ word }) => word);
    expect(related).toEqual(expect.arrayContaining(['closing', 'closes', 'shut']));
    expect(related).not.toContain('closed');
  });
});
