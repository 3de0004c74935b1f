/**
 * BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), each formula once:
 * Σ idf × f (k1 + 1) / (f + k1 (1 - b + b × length / average)).
 */
export interface Bm25Settings {
  /** The usual length of what is scored, in tokens. */
  readonly average: number;
  readonly k1: number;
  readonly b: number;
}

/** For whole passages. */
export function passageBm25({ averageLength }: { readonly averageLength: number }): Bm25Settings {
  return { average: averageLength, k1: 1.2, b: 0.7 };
}

/** ln(1 + (N - n + 0.5) / (n + 0.5)): the inverse frequency of what n of N hold, kept above 0. */
export function idf(holders: number, all: number): number {
  return Math.log(1 + (all - holders + 0.5) / (holders + 0.5));
}

/** What the length of a text takes from its frequencies: k1 (1 - b + b × length / average). */
export function lengthNorm(length: number, { average, k1, b }: Bm25Settings): number {
  return k1 * (1 - b + (b * length) / average);
}

/** How much a frequency counts: f (k1 + 1) / (f + norm), at most k1 + 1. */
export function saturation(frequency: number, norm: number, { k1 }: Bm25Settings): number {
  return (frequency * (k1 + 1)) / (frequency + norm);
}
