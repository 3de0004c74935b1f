import type { Steps } from '../steps.ts';
import { Budget } from './budget.ts';
import { grouping, IntBuffer, type Postings } from './postings.ts';

/** Letters that count: terms that differ only after them are found all the same. */
const PREFIX = 7;
/** Words shorter than this are looked for one edit away, others two. */
export const SHORTEST_FOR_TWO = 6;

/**
 * So many of a key's bits are kept with each term that has it rather than in the number of a bucket:
 * to read the few terms of eight keys is less than the memory that a bucket for each would take.
 */
const FINE_BITS = 3;
const FINE = 2 ** FINE_BITS - 1;

/** Terms that are filed before the work may pause. */
const STEP = 1_000;

/**
 * Finds the terms spelt nearly like a word without reading the vocabulary: each term is filed under
 * the first letters of it with up to two of them left out, hashed, and so is the word looked up
 * (the symmetric deletes with a prefix index of Garbe's SymSpell, 2012).
 */
export class Spelling {
  #buckets: Postings = { starts: new Int32Array(), values: new Int32Array() };
  readonly #mask: number;
  /** Per term: the number of the look-up that found it last. */
  readonly #seen: Uint32Array;
  #lookUps = 0;

  private constructor(terms: number, size: number) {
    this.#mask = size - 1;
    this.#seen = new Uint32Array(terms);
  }

  /** Files the terms, in steps. */
  static *filing(terms: readonly string[]): Steps<Spelling> {
    const keys = new IntBuffer();
    const values = new IntBuffer();
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, terms.length * 16)));
    const spelling = new Spelling(terms.length, size);
    for (const [id, term] of terms.entries()) {
      for (const key of new Set(spelling.#keys(term))) {
        keys.push(key >>> FINE_BITS);
        values.push((id << FINE_BITS) | (key & FINE));
      }
      if (id % STEP === 0) yield;
    }
    spelling.#buckets = yield* grouping(keys.view(), values.view(), size >>> FINE_BITS);
    return spelling;
  }

  /**
   * All terms within one edit of `word`, two from six letters; and some that are not. Each once. Where the
   * budget is spent, some may be missing.
   */
  near(word: string, budget = new Budget()): number[] {
    const found: number[] = [];
    const { starts, values } = this.#buckets;
    const seen = this.#seen;
    const lookUp = ++this.#lookUps;
    for (const key of this.#keys(word)) {
      const bucket = key >>> FINE_BITS;
      const fine = key & FINE;
      const end = starts[bucket + 1] as number;
      if (!budget.spend(end - (starts[bucket] as number), 'correcting words')) continue;
      for (let i = starts[bucket] as number; i < end; i++) {
        const value = values[i] as number;
        const term = value >>> FINE_BITS;
        if ((value & FINE) !== fine || seen[term] === lookUp) continue;
        seen[term] = lookUp;
        found.push(term);
      }
    }
    return found;
  }

  /** The keys of a word; some may be there twice. */
  #keys(word: string): number[] {
    const length = Math.min(PREFIX, word.length);
    const keys = [this.#hash(word, length, -1, -1)];
    for (let i = 0; i < length; i++) {
      keys.push(this.#hash(word, length, i, -1));
      if (word.length < SHORTEST_FOR_TWO) continue;
      for (let j = i + 1; j < length; j++) keys.push(this.#hash(word, length, i, j));
    }
    return keys;
  }

  /** FNV-1a over the first `length` UTF-16 code units, less those at `i` and `j`. */
  #hash(word: string, length: number, i: number, j: number): number {
    let h = 0x811c9dc5;
    for (let at = 0; at < length; at++) {
      if (at !== i && at !== j) h = Math.imul(h ^ word.charCodeAt(at), 0x01000193);
    }
    return (h ^ (h >>> 15)) & this.#mask;
  }
}
