import { type Columns, columnsFor, returnColumns } from './columns.ts';
import { type Compared, Comparison } from './comparison.ts';
import { type PassageIndex, termOf } from './passage-index.ts';
import type { Query } from './query.ts';

/**
 * What some passages have in common with a question: everything features are made of. It is kept in
 * columns for all of them together, since a question looks at hundreds of sentences and objects and
 * arrays for each would take more time to make than all that is reckoned with them.
 */
export interface Evidence extends Columns {
  readonly index: PassageIndex;
  readonly query: Query;
  /** The passages' numbers in the index. */
  readonly passages: readonly number[];
  /**
   * Per passage, and one more: its first span. Spans are a passage's own sentences, then its hints,
   * and last the passage as a whole (`wholeOf`).
   */
  readonly firstSpan: readonly number[];

  /** The terms of the vocabulary that share a gram with the question. */
  readonly compared: Compared;
  /** The columns by themselves, for `discard`. */
  readonly columns: Columns;
}

/** The span that is a passage as a whole, by the passage's place in the evidence. */
export function wholeOf({ firstSpan }: Evidence, passage: number): number {
  return (firstSpan[passage + 1] as number) - 1;
}

/** Whether a span has a gram of the question. */
export function sharesGrams(evidence: Evidence, span: number): boolean {
  const { alike, compared, startAlike, endAlike } = evidence;
  for (let t = startAlike[span] as number; t < (endAlike[span] as number); t++) {
    const one = alike[t] as number;
    if ((compared.firstGram[one + 1] as number) > (compared.firstGram[one] as number)) return true;
  }
  return false;
}

/**
 * What the passages of these numbers have in common with a question; of the first of them, as many as the
 * budget allows.
 */
export function gatherEvidence(
  index: PassageIndex,
  query: Query,
  all: readonly number[],
): Evidence {
  const { firstSentence, firstToken, tokens, scratch } = index;
  const passages = affordable(index, query, all);
  const { weights } = query;
  const width = query.terms.length;
  const columns = columnsFor(index, passages, width);
  const { from, length, start, end, best, counts, coverage, startAlike, endAlike } = columns;
  const { alike, positions, terms, strengths } = columns;
  const firstSpan = [0];
  const comparison = new Comparison(index, query);
  const { unmet, compared } = comparison;
  const { term, strength } = compared;

  let span = 0;
  let matches = 0;
  let likenesses = 0;
  for (const id of passages) {
    const first = firstSentence[id] as number;
    const last = firstSentence[id + 1] as number;
    const whole = (span + last - first) * width;
    const firstMatch = matches;
    const firstAlike = likenesses;
    for (let s = first; s < last; s++) {
      const row = span * width;
      const to = firstToken[s + 1] as number;
      from[span] = firstToken[s] as number;
      start[span] = matches;
      startAlike[span] = likenesses;
      for (let t = firstToken[s] as number; t < to; t++) {
        const word = termOf(tokens[t] as number);
        let noted = scratch.terms[word] as number;
        if (noted === unmet) noted = comparison.compare(word);
        if (noted <= 0) continue;
        const one = noted - 1;
        alike[likenesses++] = one;
        const j = term[one] as number;
        if (j < 0) continue;
        const much = strength[one] as number;
        positions[matches] = t;
        terms[matches] = j;
        strengths[matches++] = much;
        counts[row + j] = (counts[row + j] as number) + much;
        if (much > (best[row + j] as number)) best[row + j] = much;
      }
      length[span] = to - (firstToken[s] as number);
      end[span] = matches;
      endAlike[span] = likenesses;
      let share = 0;
      for (let j = 0; j < width; j++) {
        const most = best[row + j] as number;
        if (most === 0) continue;
        share += (weights[j] as number) * most;
        counts[whole + j] = (counts[whole + j] as number) + (counts[row + j] as number);
        if (most > (best[whole + j] as number)) best[whole + j] = most;
      }
      coverage[span++] = share;
    }
    from[span] = firstToken[first] as number;
    length[span] = (firstToken[last] as number) - (firstToken[first] as number);
    start[span] = firstMatch;
    end[span] = matches;
    startAlike[span] = firstAlike;
    endAlike[span] = likenesses;
    firstSpan.push(++span);
  }
  // What looks for the match at a token looks past the last one too.
  positions[matches] = -1;
  comparison.end();
  // Written out: V8 keeps an object spread from so many as a hash table, which is slow to read.
  return {
    index,
    query,
    passages,
    firstSpan,
    from,
    length,
    start,
    end,
    best,
    counts,
    coverage,
    positions,
    terms,
    strengths,
    startAlike,
    endAlike,
    alike,
    compared,
    columns,
  };
}

/** The first of some passages, as many as may be looked at. */
function affordable(
  { firstSentence, firstToken }: PassageIndex,
  { terms, budget }: Query,
  passages: readonly number[],
): readonly number[] {
  const tooMuch = passages.findIndex((id) => {
    const first = firstSentence[id] as number;
    const last = firstSentence[id + 1] as number;
    const tokens = (firstToken[last] as number) - (firstToken[first] as number);
    return !budget.spend((last - first + 1) * terms.length + tokens, 'gathering evidence');
  });
  return tooMuch < 0 ? passages : passages.slice(0, tooMuch);
}

/** Gives the columns back for the next question: the evidence is not to be read any more. */
export function discard(evidence: Evidence): void {
  returnColumns(evidence.index, evidence.columns);
}
