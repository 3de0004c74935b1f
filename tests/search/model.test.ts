import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherEvidence, wholeOf } from '../../src/search/evidence.ts';
import { inOrder, weigh } from '../../src/search/feature.ts';
import { indexPassages } from '../../src/search/indexing.ts';
import {
  completeInputs,
  keepGreatest,
  NOT_MEASURED,
  PASSAGE_INPUTS,
  SENTENCE_INPUTS,
  sentenceInputs,
} from '../../src/search/model.ts';
import { analyseQuestion } from '../../src/search/query.ts';
import { WEIGHTS } from '../../src/search/weights.ts';
import { libraries, words } from './articles.ts';

/** The inputs of a passage's score, by those of its sentences and their scores. */
function passageInputs(sentences: readonly Float64Array[], scores: readonly number[]) {
  // Those of another passage come before.
  const width = PASSAGE_INPUTS.length;
  const inputs = new Float64Array(2 * width);
  for (const sentence of sentences) keepGreatest(inputs, width, sentence);
  const [first = new Float64Array(SENTENCE_INPUTS.length)] = sentences;
  completeInputs(inputs, width, first, Float64Array.from([9, ...scores, 9]), 1, 1 + scores.length);
  expect(inputs.slice(0, width).every((value) => value === 0)).toBe(true);
  return inputs.slice(width);
}

describe('the inputs', () => {
  it('leave out what was not measured', () => {
    const sentences = [1, 2, 3].map((i) => Float64Array.from(SENTENCE_INPUTS, (_, at) => i * at));
    const scores = [0.5, 2, -1];
    const some = [NOT_MEASURED, 0.5, 2, NOT_MEASURED, -1];
    expect(passageInputs(sentences, some)).toEqual(passageInputs(sentences, scores));
  });

  it('have names of their own, each with a weight, and no weight is left over', () => {
    for (const [names, weights] of [
      [SENTENCE_INPUTS, WEIGHTS.sentence],
      [PASSAGE_INPUTS, WEIGHTS.passage],
    ] as const) {
      expect(new Set(names).size).toBe(names.length);
      expect(Object.keys(weights).sort()).toEqual([...names].sort());
    }
  });

  it('are as many as their names and finite, in any library', () => {
    fc.assert(
      fc.property(libraries, words, (articles, question) => {
        const index = indexPassages(articles);
        const query = analyseQuestion(index, question);
        const all = Array.from({ length: index.passageCount }, (_, id) => id);
        const evidence = gatherEvidence(index, query, all);
        for (const at of all) {
          const size = wholeOf(evidence, at) - (evidence.firstSpan[at] ?? 0);
          const sentences = Array.from({ length: size }, (_, s) => sentenceInputs(evidence, at, s));
          const passage = passageInputs(
            sentences,
            sentences.map((_, i) => i),
          );
          for (const inputs of sentences) expect(inputs).toHaveLength(SENTENCE_INPUTS.length);
          for (const inputs of [...sentences, passage]) {
            expect(inputs.every(Number.isFinite)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of a passage begin with its sentences’ scores', () => {
    const sentences = [1, 2, 3].map(() => new Float64Array(SENTENCE_INPUTS.length));
    const inputs = passageInputs(sentences, [1, 4, 2]);
    const named = (name: (typeof PASSAGE_INPUTS)[number]) => inputs[PASSAGE_INPUTS.indexOf(name)];
    expect(named('best sentence')).toBe(4);
    expect(named('all sentences')).toBeCloseTo(Math.log(Math.exp(1) + Math.exp(4) + Math.exp(2)));
    expect(named('lead of the best sentence')).toBe(2);
    expect(named('mean sentence')).toBeCloseTo(7 / 3);
  });

  it('of a passage are its own features and the greatest of its sentences’', () => {
    const sentences = [1, 2].map((n) => Float64Array.from(SENTENCE_INPUTS, (_, i) => n * i));
    const inputs = passageInputs(sentences, [0, 0]);
    const named = (name: (typeof PASSAGE_INPUTS)[number]) => inputs[PASSAGE_INPUTS.indexOf(name)];
    const last = SENTENCE_INPUTS.length - 1;
    expect(named('passage: length')).toBe(last);
    expect(named('greatest sentence: coverage')).toBe(
      2 * SENTENCE_INPUTS.indexOf('sentence: coverage'),
    );
    expect(named('greatest sentence: pairs')).toBe(2 * SENTENCE_INPUTS.indexOf('sentence: pairs'));
  });

  it('of a passage bound the lead of one sentence', () => {
    const at = PASSAGE_INPUTS.indexOf('lead of the best sentence');
    const of = (...scores: number[]) =>
      passageInputs(
        scores.map(() => new Float64Array(SENTENCE_INPUTS.length)),
        scores,
      )[at];
    expect(of(3, 3)).toBe(0);
    expect(of(1_000, 3)).toBe(of(2_000, 3));
    expect(of(7)).toBe(of(2_000, 3));
  });
});

describe('weigh', () => {
  it('is the sum of weights times inputs', () => {
    const weights = Float64Array.of(1, -2, 0.5);
    expect(weigh(weights, Float64Array.of(3, 1, 4))).toBe(3);
    expect(weigh(weights, Float64Array.of(9, 3, 1, 4), 1)).toBe(3);
  });
});

describe('inOrder', () => {
  it('gives the weights in the order of the names', () => {
    expect([...inOrder(['b', 'a'], { a: 1, b: 2 })]).toEqual([2, 1]);
  });

  it('gives 0 to a feature that was not trained yet', () => {
    const names = ['old', 'new'] as const;
    expect([...inOrder(names, { old: 3 })]).toEqual([3, 0]);
  });
});
