import type { Article, Passage, Span } from '../src/library/article.ts';

/** What a system found for one question. */
export interface Found {
  /** The passages, best first; the very objects that were indexed. */
  readonly passages: readonly Passage[];
  /** How sure it is of the first; larger is surer, 0 when it found none. */
  readonly confidence: number;
  /** The sentence it would highlight, and the passage that holds it. Worked out when asked for. */
  readonly sentence: () => { readonly passage: Passage; readonly span: Span } | undefined;
}

/** Asks a question of what was indexed, for at most `limit` passages. */
export type Search = (question: string, limit: number) => Found;

/** A way to find passages, measured side by side with others on the same work. */
export interface System {
  readonly name: string;
  /** Its settings, for the reader of a table. */
  readonly settings: string;
  /** Whether its confidence is meant as a probability, so that calibration can be measured. */
  readonly probability: boolean;
  /** Whether it reads every passage for each question, so that fewer are put to it. */
  readonly slow: boolean;
  /** Indexes articles that are all in one language, a BCP 47 tag. */
  index(articles: readonly Article[], language: string): Search;
}
