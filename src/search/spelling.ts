import { atOnce, type Steps } from '../steps.ts';
import { grouping, IntBuffer, type Postings } from './postings.ts';

/** Letters that count: terms that differ only after them are found all the same. */
const PREFIX = 7;
/** Words shorter than this are looked for one edit away, others two. */
export const SHORTEST_FOR_TWO = 6;

/** Terms that are filed before the work may pause. */
const STEP = 1_000;

/**
 * Finds the terms spelt nearly like a word without reading the vocabulary: each term is filed under
 * the first letters of it with up to two of them left out, hashed, and so is the word looked up
 * (the symmetric deletes with a prefix index of Garbe's SymSpell, 2012).
 */
export class Spelling {
  readonly #mask: number;
  #buckets: Postings = { starts: new Int32Array(), values: new Int32Array() };

  private constructor(size: number) {
    this.#mask = size - 1;
  }

  static of(terms: readonly string[]): Spelling {
    return atOnce(Spelling.filing(terms));
  }

  /** The same in steps. */
  static *filing(terms: readonly string[]): Steps<Spelling> {
    const keys = new IntBuffer();
    const values = new IntBuffer();
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, terms.length * 16)));
    const spelling = new Spelling(size);
    for (const [id, term] of terms.entries()) {
      for (const key of spelling.#keys(term)) {
        keys.push(key);
        values.push(id);
      }
      if (id % STEP === 0) yield;
    }
    spelling.#buckets = yield* grouping(keys.view(), values.view(), size);
    return spelling;
  }

  /** All terms within one edit of `word`, two from six letters; and some that are not. */
  near(word: string): Set<number> {
    const found = new Set<number>();
    const { starts, values } = this.#buckets;
    for (const key of this.#keys(word)) {
      const end = starts[key + 1] as number;
      for (let i = starts[key] as number; i < end; i++) found.add(values[i] as number);
    }
    return found;
  }

  #keys(word: string): Set<number> {
    const length = Math.min(PREFIX, word.length);
    const keys = new Set([this.#hash(word, length, -1, -1)]);
    for (let i = 0; i < length; i++) {
      keys.add(this.#hash(word, length, i, -1));
      if (word.length < SHORTEST_FOR_TWO) continue;
      for (let j = i + 1; j < length; j++) keys.add(this.#hash(word, length, i, j));
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
