import { answerSpot, fittingWords } from './answer-spot.ts';
import { type Bm25Settings, passageBm25 } from './bm25.ts';
import { type Evidence, wholeOf } from './evidence.ts';
import { placesOf } from './feature.ts';
import * as measure from './measures.ts';
import { type Notes, read } from './notes.ts';
import { alignment, longestRun, pairs, proximity } from './order.ts';

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

/** Where a row has what sentences and passages both have. */
interface SharedPlaces extends measure.Places {
  readonly numbers: number;
  readonly names: number;
  readonly pairs: number;
  readonly length: number;
}

const IN_SENTENCE: SharedPlaces = {
  bm25: S['sentence: bm25'],
  gramBm25: S['sentence: gram bm25'],
  coverage: S['sentence: coverage'],
  idfCoverage: S['sentence: idf coverage'],
  rareCoverage: S['sentence: rare coverage'],
  gramCoverage: S['sentence: gram coverage'],
  numbers: S['sentence: numbers'],
  names: S['sentence: names'],
  missing: S['sentence: missing'],
  pairs: S['sentence: pairs'],
  length: S['sentence: length'],
};

/** A passage's features stand behind those of its sentence. */
const BEHIND = SENTENCE_FEATURES.length;
const IN_PASSAGE: SharedPlaces = {
  bm25: BEHIND + P['passage: bm25'],
  gramBm25: BEHIND + P['passage: gram bm25'],
  coverage: BEHIND + P['passage: coverage'],
  idfCoverage: BEHIND + P['passage: idf coverage'],
  rareCoverage: BEHIND + P['passage: rare coverage'],
  gramCoverage: BEHIND + P['passage: gram coverage'],
  numbers: BEHIND + P['passage: numbers'],
  names: BEHIND + P['passage: names'],
  missing: BEHIND + P['passage: missing'],
  pairs: BEHIND + P['passage: pairs'],
  length: BEHIND + P['passage: length'],
};

/** What sentences and passages both have. */
function measureSpan(
  evidence: Evidence,
  span: number,
  notes: Notes,
  settings: Bm25Settings,
  places: SharedPlaces,
  row: Float64Array,
): void {
  read(evidence, span, notes);
  measure.words(evidence, span, notes, settings, places, row);
  measure.grams(evidence, span, notes, settings, places, row);
  row[places.numbers] = measure.share(evidence.query.numbers, evidence, span);
  row[places.names] = measure.share(evidence.query.names, evidence, span);
  row[places.pairs] = pairs(evidence, span, notes);
  row[places.length] = measure.logOf(evidence.length[span] as number);
}

/** Writes the features of the passage at a place of the evidence into `row`, behind a sentence's. */
export function measurePassage(
  evidence: Evidence,
  passage: number,
  notes: Notes,
  row: Float64Array,
): void {
  const settings = passageBm25(evidence.index);
  measureSpan(evidence, wholeOf(evidence, passage), notes, settings, IN_PASSAGE, row);
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
  // Hints have no neighbours in the text.
  const own = index.ownSentences[passages[passage] as number] as number;
  measureSpan(evidence, span, notes, SENTENCE_BM25, IN_SENTENCE, row);
  row[S['sentence: run']] = longestRun(evidence, span);
  row[S['sentence: alignment']] = alignment(evidence, span, notes);
  row[S['sentence: proximity']] = proximity(evidence, span);
  row[S['sentence: answer spot']] = answerSpot(evidence, span, notes);
  row[S['sentence: fitting words']] =
    query.answerType === 'any' ? 0 : measure.logOf(fittingWords(evidence, span));
  row[S['sentence: gain before']] =
    at > 0 && at < own ? measure.complement(evidence, span, span - 1) : 0;
  row[S['sentence: gain after']] = at + 1 < own ? measure.complement(evidence, span, span + 1) : 0;
  row[S['sentence: function words']] = measure.functionWords(evidence, span, notes);
  row[S['sentence: is first']] = at === 0 ? 1 : 0;
}
