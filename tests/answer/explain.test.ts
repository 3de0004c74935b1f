import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { SIGNAL_NAMES } from '../../src/answer/confidence.ts';
import { explain, type Score } from '../../src/answer/explain.ts';
import { WEIGHTS } from '../../src/answer/weights.ts';
import { PASSAGE_INPUTS, SENTENCE_INPUTS } from '../../src/search/model.ts';
import { rank } from '../../src/search/rank.ts';
import { articleOf, libraries, words } from '../search/articles.ts';
import { knowledgeOf, withFacts } from './knowledge.ts';

const BRIDGE = withFacts(
  articleOf(
    'bridge',
    ['The old bridge at Harlow was closed on Monday.', 'An inspector had found cracks in it.'],
    ['The inspector, Clara Whitfield, had warned of the damage twice before.'],
    ['Lorries must now drive through Matching Green, which adds eleven kilometres.'],
    ['The mayor said that the repairs would cost 340,000 pounds.', 'He asked for patience.'],
  ),
  {
    question: 'Who is the inspector?',
    answer: 'Clara Whitfield',
    quote: 'The inspector, Clara Whitfield',
  },
);
const knowledge = knowledgeOf(BRIDGE);

const sum = ({ contributions }: Score) =>
  contributions.reduce((total, { amount }) => total + amount, 0);
const chance = (x: number) => 1 / (1 + Math.exp(-x));

describe('explain', () => {
  it('says what the words are taken for', () => {
    const { question } = explain(knowledge, 'When was the Brigde in Peru closed?');
    expect(question).toMatchObject({ isLanguageKnown: true, answerType: 'date' });
    expect(question?.terms.map(({ asked }) => asked)).toEqual([
      ...['when', 'was', 'the', 'brigde', 'in', 'peru', 'closed'],
    ]);
    const [when, , , bridge, , peru] = question?.terms ?? [];
    expect(when).toMatchObject({ functionWord: true, capitalised: true });
    expect(bridge).toMatchObject({ meant: 'bridge', edits: 1, passages: 1, functionWord: false });
    expect(peru).toMatchObject({ edits: 0, passages: 0, capitalised: true });
    expect(peru).not.toHaveProperty('meant');
    const weight = question?.terms.reduce((total, term) => total + term.weight, 0);
    expect(weight).toBeCloseTo(1, 9);
  });

  it('says when the language is not known', () => {
    const unknown = knowledgeOf({ ...BRIDGE, language: 'de' });
    const { question } = explain(unknown, 'When was the bridge closed?');
    expect(question).toMatchObject({ isLanguageKnown: false, answerType: 'any' });
  });

  it('says which words of a passage match, and how well', () => {
    const { passages } = explain(knowledge, 'Which inspectors found a crack in it, the bridge?');
    const [first] = passages;
    expect(first?.passage.number).toBe(1);
    expect(first?.matches).toContainEqual({
      ...{ asked: 'bridge', found: 'bridge', strength: 1, times: 1 },
    });
    const similar = first?.matches.find(({ found }) => found === 'inspector');
    expect(similar?.asked).toBe('inspectors');
    expect(similar?.strength).toBeGreaterThan(0);
    expect(similar?.strength).toBeLessThan(1);
  });

  it('names the fact that asks the same', () => {
    const { answer, claim } = explain(knowledge, 'who is the inspector');
    expect(answer).toMatchObject({ band: 'answers', fact: BRIDGE.facts[0] });
    expect(claim?.fact).toBe(BRIDGE.facts[0]);
    expect(explain(knowledge, 'When was the bridge closed?').claim).not.toHaveProperty('fact');
  });

  it.each(['', '?!', 'x'.repeat(6_000)])(
    'has nothing to explain where nothing is searched',
    (asked) => {
      expect(explain(knowledge, asked)).toEqual({ answer: ask(knowledge, asked), passages: [] });
    },
  );

  it('has no passage and no confidence where nothing is in common', () => {
    const { question, passages, confidence } = explain(knowledge, 'xyzzy');
    expect(question?.terms).toHaveLength(1);
    expect({ passages, confidence }).toEqual({ passages: [], confidence: undefined });
  });

  it('explains what is answered: parts that sum up to the scores, and the confidence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          libraries.map((articles) => knowledgeOf(...articles)),
          fc.constant(knowledge),
        ),
        fc.oneof(words, fc.constantFrom('When was the bridge closed?', 'who is the inspector')),
        (known, asked) => {
          const { answer, passages, confidence } = explain(known, asked);
          expect(answer).toEqual(ask(known, asked));
          if (answer.band === 'does not say' && answer.reason === 'nothing asked') {
            expect(passages).toEqual([]);
            return;
          }
          const { candidates } = rank(known.passages, asked);
          expect(passages).toHaveLength(Math.min(3, candidates.length));
          for (const [i, { passage, sentence, scores }] of passages.entries()) {
            expect(candidates[i]).toMatchObject({ passage, sentence, score: scores.passage.total });
            expect(sum(scores.passage)).toBeCloseTo(scores.passage.total, 9);
            expect(sum(scores.sentence)).toBeCloseTo(scores.sentence.total, 9);
            const { sentenceScores = [], best = -1 } = candidates[i] ?? {};
            expect(scores.sentence.total).toBe(sentenceScores[best]);
            const named = Object.values(scores).map(({ contributions }) =>
              contributions.map(({ name }) => name),
            );
            expect(named).toEqual([SENTENCE_INPUTS, PASSAGE_INPUTS]);
          }
          expect(confidence === undefined).toBe(candidates.length === 0);
          if (confidence === undefined) return;
          const { passage, subject } = confidence.gates;
          for (const gate of [passage, subject]) {
            expect(gate.contributions.map(({ name }) => name)).toEqual(SIGNAL_NAMES);
            expect(sum(gate)).toBeCloseTo(gate.total, 9);
          }
          const product = chance(passage.total) * chance(subject.total);
          expect(confidence.logit).toBeCloseTo(Math.log(product / (1 - product)), 9);
          const { slope, offset } = WEIGHTS.calibration;
          const calibrated = chance(slope * Math.log(product / (1 - product)) + offset);
          expect(confidence.probability).toBeCloseTo(calibrated, 9);
        },
      ),
      { numRuns: 40 },
    );
  });
});
