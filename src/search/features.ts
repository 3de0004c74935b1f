import { passageBm25 } from './bm25.ts';
import { type Evidence, wholeOf } from './evidence.ts';
import { placesOf } from './feature.ts';
import * as measure from './measures.ts';
import { type Notes, read } from './notes.ts';

/** Of a passage, for both its sentences and itself. */
export const PASSAGE_FEATURES = [
  'passage: bm25',
  'passage: gram bm25',
  'passage: coverage',
  'passage: idf coverage',
  'passage: rare coverage',
  'passage: gram coverage',
  'passage: numbers',
  'passage: names',
  'passage: missing',
  'passage: pairs',
  'passage: length',
] as const;

/** Of one sentence. */
export const SENTENCE_FEATURES = [
  'sentence: bm25',
  'sentence: gram bm25',
  'sentence: coverage',
  'sentence: idf coverage',
  'sentence: rare coverage',
  'sentence: gram coverage',
  'sentence: run',
  'sentence: alignment',
  'sentence: pairs',
  'sentence: proximity',
  'sentence: answer spot',
  'sentence: fitting words',
  'sentence: numbers',
  'sentence: names',
  'sentence: missing',
  'sentence: gain before',
  'sentence: gain after',
  'sentence: function words',
  'sentence: length',
  'sentence: is first',
] as const;

const P = placesOf(PASSAGE_FEATURES);
const S = placesOf(SENTENCE_FEATURES);

const SENTENCE_BM25 = { average: 25, k1: 0.9, b: 0.35 };

/** Writes the features of the passage at a place of the evidence into `row`, from `start` on. */
export function measurePassage(
  evidence: Evidence,
  passage: number,
  notes: Notes,
  row: Float64Array,
  start: number,
): void {
  const { index, query } = evidence;
  const span = wholeOf(evidence, passage);
  const length = evidence.length[span] as number;
  const bm25 = passageBm25(index);
  read(evidence, span, notes);
  row[start + P['passage: bm25']] = measure.bm25(query.idfs, evidence, span, notes, bm25);
  row[start + P['passage: gram bm25']] = measure.gramBm25(evidence, span, notes, bm25);
  row[start + P['passage: coverage']] = measure.coverage(query.weights, evidence, span, notes);
  row[start + P['passage: idf coverage']] = measure.coverage(query.idfs, evidence, span, notes);
  row[start + P['passage: rare coverage']] = measure.coverage(
    query.rarities,
    evidence,
    span,
    notes,
  );
  row[start + P['passage: gram coverage']] = measure.gramCoverage(evidence, notes);
  row[start + P['passage: numbers']] = measure.share(query.numbers, evidence, span);
  row[start + P['passage: names']] = measure.share(query.names, evidence, span);
  row[start + P['passage: missing']] = measure.missing(evidence, span, notes);
  row[start + P['passage: pairs']] = measure.pairs(evidence, span, notes);
  row[start + P['passage: length']] = measure.logOf(length);
}

/** Writes the features of a passage's sentence, by its place from 0, into the beginning of `row`. */
export function measureSentence(
  evidence: Evidence,
  passage: number,
  at: number,
  notes: Notes,
  row: Float64Array,
): void {
  const { index, query, passages } = evidence;
  const span = (evidence.firstSpan[passage] as number) + at;
  const length = evidence.length[span] as number;
  // Hints have no neighbours in the text.
  const own = index.ownSentences[passages[passage] as number] as number;
  read(evidence, span, notes);
  row[S['sentence: bm25']] = measure.bm25(query.idfs, evidence, span, notes, SENTENCE_BM25);
  row[S['sentence: gram bm25']] = measure.gramBm25(evidence, span, notes, SENTENCE_BM25);
  row[S['sentence: coverage']] = measure.coverage(query.weights, evidence, span, notes);
  row[S['sentence: idf coverage']] = measure.coverage(query.idfs, evidence, span, notes);
  row[S['sentence: rare coverage']] = measure.coverage(query.rarities, evidence, span, notes);
  row[S['sentence: gram coverage']] = measure.gramCoverage(evidence, notes);
  row[S['sentence: run']] = measure.longestRun(evidence, span);
  row[S['sentence: alignment']] = measure.alignment(evidence, span, notes);
  row[S['sentence: pairs']] = measure.pairs(evidence, span, notes);
  row[S['sentence: proximity']] = measure.proximity(evidence, span);
  row[S['sentence: answer spot']] = measure.answerSpot(evidence, span, notes);
  row[S['sentence: fitting words']] =
    query.answerType === 'any' ? 0 : measure.logOf(measure.fittingWords(evidence, span));
  row[S['sentence: numbers']] = measure.share(query.numbers, evidence, span);
  row[S['sentence: names']] = measure.share(query.names, evidence, span);
  row[S['sentence: missing']] = measure.missing(evidence, span, notes);
  row[S['sentence: gain before']] =
    at > 0 && at < own ? measure.complement(evidence, span, span - 1) : 0;
  row[S['sentence: gain after']] = at + 1 < own ? measure.complement(evidence, span, span + 1) : 0;
  row[S['sentence: function words']] = measure.coverage(query.commonness, evidence, span, notes);
  row[S['sentence: length']] = measure.logOf(length);
  row[S['sentence: is first']] = at === 0 ? 1 : 0;
}
