import type { ArticleEntry } from '../../../store/article.ts';
import { getArticle, listArticles } from '../../../store/articles.ts';
import { countFacts, removeFact } from '../../../store/facts.ts';
import type { Card } from '../../cards/components.ts';
import { keptArticlesCard, type Listed } from '../../cards/library/kept-articles-card.ts';
import { keptFactsCard } from '../../cards/library/kept-facts-card.ts';
import { wordRefused } from '../../cards/library/refusals.ts';
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

/** A page of the facts of one. */
export async function factsPage(
  { grant, article, page }: { grant: string; article: string; page: number },
  { keeping: { store }, server, texts }: ServerRequest,
): Promise<Card> {
  const kept = await getArticle(store, server, article);
  return kept ? keptFactsCard(kept, page, grant, texts.own) : noteCard(texts.own.articleGone);
}

/** The same page once a fact is taken away. */
export async function withoutFact(
  press: { grant: string; article: string; fact: string; page: number },
  request: ServerRequest,
): Promise<Card> {
  const { keeping, server, texts } = request;
  const result = await removeFact(keeping.store, server, press.article, press.fact);
  if ('refused' in result) return noteCard(wordRefused(result, texts.own));
  await keeping.servers.refresh(server);
  return factsPage(press, request);
}
