import type { Evidence, PassageEvidence } from './evidence.ts';
import * as measure from './measures.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query, QueryTerm } from './query.ts';

/** A feature: its name is the key of its weight, its formula stands in `measures.ts`. */
export interface Feature<Of> {
  readonly name: string;
  readonly of: (seen: Of) => number;
}

/** A passage as features see it. */
export interface PassageView {
  readonly query: Query;
  readonly index: PassageIndex;
  readonly passage: PassageEvidence;
}

/** A sentence of a passage as features see it. */
export interface SentenceView extends PassageView {
  readonly sentence: Evidence;
  /** The sentence's place in the passage, from 0. */
  readonly at: number;
  readonly spot: { readonly nearness: number; readonly fitting: number };
}

const SENTENCE_BM25 = { average: 25, k1: 0.9, b: 0.35 };
const passageBm25 = ({ averageLength }: PassageIndex) => ({
  average: averageLength,
  k1: 1.2,
  b: 0.7,
});
const isNumeric = (term: QueryTerm) => term.numeric;
const isName = (term: QueryTerm) => term.capitalised;

/** Of the passage, for both its sentences and itself. */
export const PASSAGE_FEATURES: readonly Feature<PassageView>[] = [
  { name: 'bm25 in P', of: (v) => measure.bm25(v.query.idfs, v.passage, passageBm25(v.index)) },
  { name: 'gram bm25 in P', of: (v) => measure.gramBm25(v.query, v.passage, passageBm25(v.index)) },
  { name: 'coverage in P', of: (v) => measure.coverage(v.query.weights, v.passage) },
  { name: 'idf coverage in P', of: (v) => measure.coverage(v.query.idfs, v.passage) },
  { name: 'gram coverage in P', of: (v) => measure.gramCoverage(v.query, v.passage) },
  { name: 'numbers in P', of: (v) => measure.share(v.query, v.passage, isNumeric) },
  { name: 'names in P', of: (v) => measure.share(v.query, v.passage, isName) },
  { name: 'missing from P', of: (v) => measure.missing(v.passage) },
  { name: 'pairs in P', of: (v) => measure.pairs(v.query.weights, v.query, v.passage) },
  { name: 'length of P', of: (v) => Math.log(1 + v.passage.length) },
];

/** Of one sentence. */
export const SENTENCE_FEATURES: readonly Feature<SentenceView>[] = [
  { name: 'bm25 in S', of: (v) => measure.bm25(v.query.idfs, v.sentence, SENTENCE_BM25) },
  { name: 'gram bm25 in S', of: (v) => measure.gramBm25(v.query, v.sentence, SENTENCE_BM25) },
  { name: 'coverage in S', of: (v) => measure.coverage(v.query.weights, v.sentence) },
  { name: 'idf coverage in S', of: (v) => measure.coverage(v.query.idfs, v.sentence) },
  { name: 'gram coverage in S', of: (v) => measure.gramCoverage(v.query, v.sentence) },
  { name: 'run in S', of: (v) => measure.longestRun(v.query.weights, v.query, v.sentence) },
  { name: 'alignment in S', of: (v) => measure.alignment(v.query.weights, v.query, v.sentence) },
  { name: 'pairs in S', of: (v) => measure.pairs(v.query.weights, v.query, v.sentence) },
  { name: 'proximity in S', of: (v) => measure.proximity(v.query.weights, v.sentence) },
  { name: 'answer spot in S', of: (v) => v.spot.nearness },
  {
    name: 'fitting words in S',
    of: (v) => (v.query.kind === 'any' ? 0 : Math.log(1 + v.spot.fitting)),
  },
  { name: 'numbers in S', of: (v) => measure.share(v.query, v.sentence, isNumeric) },
  { name: 'names in S', of: (v) => measure.share(v.query, v.sentence, isName) },
  { name: 'missing from S', of: (v) => measure.missing(v.sentence) },
  {
    name: 'gain before S',
    of: (v) => measure.complement(v.query.weights, v.sentence, v.passage.sentences[v.at - 1]),
  },
  {
    name: 'gain after S',
    of: (v) => measure.complement(v.query.weights, v.sentence, v.passage.sentences[v.at + 1]),
  },
  { name: 'function words in S', of: (v) => measure.coverage(v.query.commonness, v.sentence) },
  { name: 'length of S', of: (v) => Math.log(1 + v.sentence.length) },
  { name: 'lead sentence', of: (v) => (v.at === 0 ? 1 : 0) },
];

/** Writes the values of a passage's features, in their order. */
export function passageFeatures(view: PassageView, into: Float64Array): void {
  write(PASSAGE_FEATURES, view, into);
}

/** Writes the values of a sentence's features, in their order. */
export function sentenceFeatures(
  view: PassageView,
  sentence: Evidence,
  at: number,
  into: Float64Array,
): void {
  const { query, index, passage } = view;
  const spot = measure.answerSpot(query.weights, query.kind, index.flags, sentence);
  write(SENTENCE_FEATURES, { query, index, passage, sentence, at, spot }, into);
}

function write<Of>(features: readonly Feature<Of>[], seen: Of, into: Float64Array): void {
  for (let f = 0; f < features.length; f++) into[f] = (features[f] as Feature<Of>).of(seen);
}
