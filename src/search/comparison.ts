import type { PassageIndex } from './passage-index.ts';
import { count } from './postings.ts';
import type { Query } from './query.ts';

/** What terms of the vocabulary have in common with a question. */
export interface Compared {
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

/**
 * The most terms that are read to learn which share a gram with a question. In a large vocabulary
 * there are more, and it is less work to compare each term that the passages have.
 */
const MOST_SHARING = 4_000;

/** What the index's scratch says of a term besides which one of `compared` it is, and 1. */
const UNNOTED = 0;
/** It shares a gram with the question, but isn't compared yet. */
const SHARES = -1;
/** It shares none. */
const SHARES_NONE = -2;

/** Compares terms of the vocabulary with a question, each once, when it is met. */
export class Comparison {
  readonly compared: Compared = { term: [], strength: [], firstGram: [0], grams: [] };
  /** What the scratch says of terms that must be compared when they are met. */
  readonly unmet: typeof UNNOTED | typeof SHARES;
  readonly #index: PassageIndex;
  readonly #query: Query;
  /** Per gram of the query: the query terms it is of. */
  readonly #termsOfGram: readonly number[][];
  /** Per query term: how many grams it shares with the term that is being compared. */
  readonly #shared: number[];
  /** The terms that the scratch notes something of. */
  readonly #noted: number[] = [];

  constructor(index: PassageIndex, query: Query) {
    this.#index = index;
    this.#query = query;
    this.#termsOfGram = query.grams.map(() => []);
    for (const [j, { grams }] of query.terms.entries()) {
      for (const g of grams) this.#termsOfGram[g]?.push(j);
    }
    this.#shared = query.terms.map(() => 0);
    for (const [g, id] of query.grams.entries()) if (id >= 0) index.scratch.grams[id] = g + 1;
    this.unmet = this.#noteSharing() ? SHARES : UNNOTED;
    const { terms } = index.scratch;
    for (const [j, { term, strength }] of query.terms.entries()) {
      if (term >= 0 && (terms[term] as number) <= 0)
        this.#set(this.compare(term, true), j, strength);
    }
    for (const [term, kin] of nearestKin(query)) {
      if ((terms[term] as number) > 0) continue;
      if (!this.#maySpend(term)) break;
      const one = this.compare(term, true);
      if (kin.strength > (this.compared.strength[one - 1] as number)) {
        this.#set(one, kin.term, kin.strength);
      }
    }
  }

  /** All that was found. The scratch is left as it was, all zeros. */
  end(): Compared {
    const { scratch } = this.#index;
    for (const term of this.#noted) scratch.terms[term] = UNNOTED;
    for (const id of this.#query.grams) if (id >= 0) scratch.grams[id] = 0;
    return this.compared;
  }

  /**
   * Notes the terms that share a gram with the question, unless they are too many. Of the words in
   * a passage few do, and so most need not be compared.
   */
  #noteSharing(): boolean {
    const { gramTerms, scratch } = this.#index;
    const known = this.#query.grams.filter((id) => id >= 0);
    if (known.reduce((sum, id) => sum + count(gramTerms, id), 0) > MOST_SHARING) return false;
    const { starts, values } = gramTerms;
    for (const id of known) {
      const end = starts[id + 1] as number;
      for (let i = starts[id] as number; i < end; i++) {
        const term = values[i] as number;
        if (scratch.terms[term] !== UNNOTED) continue;
        scratch.terms[term] = SHARES;
        this.#noted.push(term);
      }
    }
    return true;
  }

  /** Spends about what it takes to compare a term: it is held against each of the query's. */
  #maySpend(id: number): boolean {
    const { terms, budget } = this.#query;
    const steps = 2 * terms.length + 8 * count(this.#index.termGrams, id);
    return budget.spend(steps, 'comparing words');
  }

  #set(one: number, term: number, strength: number): void {
    this.compared.term[one - 1] = term;
    this.compared.strength[one - 1] = strength;
  }

  /**
   * Finds the query term most like a vocabulary term, and the grams that they share. Gives which of
   * `compared` that is, from 1, or less than 1 where they share none, unless it is `wanted` all the
   * same; and notes it. Where the budget is spent they share none.
   */
  compare(id: number, wanted = false): number {
    const { termGrams, scratch } = this.#index;
    if (!wanted && !this.#maySpend(id)) {
      if (scratch.terms[id] === UNNOTED) this.#noted.push(id);
      scratch.terms[id] = SHARES_NONE;
      return SHARES_NONE;
    }
    const { term, strength, firstGram, grams } = this.compared;
    const from = termGrams.starts[id] as number;
    const to = termGrams.starts[id + 1] as number;
    const before = grams.length;
    for (let i = from; i < to; i++) {
      const g = scratch.grams[termGrams.values[i] as number] as number;
      if (g > 0) grams.push(g - 1);
    }
    if (scratch.terms[id] === UNNOTED) this.#noted.push(id);
    if (grams.length === before && !wanted) {
      scratch.terms[id] = SHARES_NONE;
      return SHARES_NONE;
    }
    const shared = this.#shared;
    for (let j = 0; j < shared.length; j++) shared[j] = 0;
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
    const one = term.push(nearest);
    scratch.terms[id] = one;
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
