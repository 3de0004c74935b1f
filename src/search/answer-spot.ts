/** Where in a span an answer may stand: words that fit the type of answer asked for. */

import type { AnswerType } from '../language/en/words.ts';
import { CAPITALISED, FUNCTION_WORD, NUMERIC, TEMPORAL } from './analyse.ts';
import type { Evidence } from './evidence.ts';
import type { Notes } from './notes.ts';

/** Distance in words at which a word found counts half. */
const REACH = 5;
/** 1 + distance / 5, of distances in usual sentences: to divide takes longer than to look up. */
const DIVISORS = Float64Array.from({ length: 256 }, (_, distance) => 1 + distance / REACH);

function divisorOf(distance: number): number {
  return distance < DIVISORS.length ? (DIVISORS[distance] as number) : 1 + distance / REACH;
}

/**
 * Where an answer may stand: over the span's words that the question doesn't have and that fit
 * the type of answer asked for, the greatest Σ w(t) × strength / (1 + distance / 5) over the
 * question's words found. Its time grows with the product of both, so it is for sentences only.
 *
 * Between two neighbouring matches that sum is convex, and before the first and after the last it
 * falls away from them: so of the words between, only the first and the last that fit can have the
 * greatest, and those within are not even looked at.
 */
export function answerSpot(evidence: Evidence, span: number, notes: Pick<Notes, 'near'>): number {
  const { index, query, from, length, start, end, positions } = evidence;
  const { tokens } = index;
  const { ofType, but } = FITTING[query.answerType];
  const first = start[span] as number;
  const last = end[span] as number;
  if (first === last) return 0;
  const to = (from[span] as number) + (length[span] as number);
  let greatest = 0;
  let gap = from[span] as number;
  for (let o = first; o <= last; o++) {
    const gapEnd = o < last ? (positions[o] as number) : to;
    let before = -1;
    if (o > first) {
      let p = gap;
      while (p < gapEnd && (((tokens[p] as number) ^ but) & ofType) === 0) p++;
      if (p < gapEnd) {
        before = p;
        greatest = Math.max(greatest, nearnessAt(p, evidence, span, notes));
      }
    }
    if (o < last && (o === first || before >= 0)) {
      let p = gapEnd - 1;
      while (p >= gap && (((tokens[p] as number) ^ but) & ofType) === 0) p--;
      if (p >= gap && p !== before) {
        greatest = Math.max(greatest, nearnessAt(p, evidence, span, notes));
      }
    }
    gap = gapEnd + 1;
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
    const value = ((weights[j] as number) * (strengths[o] as number)) / divisorOf(distance);
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
    else if ((((index.tokens[p] as number) ^ but) & ofType) !== 0) count++;
  }
  return count;
}

/** What a word must be to answer, by type: have one of these flags in its token, those in `but` turned round. */
const FITTING: Readonly<Record<AnswerType, { readonly ofType: number; readonly but: number }>> = {
  number: { ofType: NUMERIC, but: 0 },
  date: { ofType: NUMERIC | TEMPORAL, but: 0 },
  name: { ofType: CAPITALISED, but: 0 },
  any: { ofType: FUNCTION_WORD, but: FUNCTION_WORD },
};
