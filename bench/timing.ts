import { mean } from './metrics.ts';

/** What a child process times: one system at one size, in a heap of its own. */
export interface Job {
  readonly system: string;
  readonly size: number;
  readonly sets: readonly string[] | undefined;
  readonly seed: number;
}

/** What a child says once its index is built and warm. */
export interface Built {
  /** CPU time, in seconds. */
  readonly seconds: number;
  /** By how much the heap and the arrays beside it grew over the texts. */
  readonly bytes: number;
  /** How many batches of questions it can be asked. */
  readonly batches: number;
}

/** What the parent says: which batch to ask, or that there are no more. */
export type Order = { readonly batch: number } | 'end';

/** What a child says after a batch. */
export interface Asked {
  /** CPU time a question, in milliseconds: all threads', so with what is collected and compiled. */
  readonly ms: number;
}

/** What a child says at the end. */
export interface Ended {
  /** As when it was built, with what was kept while questions were asked. */
  readonly bytes: number;
}

/** Questions in a batch: enough for the clock of the CPU, which counts microseconds. */
export const BATCH = 10;

/** One system's figures at one size. */
export interface Timing {
  readonly size: number;
  readonly system: string;
  readonly build: Built;
  /**
   * CPU time a question, in milliseconds, for each batch of questions: the median of the times that
   * it was asked. The batches are the same for every system, and in the same order.
   */
  readonly batches: readonly number[];
  /** What the index and all that was kept takes after the questions. */
  readonly bytesAfter: number;
}

/** The times one system is as fast as another, on the questions that both were asked. */
export function timesAsFast(one: Timing, other: Timing): number {
  const both = Math.min(one.batches.length, other.batches.length);
  return mean(other.batches.slice(0, both)) / mean(one.batches.slice(0, both));
}
