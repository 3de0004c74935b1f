import type { PassageEvidence } from './evidence.ts';
import { type Feature, inOrder, measure, type NameOf, namesIn, weigh } from './feature.ts';
import { PASSAGE_FEATURES, type PassageView, SENTENCE_FEATURES } from './features.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query, TermWeights } from './query.ts';
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

/** A passage's sentences as the features made of them see them. */
interface SentencesView {
  /** Of each sentence its inputs, and the score made of these. */
  readonly inputs: readonly Float64Array[];
  readonly scores: readonly number[];
  readonly best: number;
}

/** A lead of one sentence over the others counts at most this much. */
const MOST_SENTENCE_LEAD = 5;

/** Of the scores of a passage's sentences. */
const SCORE_FEATURES = [
  { name: 'best sentence', of: ({ best }) => best },
  {
    name: 'all sentences',
    of: ({ scores, best }) =>
      best + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - best), 0)),
  },
  {
    name: 'lead of the best sentence',
    of: ({ scores, best }) => Math.min(MOST_SENTENCE_LEAD, best - secondOf(scores)),
  },
  {
    name: 'mean sentence',
    of: ({ scores }) => scores.reduce((sum, score) => sum + score, 0) / scores.length,
  },
] as const satisfies readonly Feature<SentencesView>[];

/** Of a passage's sentences, the greatest value of some of their features. */
const GREATEST_FEATURES = [
  { name: 'greatest sentence: coverage', of: greatest('sentence: coverage') },
  { name: 'greatest sentence: rare coverage', of: greatest('sentence: rare coverage') },
  { name: 'greatest sentence: alignment', of: greatest('sentence: alignment') },
  { name: 'greatest sentence: gram bm25', of: greatest('sentence: gram bm25') },
  { name: 'greatest sentence: pairs', of: greatest('sentence: pairs') },
] as const satisfies readonly Feature<SentencesView>[];

/** What a sentence's score is a weighted sum of. */
export const SENTENCE_INPUTS = [...namesIn(SENTENCE_FEATURES), ...namesIn(PASSAGE_FEATURES)];

/** What a passage's score is a weighted sum of. */
export const PASSAGE_INPUTS = [
  ...namesIn(SCORE_FEATURES),
  ...namesIn(PASSAGE_FEATURES),
  ...namesIn(GREATEST_FEATURES),
];

/** The model as fitted. */
export const RANKING_MODEL: RankingModel = {
  terms: WEIGHTS.terms,
  sentence: inOrder(SENTENCE_INPUTS, WEIGHTS.sentence),
  passage: inOrder(PASSAGE_INPUTS, WEIGHTS.passage),
};

/** The inputs of each sentence's score: its features, then its passage's. */
export function sentenceInputs(
  query: Query,
  index: PassageIndex,
  passage: PassageEvidence,
): Float64Array[] {
  const view: PassageView = { query, index, passage };
  const shared = new Float64Array(PASSAGE_FEATURES.length);
  measure(PASSAGE_FEATURES, view, shared);
  return passage.sentences.map((sentence, at) => {
    const inputs = new Float64Array(SENTENCE_INPUTS.length);
    measure(SENTENCE_FEATURES, { query, index, passage, sentence, at }, inputs);
    inputs.set(shared, SENTENCE_FEATURES.length);
    return inputs;
  });
}

/**
 * The inputs of a passage's score: what follows from its sentences' scores, its own features, and
 * the greatest of some of its sentences'.
 */
export function passageInputs(
  sentences: readonly Float64Array[],
  scores: readonly number[],
): Float64Array {
  const view = { inputs: sentences, scores, best: greatestOf(scores) };
  const inputs = new Float64Array(PASSAGE_INPUTS.length);
  measure(SCORE_FEATURES, view, inputs);
  const [first] = sentences;
  if (first !== undefined) {
    inputs.set(first.subarray(SENTENCE_FEATURES.length), SCORE_FEATURES.length);
  }
  measure(GREATEST_FEATURES, view, inputs, SCORE_FEATURES.length + PASSAGE_FEATURES.length);
  return inputs;
}

/** The scores of sentences, by their inputs. */
export function sentenceScores(model: RankingModel, inputs: readonly Float64Array[]): number[] {
  return inputs.map((own) => weigh(model.sentence, own));
}

/** By a loop, since a passage may have more sentences than a call takes arguments. */
export function greatestOf(values: readonly number[]): number {
  return values.reduce((a, b) => (b > a ? b : a), Number.NEGATIVE_INFINITY);
}

function secondOf(scores: readonly number[]): number {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const score of scores) {
    if (score > best) {
      second = best;
      best = score;
    } else if (score > second) second = score;
  }
  return second;
}

function greatest(name: NameOf<typeof SENTENCE_FEATURES>) {
  const at = SENTENCE_FEATURES.findIndex((feature) => feature.name === name);
  return ({ inputs }: SentencesView) => {
    let most = 0;
    for (const own of inputs) most = Math.max(most, own[at] as number);
    return most;
  };
}
