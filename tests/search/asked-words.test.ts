import { describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import { tokensOf } from '../../src/search/asked-words.ts';
import { Budget } from '../../src/search/budget.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { articleOf } from './articles.ts';

const index = indexPassages([
  articleOf(
    'words',
    ['The super bowl, a carpet, a car and a pet.', 'Light came from the house and the lighthouse.'],
    ['Baseball at the airport in 1948, without today; over there some of them foresaw it.'],
  ),
]);
const wordsOf = (question: string, budget = new Budget()) =>
  tokensOf(index, question, budget).map(({ term }) => term);

describe('the words of a question', () => {
  it.each([
    ['superbowl', 'super bowl'],
    ['superb owl', 'superb owl'],
    ['the superbowl today', 'the super bowl today'],
    ['base ball', 'baseball'],
    ['a base ball air port', 'a baseball airport'],
    ['light hoose', 'light hoose'],
  ])('are those of the library, written together or apart: %j', (asked, read) => {
    expect(wordsOf(asked)).toEqual(read.split(' '));
  });

  it.each([
    ['a word that the library has', 'lighthouse'],
    ['one with a half of fewer than four letters', 'carbowl'],
    ['one whose half is a function word', 'overlight'],
    ['one whose other half is a function word', 'lightover'],
    ['one of whose halves the library lacks', 'superzebra'],
    ['one of other halves', 'zebrasuper'],
  ])('are not taken apart: %s', (_, word) => {
    expect(wordsOf(word)).toEqual([word]);
  });

  it.each([
    ['two that the library has', 'light house'],
    ['numbers', '19 48'],
    ['function words', 'with out'],
    ['a word of two letters', 'to day'],
    ['others', 'base house'],
  ])('are not put together: %s', (_, words) => {
    expect(wordsOf(words)).toEqual(words.split(' '));
  });

  it('are put together where one of the two stands in the library by itself', () => {
    expect(wordsOf('air port pet')).toEqual(['airport', 'pet']);
    expect(wordsOf('lite house')).toEqual(['lite', 'house']);
  });

  it('keep the flags of what was asked', () => {
    const flags = (question: string) =>
      tokensOf(index, question, new Budget()).map((one) => one.flags);
    expect(flags('Superbowl')).toEqual([1, 1]);
    expect(flags('Base ball')).toEqual([1]);
  });

  it('are as many as the bound at most, and a longer question tells that it was met', () => {
    const most = BOUNDS.questionWords.most;
    const budget = new Budget();
    expect(wordsOf('pet '.repeat(most), budget)).toHaveLength(most);
    expect(budget.met).toBeUndefined();
    expect(wordsOf('pet '.repeat(most + 1), budget)).toHaveLength(most);
    expect(budget.met).toEqual({ bound: 'questionWords', work: 'reading words' });
  });

  it('stay together where the budget is spent, or the word is too long', () => {
    const budget = new Budget(80);
    expect(wordsOf('superbowl', budget)).toEqual(['superbowl']);
    expect(budget.met).toEqual({ bound: 'questionSteps', work: 'halving words' });
    const long = 'x'.repeat(BOUNDS.halvedWord.most - 4);
    const library = indexPassages([articleOf('long', [`${long} bowl bowls`])]);
    const halves = (word: string) => tokensOf(library, word, new Budget()).length;
    expect(halves(`${long}bowl`)).toBe(2);
    expect(halves(`${long}bowls`)).toBe(1);
  });
});
