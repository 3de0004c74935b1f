import type { Article, Library } from '../library/article.ts';
import type { Steps } from '../steps.ts';
import type { KeptFact } from '../store/article.ts';
import { hostsArticle } from '../store/facts.ts';
import { heldFacts } from './kept-article.ts';

/**
 * Those of the host's articles that a server has added facts to, with these after its own, in steps. A
 * fact that the text doesn't hold any more is passed over. The passages are the host's very own, by which
 * both are seen to be one article.
 *
 * @param facts By what the host's articles are called in the store (`hostsArticle`)
 */
export function* taughtArticles(
  host: Library,
  facts: ReadonlyMap<string, readonly KeptFact[]>,
): Steps<Article[]> {
  const taught: Article[] = [];
  for (const article of host.articles) {
    const held = yield* heldFacts(facts.get(hostsArticle(article.id)) ?? [], article);
    if (held.length > 0) taught.push({ ...article, facts: [...article.facts, ...held] });
    yield;
  }
  return taught;
}
