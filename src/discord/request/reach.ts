import type { PagesOf } from '../../address.ts';
import type { Knowledge } from '../../answer/knowledge.ts';
import { Articles } from './articles.ts';

/** What somebody can ask. */
export interface Reach {
  /** The host's library, and the server's where it has one. */
  readonly libraries: readonly Knowledge[];
  /** The articles of these, by what they are called. */
  readonly articles: Articles;
  readonly pagesOf: PagesOf;
}

export function reachOf(libraries: readonly Knowledge[], pagesOf: PagesOf): Reach {
  return {
    libraries,
    articles: new Articles(libraries.flatMap(({ library }) => library.articles)),
    pagesOf,
  };
}
