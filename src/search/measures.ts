/**
 * What features are made of: measures of the evidence in a span, which is a sentence or a passage.
 * Each is 0 where nothing is found. Weights are the query terms' and sum to 1, so shares lie in 0 to 1.
 *
 * A question calls these thousands of times, so they make no objects: they read the evidence's
 * columns and what is noted of a span (`Notes`).
 */

import { type Bm25Settings, lengthNorm, saturation } from './bm25.ts';
import type { Evidence } from './evidence.ts';
import type { Notes } from './notes.ts';

/** Where in a row of features those go that are measured together. */
export interface Places {
  readonly bm25: number;
  readonly gramBm25: number;
  readonly coverage: number;
  readonly idfCoverage: number;
  readonly rareCoverage: number;
  readonly gramCoverage: number;
  readonly missing: number;
}

/**
 * Of the question's words in a span, in one go:
 * - coverage Σ w(t) × greatest strength of t: the share of the question found, by each set of weights;
 * - BM25 with shares of idf in the place of idf; a term's frequency is the sum of its strengths;
 * - missing: the share, by number, of the query terms that are not found.
 */
export function words(
  { query, best, counts, length }: Evidence,
  span: number,
  { terms, termCount }: Notes,
  settings: Bm25Settings,
  places: Places,
  row: Float64Array,
): void {
  const { weights, idfs, rarities } = query;
  const width = query.terms.length;
  const own = span * width;
  const norm = lengthNorm(length[span] as number, settings);
  let bm25 = 0;
  let coverage = 0;
  let idfCoverage = 0;
  let rareCoverage = 0;
  let missing = width;
  for (let i = 0; i < termCount; i++) {
    const j = terms[i] as number;
    const strength = best[own + j] as number;
    const idf = idfs[j] as number;
    bm25 += idf * saturation(counts[own + j] as number, norm, settings);
    coverage += (weights[j] as number) * strength;
    idfCoverage += idf * strength;
    rareCoverage += (rarities[j] as number) * strength;
    if (strength >= 0.3) missing--;
  }
  row[places.bm25] = bm25;
  row[places.coverage] = coverage;
  row[places.idfCoverage] = idfCoverage;
  row[places.rareCoverage] = rareCoverage;
  row[places.missing] = width === 0 ? 0 : missing / width;
}

/**
 * Of the question's grams in a span, in one go: the share of their idf mass that is found, and BM25
 * over them, divided by that mass.
 */
export function grams(
  { query: { gramIdfs, gramMass }, length }: Evidence,
  span: number,
  { grams: found, gramCount, gramsHeld }: Notes,
  settings: Bm25Settings,
  places: Places,
  row: Float64Array,
): void {
  const norm = lengthNorm(length[span] as number, settings);
  let bm25 = 0;
  let coverage = 0;
  for (let i = 0; i < gramCount; i++) {
    const g = found[i] as number;
    const idf = gramIdfs[g] as number;
    bm25 += idf * saturation(gramsHeld[g] as number, norm, settings);
    coverage += idf;
  }
  row[places.gramBm25] = gramMass > 0 ? bm25 / gramMass : 0;
  row[places.gramCoverage] = gramMass > 0 ? coverage / gramMass : 0;
}

/** Σ commonness(t) × greatest strength of t: the share of the question's common words found. */
export function functionWords(
  { query: { commonness }, best }: Evidence,
  span: number,
  { terms, termCount }: Notes,
): number {
  const own = span * commonness.length;
  let found = 0;
  for (let i = 0; i < termCount; i++) {
    const j = terms[i] as number;
    found += (commonness[j] as number) * (best[own + j] as number);
  }
  return found;
}

/** The share, by number, of some query terms that are found; 0 where there are none. */
export function share(those: readonly number[], { best, query }: Evidence, span: number): number {
  const own = span * query.terms.length;
  let found = 0;
  for (let i = 0; i < those.length; i++) found += best[own + (those[i] as number)] as number;
  return those.length === 0 ? 0 : found / those.length;
}

/** The weight of what the span `other` holds of the question and `span` does not. */
export function complement(
  { query, best, start, end }: Evidence,
  span: number,
  other: number,
): number {
  if (start[other] === end[other]) return 0;
  const { weights } = query;
  const own = span * weights.length;
  const others = other * weights.length;
  let gain = 0;
  for (let j = 0; j < weights.length; j++) {
    const more = (best[others + j] as number) - (best[own + j] as number);
    if (more > 0) gain += (weights[j] as number) * more;
  }
  return gain;
}

/** ln(1 + n) of small whole numbers: looked up, it takes a tenth of the time. */
const LOGARITHMS = Float64Array.from({ length: 1024 }, (_, n) => Math.log(1 + n));

/** ln(1 + n) of a whole number. */
export function logOf(n: number): number {
  return n < LOGARITHMS.length ? (LOGARITHMS[n] as number) : Math.log(1 + n);
}
