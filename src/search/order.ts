/**
 * Measures of how the words that a span has of the question stand: in what order, and how near one
 * another. One word alone has none.
 */

import type { Evidence } from './evidence.ts';
import type { Notes } from './notes.ts';
import type { Query } from './query.ts';

/** The greatest weight of two or more words in a row that stand in the same order in the question. */
export function longestRun(evidence: Evidence, span: number): number {
  const { query, start, end, positions, terms, strengths } = evidence;
  const { sequence, weights } = query;
  const last = end[span] as number;
  let longest = 0;
  for (let o = start[span] as number; o + 1 < last; o++) {
    if (positions[o + 1] !== (positions[o] as number) + 1) continue;
    if (terms[o] !== terms[o + 1] && !isPair(query, terms[o], terms[o + 1])) continue;
    const follows =
      o > (start[span] as number) && positions[o - 1] === (positions[o] as number) - 1;
    for (let i = 0; i + 1 < sequence.length; i++) {
      if (sequence[i] !== terms[o] || sequence[i + 1] !== terms[o + 1]) continue;
      // Part of a longer run, which was weighed from its beginning.
      if (follows && i > 0 && sequence[i - 1] === terms[o - 1]) continue;
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
  if (first + 1 === last) {
    return (
      (evidence.query.weights[terms[first] as number] as number) * (strengths[first] as number)
    );
  }
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
  const last = end[span] as number;
  if (mass === 0 || last < (start[span] as number) + 2) return 0;
  const width = query.terms.length;
  let any = false;
  for (let i = 0; i < query.pairs.count; i++) nearest[i] = 0;
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
