import { describe, expect, it } from 'vitest';
import { keyPhrases } from '../../src/answer/key-phrases.ts';
import type { Article } from '../../src/library/article.ts';

function articleOf(...sentences: string[]): Article {
  const passages = sentences.map((text, index) => ({
    number: index + 1,
    text,
    sentences: [{ start: 0, end: text.length }],
    source: { start: 0, end: text.length },
  }));
  return { id: 'a', title: 'A', passages, facts: [] };
}

describe('keyPhrases', () => {
  it('are of the beginning of a long article', () => {
    const first = 'Yesterday they met in Harlow and left Harlow.';
    const rest = `Later ${'again '.repeat(10_000)} they met in Norwich and left Norwich.`;
    expect(keyPhrases(articleOf(first, rest), 8)).toEqual(['Harlow']);
  });

  it('are the names, the most frequent first', () => {
    const article = articleOf(
      'Yesterday the mayor met Clara Moss in Harlow.',
      'Later Clara Moss wrote from Harlow, and “The mayor” thanked Clara Moss.',
    );
    expect(keyPhrases(article, 8)).toEqual(['Clara Moss', 'Harlow']);
  });

  it.each([
    ['They met Jean-Luc Picard-2 there.', 'Jean-Luc Picard-2'],
    ['They met Łódź-Ost there.', 'Łódź-Ost'],
    ['They met Élodie B2b there.', 'Élodie B2b'],
    ['They met Kim Man-ki there.', 'Kim Man-ki'],
    ['They met the iPhone of Ann.', 'Ann'],
    ['They met (Bob and “Carl, "Dora, \'Emil and Fritz.', 'Fritz'],
    ['Fritz met Anna Berta.', 'Anna Berta'],
    ['Anna Berta met them.', 'Anna Berta'],
    ['Anna met them.', undefined],
    ['They met X.', undefined],
    [`They met A${'b'.repeat(39)}.`, `A${'b'.repeat(39)}`],
    [`They met A${'b'.repeat(40)}.`, undefined],
  ])('are whole names: “%s” has %s', (text, name) => {
    expect(keyPhrases(articleOf(text), 8)).toEqual(name === undefined ? [] : [name]);
  });

  it('are of equally frequent ones the longer first, and none within another', () => {
    const article = articleOf('They met Ann, then Bertha, then Ann Lee, then Bertha and Bo.');
    expect(keyPhrases(article, 8)).toEqual(['Bertha', 'Ann Lee', 'Bo']);
    expect(keyPhrases(article, 2)).toEqual(['Bertha', 'Ann Lee']);
  });

  it('are the repeated words in a script without capitals', () => {
    expect(keyPhrases(articleOf('我们在北京讨论安全。', '北京的安全很重要。'), 8)).toEqual([
      '北京',
      '安全',
    ]);
  });

  it('are words of the beginning of a long text without capitals', () => {
    const filler = Array.from({ length: 3 }, () => '，'.repeat(2_000));
    const article = articleOf('北京的北京。', ...filler, '安全的安全。');
    expect(keyPhrases(article, 8)).toEqual(['北京']);
  });

  it('are as many as wanted, whichever of 20,000 there are', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `the Mayor Aa${i.toString(36)}`);
    expect(keyPhrases(articleOf(names.join(' and ')), 3)).toHaveLength(3);
  });

  it('are none of an article without any', () => {
    expect(keyPhrases(articleOf('Nothing of note happened.'), 8)).toEqual([]);
  });
});
