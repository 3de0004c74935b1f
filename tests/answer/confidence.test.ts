import { describe, expect, it } from 'vitest';
import { confidencesOf } from '../../src/answer/confidence.ts';
import { indexPassages } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { SAMPLES } from '../search/languages.ts';

const index = indexPassages(SAMPLES.map(({ article }) => article));
const of = (question: string) => confidencesOf(index, rank(index, question));
const sureness = (question: string) => of(question)[0] ?? 0;

describe('confidencesOf', () => {
  it('are as many as the candidates, probabilities, the first the greatest', () => {
    for (const [question] of SAMPLES.flatMap(({ questions }) => questions)) {
      const confidences = of(question);
      expect(confidences).toHaveLength(rank(index, question).candidates.length);
      for (const [i, confidence] of confidences.entries()) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(confidences[i - 1] ?? 1);
      }
    }
  });

  it('are none of no candidate', () => {
    expect(of('xyzzy')).toEqual([]);
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
  ])('are less for a question with %s', (_, said, unsaid) => {
    expect(sureness(unsaid)).toBeLessThan(sureness(said));
  });
});
