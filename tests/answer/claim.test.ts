import { describe, expect, it } from 'vitest';
import { explain } from '../../src/answer/explain.ts';
import { articleOf } from '../search/articles.ts';
import { knowledgeOf, withFacts } from './knowledge.ts';

const knowledge = knowledgeOf(
  withFacts(
    articleOf(
      'straits',
      ['In 1592 Korea attacked Japan.', 'The war had seven years to go.'],
      ['The trade between Norway and Sweden was stopped in 1807.'],
      ['Whales were sold by Bergen to Lisbon until 1650.'],
      ['The new bridge is open at night.'],
      ['The harbour was never closed.', 'A keeper watches over its lighthouses.'],
    ),
    {
      question: 'Who looks after the beacons?',
      answer: 'a keeper',
      quote: 'A keeper watches over its lighthouses',
    },
  ),
);
const asked = (question: string) => {
  const { answer, claim } = explain(knowledge, question);
  return { band: answer.band, contradiction: claim?.contradiction };
};
const accountsOf = (question: string) =>
  explain(knowledge, question).claim?.accounts.map(
    ({ asked: word, found, likeness, where }) => `${word} ${found} ${likeness} ${where}`,
  );

describe('what is claimed', () => {
  it.each([
    ['When was it that Korea attacked Japan?', 'When was it that Japan attacked Korea?'],
    ['When did Korea attack Japan?', 'When did Japan attack Korea?'],
  ])('is less where names are the other way round: %s', (straight, reversed) => {
    expect(asked(straight)).toEqual({ band: 'answers', contradiction: undefined });
    expect(asked(reversed)).toEqual({ band: 'may answer', contradiction: 'order' });
  });

  it.each([
    ['by a word of the question', 'When was Japan attacked by Korea?'],
    ['by a word of the text', 'When was the trade of Sweden to Norway stopped?'],
    ['at the beginning, where all words have capitals', 'Japan attacked Korea when?'],
    ['which the text has not both of', 'When did Japan attack Busan?'],
  ])('is the same where names may stand either way: %s', (_, question) => {
    expect(asked(question).contradiction).toBeUndefined();
  });

  it('is less where the question denies what the text says, not where the text does', () => {
    expect(asked('When was Japan not attacked?').contradiction).toBe('negation');
    expect(asked('Was the harbour closed?').contradiction).toBeUndefined();
    expect(asked('Was the harbour never closed?').contradiction).toBeUndefined();
  });

  it('tells what stands for each word, the likest of what the passage has', () => {
    expect(accountsOf('When were whales selling to Lisbon, in 1651?')).toEqual([
      'whales whales same passage',
      'selling sold form passage',
      'lisbon lisbon same passage',
      '1651 undefined undefined undefined',
    ]);
    expect(accountsOf('Who looks after the beacons?')).toEqual([
      'looks looks same fact',
      'beacons beacons same fact',
    ]);
    expect(accountsOf('Which keeper watches the lightouse?')).toEqual([
      'keeper keeper same passage',
      'watches watches same passage',
      'lightouse lighthouses spelling passage',
    ]);
  });

  it('has the opposite stand for nothing', () => {
    expect(accountsOf('Is the old bridge at night?')?.[0]).toMatch(/^old undefined/);
  });

  it('is less where a number is asked for and the passage has none but the question’s', () => {
    const lacks = (question: string) => explain(knowledge, question).claim?.lacksAnswer;
    expect(lacks('How many years did the war have?')).toBe(false);
    expect(lacks('When was the harbour closed?')).toBe(true);
    expect(lacks('How many whales were sold until 1650?')).toBe(true);
    expect(lacks('What was sold until 1650?')).toBe(false);
    expect(lacks('Is the new bridge open at night?')).toBe(false);
  });

  it('weighs what is accounted for by how rare it is', () => {
    const accounted = (question: string) => explain(knowledge, question).claim?.accounted;
    expect(accounted('When were whales sold to Lisbon?')).toBeCloseTo(1, 9);
    const withoutNumber = accounted('Were whales sold in 1651?') ?? 1;
    const withoutName = accounted('Were whales sold in Ouagadougou?') ?? 1;
    const withoutWord = accounted('Were whales sold in shops?') ?? 0;
    // A number tells more than a usual word, and less than a word that hardly anybody uses.
    expect(withoutNumber).toBeLessThan(withoutWord);
    expect(withoutNumber).toBeGreaterThan(withoutName);
  });
});
