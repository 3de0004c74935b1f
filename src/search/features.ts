import { passageBm25 } from './bm25.ts';
import type { Evidence, PassageEvidence } from './evidence.ts';
import type { Feature } from './feature.ts';
import * as measure from './measures.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Query, QueryTerm } from './query.ts';

/** A passage as features see it; their formulas stand in `measures.ts`. */
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
}

const SENTENCE_BM25 = { average: 25, k1: 0.9, b: 0.35 };
const isNumeric = (term: QueryTerm) => term.numeric;
const isName = (term: QueryTerm) => term.capitalised;

/** The sentence before or after one in the text: hints have no neighbours. */
function neighbour({ passage, at }: SentenceView, other: number): Evidence | undefined {
  const { sentences, own } = passage;
  return at < own.sentences && other < own.sentences ? sentences[other] : undefined;
}

/** Of the passage, for both its sentences and itself. */
export const PASSAGE_FEATURES = [
  { name: 'passage: bm25', of: (v) => measure.bm25(v.query.idfs, v.passage, passageBm25(v.index)) },
  {
    name: 'passage: gram bm25',
    of: (v) => measure.gramBm25(v.query, v.passage, passageBm25(v.index)),
  },
  { name: 'passage: coverage', of: (v) => measure.coverage(v.query.weights, v.passage) },
  { name: 'passage: idf coverage', of: (v) => measure.coverage(v.query.idfs, v.passage) },
  { name: 'passage: rare coverage', of: (v) => measure.coverage(v.query.rarities, v.passage) },
  { name: 'passage: gram coverage', of: (v) => measure.gramCoverage(v.query, v.passage) },
  { name: 'passage: numbers', of: (v) => measure.share(v.query, v.passage, isNumeric) },
  { name: 'passage: names', of: (v) => measure.share(v.query, v.passage, isName) },
  { name: 'passage: missing', of: (v) => measure.missing(v.passage) },
  { name: 'passage: pairs', of: (v) => measure.pairs(v.query.weights, v.query, v.passage) },
  { name: 'passage: length', of: (v) => Math.log(1 + v.passage.length) },
] as const satisfies readonly Feature<PassageView>[];

/** Of one sentence. */
export const SENTENCE_FEATURES = [
  { name: 'sentence: bm25', of: (v) => measure.bm25(v.query.idfs, v.sentence, SENTENCE_BM25) },
  { name: 'sentence: gram bm25', of: (v) => measure.gramBm25(v.query, v.sentence, SENTENCE_BM25) },
  { name: 'sentence: coverage', of: (v) => measure.coverage(v.query.weights, v.sentence) },
  { name: 'sentence: idf coverage', of: (v) => measure.coverage(v.query.idfs, v.sentence) },
  { name: 'sentence: rare coverage', of: (v) => measure.coverage(v.query.rarities, v.sentence) },
  { name: 'sentence: gram coverage', of: (v) => measure.gramCoverage(v.query, v.sentence) },
  { name: 'sentence: run', of: (v) => measure.longestRun(v.query.weights, v.query, v.sentence) },
  {
    name: 'sentence: alignment',
    of: (v) => measure.alignment(v.query.weights, v.query, v.sentence),
  },
  { name: 'sentence: pairs', of: (v) => measure.pairs(v.query.weights, v.query, v.sentence) },
  { name: 'sentence: proximity', of: (v) => measure.proximity(v.query.weights, v.sentence) },
  {
    name: 'sentence: answer spot',
    of: (v) => measure.answerSpot(v.query.weights, v.query.answerType, v.index.flags, v.sentence),
  },
  {
    name: 'sentence: fitting words',
    of: ({ query, index, sentence }) =>
      query.answerType === 'any'
        ? 0
        : Math.log(1 + measure.fittingWords(query.answerType, index.flags, sentence)),
  },
  { name: 'sentence: numbers', of: (v) => measure.share(v.query, v.sentence, isNumeric) },
  { name: 'sentence: names', of: (v) => measure.share(v.query, v.sentence, isName) },
  { name: 'sentence: missing', of: (v) => measure.missing(v.sentence) },
  {
    name: 'sentence: gain before',
    of: (v) => measure.complement(v.query.weights, v.sentence, neighbour(v, v.at - 1)),
  },
  {
    name: 'sentence: gain after',
    of: (v) => measure.complement(v.query.weights, v.sentence, neighbour(v, v.at + 1)),
  },
  { name: 'sentence: function words', of: (v) => measure.coverage(v.query.commonness, v.sentence) },
  { name: 'sentence: length', of: (v) => Math.log(1 + v.sentence.length) },
  { name: 'sentence: is first', of: (v) => (v.at === 0 ? 1 : 0) },
] as const satisfies readonly Feature<SentenceView>[];
