import { BOUNDS } from '../../bounds.ts';
import { BoundedMap } from '../../limits/bounded-map.ts';

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

/** A fact that was refused. */
export interface RefusedFact {
  /** The id of who wrote it. */
  readonly userId: string;
  /** The ids of its article and, where it answers one, of the kept question; else empty. */
  readonly articleId: string;
  readonly questionId: string;
  readonly draft: FactDraft;
}

/** By the grant that each was written with. */
export type Drafts = BoundedMap<string, RefusedFact>;

export function newDrafts(): Drafts {
  return new BoundedMap({
    limit: BOUNDS.draftsRemembered.most,
    lifetime: MEMORY,
    ownerOf: ({ userId }) => userId,
  });
}
