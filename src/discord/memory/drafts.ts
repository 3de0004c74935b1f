import { BoundedMap } from './bounded-map.ts';

const REMEMBERED = 1_000;
/** Long enough to look up the article's words, in ms. */
const MEMORY = 60 * 60_000;

/** A fact as somebody typed it. */
export interface FactDraft {
  readonly question: string;
  /** Other ways to ask it, one a line. */
  readonly also: string;
  readonly answer: string;
  readonly quote: string;
}

/** Facts that were refused, and the ids of their articles. */
export type Drafts = BoundedMap<string, { readonly article: string; readonly draft: FactDraft }>;

export function newDrafts(): Drafts {
  return new BoundedMap(REMEMBERED, MEMORY);
}
