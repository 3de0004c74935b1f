/**
 * What features are made of: measures of the evidence in a sentence or passage. Each is 0 where
 * nothing is found; `weights` are the query terms' and sum to 1, so shares lie in 0 to 1.
 */

import type { AnswerType } from '../language/english.ts';
import { CAPITALISED, FUNCTION_WORD, NUMERIC, TEMPORAL } from './analyse.ts';
import { type Bm25Settings, lengthNorm, saturation } from './bm25.ts';
import type { Evidence } from './evidence.ts';
import type { Query, QueryTerm } from './query.ts';

/** Σ w(t) × greatest strength of t: the share of the question found. */
export function coverage(weights: Float64Array, { best }: Evidence): number {
  let found = 0;
  for (let j = 0; j < weights.length; j++) found += (weights[j] as number) * (best[j] as number);
  return found;
}

/** BM25 with these weights in the place of idf; a term's frequency is the sum of its strengths. */
export function bm25(
  weights: Float64Array,
  { counts, length }: Evidence,
  settings: Bm25Settings,
): number {
  const norm = lengthNorm(length, settings);
  let total = 0;
  for (let j = 0; j < weights.length; j++) {
    const f = counts[j] as number;
    if (f > 0) total += (weights[j] as number) * saturation(f, norm, settings);
  }
  return total;
}

/** BM25 over the question's grams, divided by their idf mass. */
export function gramBm25(query: Query, { grams, length }: Evidence, s: Bm25Settings): number {
  const norm = lengthNorm(length, s);
  let total = 0;
  for (let g = 0; g < grams.length; g++) {
    const f = grams[g] as number;
    if (f > 0) total += (query.gramIdfs[g] as number) * saturation(f, norm, s);
  }
  return query.gramMass > 0 ? total / query.gramMass : 0;
}

/** The share of the idf mass of the question's grams that is found. */
export function gramCoverage(query: Query, { grams }: Evidence): number {
  let found = 0;
  for (let g = 0; g < grams.length; g++) {
    if ((grams[g] as number) > 0) found += query.gramIdfs[g] as number;
  }
  return query.gramMass > 0 ? found / query.gramMass : 0;
}

/** The share, by number, of the query terms of a kind that are found; 0 where there are none. */
export function share(query: Query, { best }: Evidence, is: (term: QueryTerm) => boolean): number {
  let found = 0;
  let all = 0;
  for (let j = 0; j < query.terms.length; j++) {
    if (!is(query.terms[j] as QueryTerm)) continue;
    all++;
    found += best[j] as number;
  }
  return all === 0 ? 0 : found / all;
}

/** The share, by number, of the query terms that are not found. */
export function missing({ best }: Evidence): number {
  let count = 0;
  for (let j = 0; j < best.length; j++) if ((best[j] as number) < 0.3) count++;
  return best.length === 0 ? 0 : count / best.length;
}

/** The weight of what `other` holds of the question and `evidence` does not. */
export function complement(
  weights: Float64Array,
  { best }: Evidence,
  other: Evidence | undefined,
): number {
  if (other === undefined) return 0;
  let gain = 0;
  for (let j = 0; j < weights.length; j++) {
    const more = (other.best[j] as number) - (best[j] as number);
    if (more > 0) gain += (weights[j] as number) * more;
  }
  return gain;
}

/** The greatest weight of two or more words in a row that stand in the same order in the question. */
export function longestRun(weights: Float64Array, query: Query, evidence: Evidence): number {
  const { positions, terms, strengths } = evidence;
  const { sequence } = query;
  let longest = 0;
  for (let o = 0; o < positions.length; o++) {
    for (let i = 0; i < sequence.length; i++) {
      if (sequence[i] !== terms[o]) continue;
      let weight = 0;
      let k = 0;
      while (
        sequence[i + k] !== undefined &&
        sequence[i + k] === terms[o + k] &&
        positions[o + k] === (positions[o] as number) + k
      ) {
        weight += (weights[terms[o + k] as number] as number) * (strengths[o + k] as number);
        k++;
      }
      if (k > 1 && weight > longest) longest = weight;
    }
  }
  return longest;
}

/** What an unmatched word costs an alignment: a word of the question by its weight, one of the text. */
const SKIP_ASKED = 0.25;
const SKIP_TOLD = 0.005;

/**
 * The best local alignment of the question's words with the span's (Smith & Waterman 1981): the
 * weights of those aligned, less the costs of those skipped between them.
 */
export function alignment(weights: Float64Array, query: Query, evidence: Evidence): number {
  const { positions, terms, strengths } = evidence;
  const { sequence } = query;
  if (positions.length === 0) return 0;
  let before = new Float64Array(sequence.length + 1);
  let row = new Float64Array(sequence.length + 1);
  let best = 0;
  for (let o = 0; o < positions.length; o++) {
    const skipped = o === 0 ? 0 : (positions[o] as number) - (positions[o - 1] as number) - 1;
    for (let i = 1; i <= sequence.length; i++) {
      const asked = sequence[i - 1] as number;
      const weight = weights[asked] as number;
      let value = (before[i] as number) - (skipped + 1) * SKIP_TOLD;
      value = Math.max(0, value, (row[i - 1] as number) - SKIP_ASKED * weight);
      if (asked === terms[o]) {
        const matched = Math.max(0, (before[i - 1] as number) - skipped * SKIP_TOLD);
        value = Math.max(value, matched + weight * (strengths[o] as number));
      }
      row[i] = value;
      if (value > best) best = value;
    }
    [before, row] = [row, before];
  }
  return best;
}

/** Words between the two of a pair, fewer than this. */
const PAIR_WINDOW = 5;

/**
 * Σ min(w(a), w(b)) / (1 + words between), over the question's pairs of neighbours a b that stand
 * near one another in the span, divided by Σ min(w(a), w(b)) over all its pairs.
 */
export function pairs(weights: Float64Array, query: Query, evidence: Evidence): number {
  const { positions, terms, strengths, best } = evidence;
  const { sequence } = query;
  let found = 0;
  let all = 0;
  for (let i = 0; i + 1 < sequence.length; i++) {
    const a = sequence[i] as number;
    const b = sequence[i + 1] as number;
    const weight = Math.min(weights[a] as number, weights[b] as number);
    all += weight;
    if (a === b || best[a] === 0 || best[b] === 0) continue;
    let nearest = 0;
    for (let x = 0; x < positions.length; x++) {
      if (terms[x] !== a && terms[x] !== b) continue;
      const wanted = terms[x] === a ? b : a;
      for (let y = x + 1; y < positions.length; y++) {
        const between = (positions[y] as number) - (positions[x] as number) - 1;
        if (between >= PAIR_WINDOW) break;
        if (terms[y] !== wanted) continue;
        const value = ((strengths[x] as number) * (strengths[y] as number)) / (1 + between);
        if (value > nearest) nearest = value;
      }
    }
    found += weight * nearest;
  }
  return all === 0 ? 0 : found / all;
}

/** Σ sqrt(w(a) w(b)) / distance, over neighbours a b among the words found. */
export function proximity(weights: Float64Array, { positions, terms }: Evidence): number {
  let total = 0;
  for (let o = 1; o < positions.length; o++) {
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
 */
export function answerSpot(
  weights: Float64Array,
  type: AnswerType,
  flags: Uint8Array,
  evidence: Evidence,
): number {
  const { from, length, positions, terms, strengths } = evidence;
  const near = new Float64Array(weights.length);
  let nearness = 0;
  let next = 0;
  for (let p = from; p < from + length; p++) {
    if (positions[next] === p) {
      next++;
      continue;
    }
    if (!fits(type, flags[p] as number)) continue;
    near.fill(0);
    let total = 0;
    for (let o = 0; o < positions.length; o++) {
      const j = terms[o] as number;
      const distance = Math.abs((positions[o] as number) - p);
      const value = ((weights[j] as number) * (strengths[o] as number)) / (1 + distance / REACH);
      if (value <= (near[j] as number)) continue;
      total += value - (near[j] as number);
      near[j] = value;
    }
    if (total > nearness) nearness = total;
  }
  return nearness;
}

/** How many of the span's words that the question doesn't have fit the type of answer asked for. */
export function fittingWords(
  type: AnswerType,
  flags: Uint8Array,
  { from, length, positions }: Evidence,
): number {
  let count = 0;
  let next = 0;
  for (let p = from; p < from + length; p++) {
    if (positions[next] === p) next++;
    else if (fits(type, flags[p] as number)) count++;
  }
  return count;
}

/** What a word must be to answer, by type; of any type: not a function word. */
const FITTING: Readonly<Record<AnswerType, number>> = {
  number: NUMERIC,
  date: NUMERIC | TEMPORAL,
  name: CAPITALISED,
  any: 0,
};

function fits(type: AnswerType, flags: number): boolean {
  return type === 'any' ? (flags & FUNCTION_WORD) === 0 : (flags & FITTING[type]) !== 0;
}
