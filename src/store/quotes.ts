import type { Article, Passage } from '../library/article.ts';
import { factsIn } from '../library/facts.ts';
import type { About, NewFact } from './article.ts';
import { isHostsArticle } from './facts.ts';

/** The articles of one server, for telling whether they hold what its facts quote. */
export class Quotes {
  readonly #articles = new Map<string, Article>();
  /** Of the article whose fact came last: facts come article by article. */
  #last: { readonly articleId: string; readonly check: ReturnType<typeof factsIn> } | undefined;

  add(id: string, about: About, passages: readonly Passage[]): void {
    this.#articles.set(id, { id, ...about, passages, facts: [] });
  }

  /** Of an article of the host's nothing is known here. */
  hold(articleId: string, { question, also, answer, quote }: NewFact): 'yes' | 'no' | 'no article' {
    if (isHostsArticle(articleId)) return 'yes';
    const known = this.#articles.get(articleId);
    if (!known) return 'no article';
    if (this.#last?.articleId !== articleId) this.#last = { articleId, check: factsIn(known) };
    const checked = this.#last.check({ question, also: [...also], answer, quote });
    return 'refused' in checked && checked.refused === 'quote' ? 'no' : 'yes';
  }
}
