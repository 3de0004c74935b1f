import { describe, expect, it } from 'vitest';
import { claimOf } from '../../src/answer/claim.ts';
import { CONFIDENCE_MODEL, judge, SIGNAL_NAMES, signalsOf } from '../../src/answer/confidence.ts';
import { likenessesTo } from '../../src/answer/likeness.ts';
import { WEIGHTS } from '../../src/answer/weights.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import { rank } from '../../src/search/rank.ts';
import { SAMPLES } from '../search/languages.ts';

const index = indexPassages(SAMPLES.map(({ article }) => article));
const sureness = (question: string) => {
  const ranking = rank(index, question);
  const [first] = ranking.candidates;
  if (first === undefined) return 0;
  const claim = claimOf(first, likenessesTo(index, ranking.query), undefined);
  return judge(CONFIDENCE_MODEL, signalsOf(ranking, claim)).probability;
};

describe('the signals', () => {
  it('have names of their own, each with a weight in both gates, and no weight is left over', () => {
    expect(new Set(SIGNAL_NAMES).size).toBe(SIGNAL_NAMES.length);
    for (const weights of [WEIGHTS.passage, WEIGHTS.subject]) {
      expect(Object.keys(weights).sort()).toEqual([...SIGNAL_NAMES].sort());
    }
  });
});

describe('judge', () => {
  it('gives a probability', () => {
    for (const [question] of SAMPLES.flatMap(({ questions }) => questions)) {
      expect(sureness(question)).toBeGreaterThan(0.3);
      expect(sureness(question)).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    [
      'another name',
      'When was the bridge at Harlow closed?',
      'When was the bridge at Norwich closed?',
    ],
    ['another person', 'Who is Clara Whitfield?', 'Who is Ely Ratner?'],
    ['another number', 'What costs 340,000 pounds?', 'What costs 920,000 pounds?'],
    ['another subject', 'When was the bridge closed?', 'When did the Roman Empire fall?'],
    ['words at random', 'How much will the repairs cost?', 'asdf qwerty'],
    [
      'one word of many',
      'What did the mayor ask for?',
      'Which songs did the mayor of Leeds sing at night?',
    ],
  ])('is less for a question with %s', (_, said, unsaid) => {
    expect(sureness(unsaid)).toBeLessThan(sureness(said));
  });
});
