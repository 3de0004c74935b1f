import type { ArticleEntry, KeptFact } from '../../../store/article.ts';
import { getArticle, listArticles } from '../../../store/articles.ts';
import { countFacts, removeFact, restoreFact } from '../../../store/facts.ts';
import type { Card } from '../../cards/components.ts';
import { keptArticlesCard, type Listed } from '../../cards/library/kept-articles-card.ts';
import { keptFactsCard } from '../../cards/library/kept-facts-card.ts';
import { wordRefusal } from '../../cards/library/refusals.ts';
import { noteCard } from '../../cards/note-card.ts';
import type { ServerRequest } from '../../request/request.ts';

/** All that the server keeps. Where nothing was ever kept, no store is made for it. */
export async function listed({ keeping: { store }, server }: ServerRequest): Promise<Listed[]> {
  if (!store.exists) return [];
  const entries: readonly ArticleEntry[] = await listArticles(store, server);
  const facts = await countFacts(store, server);
  return entries.map((entry) => ({ entry, facts: facts.get(entry.id) ?? 0 }));
}

/** A page of the server's articles. */
export async function listPage(grant: string, page: number, request: ServerRequest): Promise<Card> {
  return keptArticlesCard(await listed(request), page, grant, request.texts.own);
}

interface OnPage {
  readonly grant: string;
  /** By its id in the store. */
  readonly article: string;
  readonly page: number;
}

type OfFact = OnPage & { readonly fact: string };

/**
 * A page of the facts of one.
 *
 * @param removed A fact that was just taken away.
 */
export async function factsPage(
  { grant, article, page }: OnPage,
  { keeping: { store }, server, texts }: ServerRequest,
  removed?: KeptFact,
): Promise<Card> {
  const kept = await getArticle(store, server, article);
  if (!kept) return noteCard(texts.own.articleGone);
  return keptFactsCard(kept, { page, grant, removed }, texts.own);
}

/** The same page once a fact is taken away, which can be undone for a while. */
export async function withoutFact(press: OfFact, request: ServerRequest): Promise<Card> {
  const { keeping, server, texts } = request;
  const result = await removeFact(keeping.store, server, press.article, press.fact);
  if ('refused' in result) return noteCard(wordRefusal(result, texts.own));
  await keeping.servers.refresh(server);
  return factsPage(press, request, result);
}

/** The same page once a fact is there again that was taken away. */
export async function withFactAgain(press: OfFact, request: ServerRequest): Promise<Card> {
  const { keeping, server, texts } = request;
  const result = await restoreFact(keeping.store, server, press.article, press.fact);
  if ('refused' in result) {
    const isLate = result.refused === 'no such fact';
    return noteCard(isLate ? texts.own.managing.notRestored : wordRefusal(result, texts.own));
  }
  await keeping.servers.refresh(server);
  return factsPage(press, request);
}
