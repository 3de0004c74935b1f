import type { Evidence } from './evidence.ts';
import { inOrder, placesOf } from './feature.ts';
import {
  measurePassage,
  measureSentence,
  PASSAGE_FEATURES,
  SENTENCE_FEATURES,
} from './features.ts';
import { notesFor } from './notes.ts';
import type { TermWeights } from './query.ts';
import { WEIGHTS } from './weights.ts';

/**
 * A linear model of two levels, fitted by `npm run train`: sentences are scored by their own and
 * their passage's features, passages by their sentences' scores and their own features.
 */
export interface RankingModel {
  /** What words of the question tell; none: only their idf. */
  readonly terms: TermWeights | undefined;
  /** In the order of `SENTENCE_INPUTS`. */
  readonly sentence: Float64Array;
  /** In the order of `PASSAGE_INPUTS`. */
  readonly passage: Float64Array;
}

/** A lead of one sentence over the others counts at most this much. */
const MOST_SENTENCE_LEAD = 5;

/** Of the scores of a passage's sentences. */
const SCORE_FEATURES = [
  'best sentence',
  'all sentences',
  'lead of the best sentence',
  'mean sentence',
] as const;

/** Of a passage's sentences, the greatest value of some of their features. */
const GREATEST_FEATURES = [
  'greatest sentence: coverage',
  'greatest sentence: rare coverage',
  'greatest sentence: alignment',
  'greatest sentence: gram bm25',
  'greatest sentence: pairs',
] as const;

/** What a sentence's score is a weighted sum of. */
export const SENTENCE_INPUTS = [...SENTENCE_FEATURES, ...PASSAGE_FEATURES];

/** What a passage's score is a weighted sum of. */
export const PASSAGE_INPUTS = [...SCORE_FEATURES, ...PASSAGE_FEATURES, ...GREATEST_FEATURES];

const INPUT = placesOf(PASSAGE_INPUTS);
/** The greatest of a sentence's inputs at the one place is a passage's at the other. */
const GREATEST = GREATEST_FEATURES.map((name) => {
  const of = name.replace('greatest sentence', 'sentence') as (typeof SENTENCE_INPUTS)[number];
  return { from: SENTENCE_INPUTS.indexOf(of), to: INPUT[name] };
});

/** The model as fitted. */
export const RANKING_MODEL: RankingModel = {
  terms: WEIGHTS.terms,
  sentence: inOrder(SENTENCE_INPUTS, WEIGHTS.sentence),
  passage: inOrder(PASSAGE_INPUTS, WEIGHTS.passage),
};

/** Inputs of a score; those kept for training are single floats. */
type Inputs = Float64Array | Float32Array;

/** The inputs of the score of a passage's sentence, by their places: its features, then its passage's. */
export function sentenceInputs(evidence: Evidence, passage: number, at: number): Float64Array {
  const notes = notesFor(evidence);
  const row = new Float64Array(SENTENCE_INPUTS.length);
  measurePassage(evidence, passage, notes, row);
  measureSentence(evidence, passage, at, notes, row);
  return row;
}

/** Keeps among a passage's inputs, those from `at` on, the greatest of what they take from each sentence's. */
export function keepGreatest(inputs: Inputs, at: number, sentence: Readonly<Inputs>): void {
  for (let i = 0; i < GREATEST.length; i++) {
    const { from, to } = GREATEST[i] as (typeof GREATEST)[number];
    const value = sentence[from] as number;
    if (value > (inputs[at + to] as number)) inputs[at + to] = value;
  }
}

/** The score of a hint that is none of the nearest to the question. */
export const NOT_MEASURED = Number.NEGATIVE_INFINITY;

/**
 * Writes the rest of a passage's inputs, from `at` on: what follows from the scores of its
 * sentences, those from `start` to before `end`, and its own features, which are among the inputs of
 * any of them.
 */
export function completeInputs(
  inputs: Inputs,
  at: number,
  sentence: Readonly<Inputs>,
  scores: Float64Array,
  start: number,
  end: number,
): void {
  let best = NOT_MEASURED;
  let second = NOT_MEASURED;
  let sum = 0;
  let count = 0;
  for (let s = start; s < end; s++) {
    const score = scores[s] as number;
    if (score === NOT_MEASURED) continue;
    sum += score;
    count++;
    if (score > best) {
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  let odds = 0;
  for (let s = start; s < end; s++) odds += Math.exp((scores[s] as number) - best);
  inputs[at + INPUT['best sentence']] = best;
  inputs[at + INPUT['all sentences']] = best + Math.log(odds);
  inputs[at + INPUT['lead of the best sentence']] = Math.min(MOST_SENTENCE_LEAD, best - second);
  inputs[at + INPUT['mean sentence']] = sum / count;
  for (let f = 0; f < PASSAGE_FEATURES.length; f++) {
    inputs[at + SCORE_FEATURES.length + f] = sentence[SENTENCE_FEATURES.length + f] as number;
  }
}

/** The first of the greatest scores from `start` to before `end`, or -1 where there are none. */
export function placeOfGreatest(scores: Float64Array, start: number, end: number): number {
  let place = -1;
  for (let s = start; s < end; s++) {
    if (place < 0 || (scores[s] as number) > (scores[place] as number)) place = s;
  }
  return place;
}
