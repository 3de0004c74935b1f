import type { PassageEvidence } from './evidence.ts';
import {
  PASSAGE_FEATURES,
  type PassageView,
  passageFeatures,
  SENTENCE_FEATURES,
  sentenceFeatures,
} from './features.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query, TermWeights } from './query.ts';

/**
 * A linear model of two levels, fitted by `npm run train`: sentences are scored by their own and
 * their passage's features, passages by their sentences' scores and their own features.
 */
export interface Model {
  /** What words of the question tell, by the names of `termFeatures`; none: only their idf. */
  readonly terms: TermWeights | undefined;
  /** In the order of `SENTENCE_INPUTS`. */
  readonly sentence: Float64Array;
  /** In the order of `PASSAGE_INPUTS`. */
  readonly passage: Float64Array;
}

/** Sentence features of which the passage takes the greatest. */
const GREATEST = ['coverage in S', 'alignment in S', 'gram bm25 in S', 'pairs in S'];
const GREATEST_AT = GREATEST.map((name) => SENTENCE_FEATURES.findIndex((f) => f.name === name));

/** What a sentence's score is a weighted sum of. */
export const SENTENCE_INPUTS: readonly string[] = [
  ...SENTENCE_FEATURES.map(({ name }) => name),
  ...PASSAGE_FEATURES.map(({ name }) => name),
];

/** What a passage's score is a weighted sum of. */
export const PASSAGE_INPUTS: readonly string[] = [
  'best sentence',
  'all sentences',
  'lead of the best sentence',
  'mean sentence',
  ...PASSAGE_FEATURES.map(({ name }) => name),
  ...GREATEST.map((name) => `greatest ${name}`),
];

/** A lead of one sentence over the others counts at most this much. */
const MOST_LEAD = 5;

/** The inputs of each sentence's score: its features, then its passage's. */
export function sentenceInputs(
  query: Query,
  index: PassageIndex,
  passage: PassageEvidence,
): Float64Array[] {
  const view: PassageView = { query, index, passage };
  const shared = new Float64Array(PASSAGE_FEATURES.length);
  passageFeatures(view, shared);
  return passage.sentences.map((sentence, at) => {
    const inputs = new Float64Array(SENTENCE_INPUTS.length);
    sentenceFeatures(view, sentence, at, inputs);
    inputs.set(shared, SENTENCE_FEATURES.length);
    return inputs;
  });
}

/**
 * The inputs of a passage's score: the greatest sentence score, ln Σ exp of them, the greatest's
 * lead over the second, their mean; then the features of the passage and the greatest of some of
 * its sentences'.
 */
export function passageInputs(
  sentences: readonly Float64Array[],
  scores: readonly number[],
): Float64Array {
  const inputs = new Float64Array(PASSAGE_INPUTS.length);
  const best = Math.max(...scores);
  let second = Number.NEGATIVE_INFINITY;
  let seenBest = false;
  let sum = 0;
  let exponentials = 0;
  for (const score of scores) {
    sum += score;
    exponentials += Math.exp(score - best);
    if (score === best && !seenBest) seenBest = true;
    else if (score > second) second = score;
  }
  inputs[0] = best;
  inputs[1] = best + Math.log(exponentials);
  inputs[2] = Math.min(MOST_LEAD, best - second);
  inputs[3] = sum / scores.length;
  const [first] = sentences;
  if (first !== undefined) inputs.set(first.subarray(SENTENCE_FEATURES.length), 4);
  for (const [g, at] of GREATEST_AT.entries()) {
    let greatest = 0;
    for (const own of sentences) greatest = Math.max(greatest, own[at] as number);
    inputs[4 + PASSAGE_FEATURES.length + g] = greatest;
  }
  return inputs;
}

/** Σ weight × input. */
export function weigh(weights: Float64Array, inputs: Float64Array): number {
  let score = 0;
  for (let i = 0; i < weights.length; i++) score += (weights[i] as number) * (inputs[i] as number);
  return score;
}

/** The weights in the order of `names`; a name without one is an error in the model. */
export function inOrder(names: readonly string[], weights: Weights): Float64Array {
  return Float64Array.from(names, (name) => {
    const weight = weights[name];
    if (weight === undefined) throw new Error(`the model has no weight for “${name}”`);
    return weight;
  });
}

/** Weights by the names of what they weigh. */
export type Weights = Readonly<Record<string, number>>;
