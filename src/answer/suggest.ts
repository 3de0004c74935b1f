import type { Article, Fact } from '../library/article.ts';
import type { Knowledge } from './knowledge.ts';

/** A question that the library can answer. */
export interface Suggestion {
  readonly question: string;
  readonly article: Article;
}

export interface SuggestOptions {
  /** Only this article's; its id. */
  readonly article?: string | undefined;
  /** How many at most; 25 by default, Discord's own limit. */
  readonly limit?: number;
}

/**
 * The questions to offer for what is typed so far, best first; for an empty text, the first ones
 * of each article in turn. Tolerates typos.
 */
export function suggest(
  { library, facts }: Knowledge,
  typed: string,
  { article, limit = 25 }: SuggestOptions = {},
): Suggestion[] {
  if (typed.trim() === '') {
    const articles = library.articles.filter(({ id }) => article === undefined || id === article);
    return starters(articles, limit);
  }
  const found = new Map<Fact, Suggestion>();
  for (const { item } of facts.fuse.search(typed)) {
    if (article !== undefined && item.article.id !== article) continue;
    if (found.size < limit && !found.has(item.fact)) {
      found.set(item.fact, { question: item.fact.question, article: item.article });
    }
  }
  return [...found.values()];
}

function starters(articles: readonly Article[], limit: number): Suggestion[] {
  const found: Suggestion[] = [];
  const longest = Math.max(0, ...articles.map(({ facts }) => facts.length));
  for (let i = 0; i < longest && found.length < limit; i++) {
    for (const article of articles) {
      const fact = article.facts[i];
      if (fact !== undefined) found.push({ question: fact.question, article });
    }
  }
  return found.slice(0, limit);
}
