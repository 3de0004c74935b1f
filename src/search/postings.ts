import type { Steps } from '../steps.ts';

/** Lists of integers, one per key: those of key `k` are `values[starts[k]]` to `values[starts[k + 1] - 1]`. */
export interface Postings {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** A list of 32-bit integers that grows. */
export class IntBuffer {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(this.#values.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  /** What it holds, without a copy: good until more is added. */
  view(): Int32Array {
    return this.#values.subarray(0, this.length);
  }

  toArray(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

/** Pairs that are looked at before the work may pause. */
const STEP = 2 ** 16;

/**
 * Gathers the values of each key 0 to `keyCount - 1`, in their order (a counting sort), in steps.
 */
export function* grouping(keys: Int32Array, values: Int32Array, keyCount: number): Steps<Postings> {
  const starts = new Int32Array(keyCount + 1);
  for (let from = 0; from < keys.length; from += STEP) {
    for (const key of keys.subarray(from, from + STEP)) {
      starts[key + 1] = (starts[key + 1] as number) + 1;
    }
    yield;
  }
  for (let k = 0; k < keyCount; k++) {
    starts[k + 1] = (starts[k + 1] as number) + (starts[k] as number);
  }
  yield;
  const grouped = new Int32Array(values.length);
  const next = starts.slice(0, keyCount);
  for (let from = 0; from < keys.length; from += STEP) {
    const end = Math.min(from + STEP, keys.length);
    for (let i = from; i < end; i++) {
      const key = keys[i] as number;
      const at = next[key] as number;
      grouped[at] = values[i] as number;
      next[key] = at + 1;
    }
    yield;
  }
  return { starts, values: grouped };
}

/** How many values a key has. */
export function count(lists: Postings, key: number): number {
  return (lists.starts[key + 1] as number) - (lists.starts[key] as number);
}
