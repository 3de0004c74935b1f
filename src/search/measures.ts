/**
 * What features are made of: measures of the evidence in a span, which is a sentence or a passage.
 * Each is 0 where nothing is found. Weights are the query terms' and sum to 1, so shares lie in 0 to 1.
 *
 * A question calls these thousands of times, so they make no objects: they read the evidence's
 * columns and what is noted of a span (`Notes`).
 */

import type { AnswerType } from '../language/english.ts';
import { CAPITALISED, FUNCTION_WORD, NUMERIC, TEMPORAL } from './analyse.ts';
import { type Bm25Settings, lengthNorm, saturation } from './bm25.ts';
import type { Evidence } from './evidence.ts';
import type { Notes } from './notes.ts';
import type { Query } from './query.ts';

/** Σ w(t) × greatest strength of t: the share of the question found. */
export function coverage(
  weights: Float64Array,
  { best }: Evidence,
  span: number,
  { terms, termCount }: Notes,
): number {
  const own = span * weights.length;
  let found = 0;
  for (let i = 0; i < termCount; i++) {
    const j = terms[i] as number;
    found += (weights[j] as number) * (best[own + j] as number);
  }
  return found;
}

/** BM25 with these weights in the place of idf; a term's frequency is the sum of its strengths. */
export function bm25(
  weights: Float64Array,
  { counts, length }: Evidence,
  span: number,
  { terms, termCount }: Notes,
  settings: Bm25Settings,
): number {
  const own = span * weights.length;
  const norm = lengthNorm(length[span] as number, settings);
  let total = 0;
  for (let i = 0; i < termCount; i++) {
    const j = terms[i] as number;
    total += (weights[j] as number) * saturation(counts[own + j] as number, norm, settings);
  }
  return total;
}

/** BM25 over the question's grams, divided by their idf mass. */
export function gramBm25(
  { query: { gramIdfs, gramMass }, length }: Evidence,
  span: number,
  { grams, gramCount, gramsHeld }: Notes,
  settings: Bm25Settings,
): number {
  const norm = lengthNorm(length[span] as number, settings);
  let total = 0;
  for (let i = 0; i < gramCount; i++) {
    const g = grams[i] as number;
    total += (gramIdfs[g] as number) * saturation(gramsHeld[g] as number, norm, settings);
  }
  return gramMass > 0 ? total / gramMass : 0;
}

/** The share of the idf mass of the question's grams that is found. */
export function gramCoverage(
  { query: { gramIdfs, gramMass } }: Evidence,
  { grams, gramCount }: Notes,
): number {
  let found = 0;
  for (let i = 0; i < gramCount; i++) found += gramIdfs[grams[i] as number] as number;
  return gramMass > 0 ? found / gramMass : 0;
}

/** The share, by number, of some query terms that are found; 0 where there are none. */
export function share(those: readonly number[], { best, query }: Evidence, span: number): number {
  const own = span * query.terms.length;
  let found = 0;
  for (let i = 0; i < those.length; i++) found += best[own + (those[i] as number)] as number;
  return those.length === 0 ? 0 : found / those.length;
}

/** The share, by number, of the query terms that are not found. */
export function missing(
  { best, query }: Evidence,
  span: number,
  { terms, termCount }: Notes,
): number {
  const width = query.terms.length;
  let count = width;
  for (let i = 0; i < termCount; i++) {
    if ((best[span * width + (terms[i] as number)] as number) >= 0.3) count--;
  }
  return width === 0 ? 0 : count / width;
}

/** The weight of what the span `other` holds of the question and `span` does not. */
export function complement({ query, best }: Evidence, span: number, other: number): number {
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

/** The greatest weight of two or more words in a row that stand in the same order in the question. */
export function longestRun(evidence: Evidence, span: number): number {
  const { query, start, end, positions, terms, strengths } = evidence;
  const { sequence, weights } = query;
  const last = end[span] as number;
  let longest = 0;
  for (let o = start[span] as number; o + 1 < last; o++) {
    if (positions[o + 1] !== (positions[o] as number) + 1) continue;
    if (terms[o] !== terms[o + 1] && !isPair(query, terms[o], terms[o + 1])) continue;
    for (let i = 0; i + 1 < sequence.length; i++) {
      if (sequence[i] !== terms[o] || sequence[i + 1] !== terms[o + 1]) continue;
      let weight = 0;
      for (
        let k = 0;
        o + k < last &&
        sequence[i + k] === terms[o + k] &&
        positions[o + k] === (positions[o] as number) + k;
        k++
      ) {
        weight += (weights[terms[o + k] as number] as number) * (strengths[o + k] as number);
      }
      if (weight > longest) longest = weight;
    }
  }
  return longest;
}

/** What a word of the text costs an alignment that it is left out of; for the question's see `costs`. */
const SKIP_TOLD = 0.005;

/**
 * The best local alignment of the question's words with the span's (Smith & Waterman 1981): the
 * weights of those aligned, less the costs of those skipped between them.
 */
export function alignment(evidence: Evidence, span: number, notes: Notes): number {
  const { start, end, positions, terms, strengths } = evidence;
  const { sequence } = evidence.query;
  const { weights, costs, places } = notes;
  const first = start[span] as number;
  const last = end[span] as number;
  if (first === last) return 0;
  let { before, row } = notes;
  for (let i = 0; i <= sequence.length; i++) {
    before[i] = 0;
    row[i] = 0;
  }
  let best = 0;
  // Before the first place of any word found so far all of a row is 0.
  let from = sequence.length;
  for (let o = first; o < last; o++) {
    const term = terms[o] as number;
    const strength = strengths[o] as number;
    const skipped = o === first ? 0 : (positions[o] as number) - (positions[o - 1] as number) - 1;
    const told = (skipped + 1) * SKIP_TOLD;
    const toldBefore = skipped * SKIP_TOLD;
    if ((places[term] as number) < from) from = places[term] as number;
    let left = 0;
    for (let i = from; i < sequence.length; i++) {
      let value = (before[i + 1] as number) - told;
      const aside = left - (costs[i] as number);
      if (aside > value) value = aside;
      if (value < 0) value = 0;
      if (sequence[i] === term) {
        const rest = (before[i] as number) - toldBefore;
        const matched = (rest > 0 ? rest : 0) + (weights[i] as number) * strength;
        if (matched > value) value = matched;
      }
      row[i + 1] = value;
      left = value;
      if (value > best) best = value;
    }
    const swapped = before;
    before = row;
    row = swapped;
  }
  return best;
}

/** Words between the two of a pair, fewer than this. */
const PAIR_WINDOW = 5;

/**
 * Σ min(w(a), w(b)) / (1 + words between), over the question's pairs of neighbours a b that stand
 * near one another in the span, divided by Σ min(w(a), w(b)) over all its pairs.
 */
export function pairs(evidence: Evidence, span: number, { pairs: nearest }: Notes): number {
  const { query, start, end, positions, terms, strengths } = evidence;
  const { between, at, weights, mass } = query.pairs;
  if (mass === 0) return 0;
  const width = query.terms.length;
  const last = end[span] as number;
  let any = false;
  for (let i = 0; i < nearest.length; i++) nearest[i] = 0;
  for (let x = start[span] as number; x < last; x++) {
    const row = (terms[x] as number) * width;
    for (let y = x + 1; y < last; y++) {
      const words = (positions[y] as number) - (positions[x] as number) - 1;
      if (words >= PAIR_WINDOW) break;
      const pair = between[row + (terms[y] as number)] as number;
      if (pair < 0) continue;
      any = true;
      const value = ((strengths[x] as number) * (strengths[y] as number)) / (1 + words);
      if (value > (nearest[pair] as number)) nearest[pair] = value;
    }
  }
  if (!any) return 0;
  let found = 0;
  for (let i = 0; i < at.length; i++) {
    const pair = at[i] as number;
    if (pair >= 0) found += (weights[i] as number) * (nearest[pair] as number);
  }
  return found / mass;
}

function isPair(
  { terms, pairs: { between } }: Query,
  a: number | undefined,
  b: number | undefined,
): boolean {
  return (between[(a as number) * terms.length + (b as number)] as number) >= 0;
}

/** Σ sqrt(w(a) w(b)) / distance, over neighbours a b among the words found. */
export function proximity(evidence: Evidence, span: number): number {
  const { query, start, end, positions, terms } = evidence;
  const { weights } = query;
  const last = end[span] as number;
  let total = 0;
  for (let o = (start[span] as number) + 1; o < last; o++) {
    const a = terms[o - 1] as number;
    const b = terms[o] as number;
    if (a === b) continue;
    const distance = (positions[o] as number) - (positions[o - 1] as number);
    total += Math.sqrt((weights[a] as number) * (weights[b] as number)) / distance;
  }
  return total;
}

/** Distance in words at which a word found counts half. */
const REACH = 5;

/**
 * Where an answer may stand: over the span's words that the question doesn't have and that fit
 * the type of answer asked for, the greatest Σ w(t) × strength / (1 + distance / 5) over the
 * question's words found. Its time grows with the product of both, so it is for sentences only.
 *
 * Between two neighbouring matches that sum is convex, and before the first and after the last it
 * falls away from them: so of the words between, only the first and the last that fit can have the
 * greatest.
 */
export function answerSpot(evidence: Evidence, span: number, notes: Pick<Notes, 'near'>): number {
  const { index, query, from, length, start, end, positions } = evidence;
  const { ofType, but } = FITTING[query.answerType];
  const first = start[span] as number;
  const last = end[span] as number;
  const to = (from[span] as number) + (length[span] as number);
  if (first === last) return 0;
  let greatest = 0;
  let p = from[span] as number;
  for (let o = first; o <= last; o++) {
    const gapEnd = o < last ? (positions[o] as number) : to;
    let firstFitting = -1;
    let lastFitting = -1;
    for (; p < gapEnd; p++) {
      if ((((index.flags[p] as number) ^ but) & ofType) === 0) continue;
      if (firstFitting < 0) firstFitting = p;
      lastFitting = p;
    }
    if (firstFitting >= 0 && o > first) {
      greatest = Math.max(greatest, nearnessAt(firstFitting, evidence, span, notes));
    }
    if (lastFitting >= 0 && o < last && (lastFitting !== firstFitting || o === first)) {
      greatest = Math.max(greatest, nearnessAt(lastFitting, evidence, span, notes));
    }
    p = gapEnd + 1;
  }
  return greatest;
}

/** Σ w(t) × strength / (1 + distance / 5) over a span's matches at a token, of each term the greatest. */
function nearnessAt(
  token: number,
  { query: { weights }, start, end, positions, terms, strengths }: Evidence,
  span: number,
  { near }: Pick<Notes, 'near'>,
): number {
  const last = end[span] as number;
  let total = 0;
  for (let o = start[span] as number; o < last; o++) {
    const j = terms[o] as number;
    const distance = Math.abs((positions[o] as number) - token);
    const value = ((weights[j] as number) * (strengths[o] as number)) / (1 + distance / REACH);
    if (value <= (near[j] as number)) continue;
    total += value - (near[j] as number);
    near[j] = value;
  }
  for (let o = start[span] as number; o < last; o++) near[terms[o] as number] = 0;
  return total;
}

/**
 * How many of a span's words that the question doesn't have fit the type of answer asked for; of its
 * words before the token `to`, if that is given.
 */
export function fittingWords(
  { index, query, from, length, start, positions }: Evidence,
  span: number,
  to = (from[span] as number) + (length[span] as number),
): number {
  const { ofType, but } = FITTING[query.answerType];
  let count = 0;
  let next = start[span] as number;
  for (let p = from[span] as number; p < to; p++) {
    if (positions[next] === p) next++;
    else if ((((index.flags[p] as number) ^ but) & ofType) !== 0) count++;
  }
  return count;
}

/** What a word must be to answer, by type: have one of these flags, those in `but` turned round. */
const FITTING: Readonly<Record<AnswerType, { readonly ofType: number; readonly but: number }>> = {
  number: { ofType: NUMERIC, but: 0 },
  date: { ofType: NUMERIC | TEMPORAL, but: 0 },
  name: { ofType: CAPITALISED, but: 0 },
  any: { ofType: FUNCTION_WORD, but: FUNCTION_WORD },
};

/** ln(1 + n) of small whole numbers: looked up, it takes a tenth of the time. */
const LOGARITHMS = Float64Array.from({ length: 1024 }, (_, n) => Math.log(1 + n));

/** ln(1 + n) of a whole number. */
export function logOf(n: number): number {
  return n < LOGARITHMS.length ? (LOGARITHMS[n] as number) : Math.log(1 + n);
}
