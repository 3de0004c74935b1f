import type { PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

/**
 * What some passages have in common with a question: everything features are made of. It is kept in
 * columns for all of them together, since a question looks at hundreds of sentences and objects and
 * arrays for each would take more time to make than all that is reckoned with them.
 */
export interface Evidence {
  readonly index: PassageIndex;
  readonly query: Query;
  /** The passages' numbers in the index. */
  readonly passages: readonly number[];
  /**
   * Per passage, and one more: its first span. Spans are a passage's own sentences, then its hints,
   * and last the passage as a whole (`wholeOf`).
   */
  readonly firstSpan: readonly number[];

  /** Per span: its first token, as an index in the index's `tokens`, and its length in tokens. */
  readonly from: Int32Array;
  readonly length: Int32Array;
  /** Per span: its first match, and the one after its last. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Per span, for each of the query's terms: the greatest strength of a match, and their sum. */
  readonly best: Float64Array;
  readonly counts: Float64Array;

  /** Matches: tokens that stand for a word of the question, in order. */
  readonly positions: readonly number[];
  /** Per match: which of the query's terms it stands for. */
  readonly terms: readonly number[];
  /** Per match: 1 for the word itself, less for a correction or a similar word. */
  readonly strengths: readonly number[];

  /** Per span: its first token that shares a gram with the question, and the one after its last. */
  readonly startAlike: Int32Array;
  readonly endAlike: Int32Array;
  /** Per such token: which one of `compared` it is. */
  readonly alike: readonly number[];
  /** The terms of the vocabulary that share a gram with the question. */
  readonly compared: Compared;
}

/** What terms of the vocabulary have in common with a question. */
interface Compared {
  /** Per term: the query term it stands for, or -1; and how strongly. */
  readonly term: number[];
  readonly strength: number[];
  /** Per term, and one more: its first gram; as numbers in the query. */
  readonly firstGram: number[];
  readonly grams: number[];
}

/** Terms less alike than this (Dice's coefficient of their grams) are not taken for one another. */
const LEAST_SIMILARITY_TO_MATCH = 0.4;
/** A similar word counts its likeness times this. */
const SIMILAR_STRENGTH = 0.9;

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

/** What the passages of these numbers have in common with a question. */
export function gatherEvidence(
  index: PassageIndex,
  query: Query,
  passages: readonly number[],
): Evidence {
  const { firstSentence, firstToken, tokens, scratch } = index;
  const width = query.terms.length;
  const spans = passages.reduce((sum, id) => sum + sentencesIn(index, id) + 1, 0);
  const firstSpan = [0];
  const from = new Int32Array(spans);
  const length = new Int32Array(spans);
  const start = new Int32Array(spans);
  const end = new Int32Array(spans);
  const startAlike = new Int32Array(spans);
  const endAlike = new Int32Array(spans);
  const alike: number[] = [];
  const positions: number[] = [];
  const terms: number[] = [];
  const strengths: number[] = [];
  const best = new Float64Array(spans * width);
  const counts = new Float64Array(spans * width);
  const comparison = new Comparison(index, query);
  const { term, strength } = comparison.compared;

  let span = 0;
  for (const id of passages) {
    const first = firstSentence[id] as number;
    const last = firstSentence[id + 1] as number;
    const whole = (span + last - first) * width;
    const firstMatch = positions.length;
    const firstAlike = alike.length;
    for (let s = first; s < last; s++) {
      const row = span * width;
      const to = firstToken[s + 1] as number;
      from[span] = firstToken[s] as number;
      start[span] = positions.length;
      startAlike[span] = alike.length;
      for (let t = firstToken[s] as number; t < to; t++) {
        const word = tokens[t] as number;
        const noted = scratch.terms[word] as number;
        const one = noted === 0 ? comparison.compare(word) : noted - 1;
        if (one < 0) continue;
        alike.push(one);
        const j = term[one] as number;
        if (j < 0) continue;
        const much = strength[one] as number;
        positions.push(t);
        terms.push(j);
        strengths.push(much);
        counts[row + j] = (counts[row + j] as number) + much;
        if (much > (best[row + j] as number)) best[row + j] = much;
      }
      length[span] = to - (firstToken[s] as number);
      end[span] = positions.length;
      endAlike[span] = alike.length;
      for (let j = 0; j < width; j++) {
        const most = best[row + j] as number;
        if (most === 0) continue;
        counts[whole + j] = (counts[whole + j] as number) + (counts[row + j] as number);
        if (most > (best[whole + j] as number)) best[whole + j] = most;
      }
      span++;
    }
    from[span] = firstToken[first] as number;
    length[span] = (firstToken[last] as number) - (firstToken[first] as number);
    start[span] = firstMatch;
    end[span] = positions.length;
    startAlike[span] = firstAlike;
    endAlike[span] = alike.length;
    firstSpan.push(++span);
  }
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
    positions,
    terms,
    strengths,
    startAlike,
    endAlike,
    alike,
    compared: comparison.end(),
  };
}

function sentencesIn({ firstSentence }: PassageIndex, passage: number): number {
  return (firstSentence[passage + 1] as number) - (firstSentence[passage] as number);
}

/** In the index's scratch: a term that shares no gram with the question. */
const NOTHING = -1;

/** Compares terms of the vocabulary with a question, each once. */
class Comparison {
  readonly compared: Compared = { term: [], strength: [], firstGram: [0], grams: [] };
  readonly #index: PassageIndex;
  readonly #query: Query;
  /** Per gram of the query: the query terms it is of. */
  readonly #termsOfGram: readonly number[][];
  /** Per query term: how many grams it shares with the term that is being compared. */
  readonly #shared: Int32Array;
  /** The terms compared so far. */
  readonly #seen: number[] = [];

  constructor(index: PassageIndex, query: Query) {
    this.#index = index;
    this.#query = query;
    this.#termsOfGram = query.grams.map(() => []);
    for (const [j, { grams }] of query.terms.entries()) {
      for (const g of grams) this.#termsOfGram[g]?.push(j);
    }
    this.#shared = new Int32Array(query.terms.length);
    for (const [g, id] of query.grams.entries()) if (id >= 0) index.scratch.grams[id] = g + 1;
    const { terms } = index.scratch;
    for (const [j, { term, strength }] of query.terms.entries()) {
      if (term >= 0 && terms[term] === 0) this.#set(this.compare(term, true), j, strength);
    }
    for (const [term, kin] of nearestKin(query)) {
      if (terms[term] !== 0) continue;
      const one = this.compare(term, true);
      if (kin.strength > (this.compared.strength[one] as number)) {
        this.#set(one, kin.term, kin.strength);
      }
    }
  }

  /** All that was found. The scratch is left as it was, all zeros. */
  end(): Compared {
    const { scratch } = this.#index;
    for (const term of this.#seen) scratch.terms[term] = 0;
    for (const id of this.#query.grams) if (id >= 0) scratch.grams[id] = 0;
    return this.compared;
  }

  #set(one: number, term: number, strength: number): void {
    this.compared.term[one] = term;
    this.compared.strength[one] = strength;
  }

  /**
   * Finds the query term most like a vocabulary term, and the grams that they share. Gives which of
   * `compared` that is, or -1 where they share none, unless it is `wanted` all the same; and notes it.
   */
  compare(id: number, wanted = false): number {
    const { termGrams, scratch } = this.#index;
    const { term, strength, firstGram, grams } = this.compared;
    const from = termGrams.starts[id] as number;
    const to = termGrams.starts[id + 1] as number;
    const before = grams.length;
    for (let i = from; i < to; i++) {
      const g = scratch.grams[termGrams.values[i] as number] as number;
      if (g > 0) grams.push(g - 1);
    }
    this.#seen.push(id);
    if (grams.length === before && !wanted) {
      scratch.terms[id] = NOTHING;
      return -1;
    }
    const shared = this.#shared.fill(0);
    for (let i = before; i < grams.length; i++) {
      for (const j of this.#termsOfGram[grams[i] as number] as number[]) {
        shared[j] = (shared[j] as number) + 1;
      }
    }
    let nearest = -1;
    let most = LEAST_SIMILARITY_TO_MATCH;
    for (let j = 0; j < shared.length; j++) {
      if (shared[j] === 0) continue;
      const size = this.#query.terms[j]?.grams.length as number;
      const similarity = (2 * (shared[j] as number)) / (size + to - from);
      if (similarity < most) continue;
      most = similarity;
      nearest = j;
    }
    firstGram.push(grams.length);
    strength.push(nearest < 0 ? 0 : SIMILAR_STRENGTH * most);
    const one = term.push(nearest) - 1;
    scratch.terms[id] = one + 1;
    return one;
  }
}

/** Which of the query's terms each vocabulary term is the nearest kin of. */
function nearestKin({ terms }: Query): Map<number, { term: number; strength: number }> {
  const nearest = new Map<number, { term: number; strength: number }>();
  for (const [j, { kin }] of terms.entries()) {
    for (const { term, strength } of kin) {
      if (strength > (nearest.get(term)?.strength ?? 0)) nearest.set(term, { term: j, strength });
    }
  }
  return nearest;
}
