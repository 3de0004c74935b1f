import { articlesOf } from '../../answer/ask.ts';
import type { Knowledge } from '../../answer/knowledge.ts';
import type { PagesOf } from '../../links/address.ts';
import { Articles } from './articles.ts';

/** What somebody can ask. */
export interface SearchScope {
  /**
   * The host's library, the server's where it has one, and those of the host's articles that the server
   * has added facts to, with these, where there are such.
   */
  readonly libraries: readonly Knowledge[];
  /** The articles of these, by what they are called. */
  readonly articles: Articles;
  readonly pagesOf: PagesOf;
}

export function searchScopeOf(libraries: readonly Knowledge[], pagesOf: PagesOf): SearchScope {
  return {
    libraries,
    articles: new Articles(articlesOf(libraries.map(({ library }) => library))),
    pagesOf,
  };
}
