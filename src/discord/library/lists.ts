import { lostFacts } from '../../servers/kept-article.ts';
import { inTurns } from '../../steps.ts';
import type { ArticleEntry, KeptFact } from '../../store/article.ts';
import { getArticle, listArticles } from '../../store/articles.ts';
import {
  countFacts,
  isHostsArticle,
  listHostsFacts,
  removeFact,
  restoreFact,
} from '../../store/facts.ts';
import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';
import type { ServerRequest } from '../request/request.ts';
import { keptArticlesCard, type Listed } from './cards/kept-articles-card.ts';
import { type FactsOf, keptFactsCard } from './cards/kept-facts-card.ts';
import { wordRefusal } from './cards/refusals.ts';
import { articleStoredAs } from './stored-articles.ts';

/** All that the server keeps. Where nothing was ever kept, no store is made for it. */
export async function listed(request: ServerRequest): Promise<Listed[]> {
  const { store } = request.services;
  const { serverId } = request;
  if (!store.exists) return [];
  const entries: readonly ArticleEntry[] = await listArticles(store, serverId);
  const facts = await countFacts(store, serverId);
  const own = entries.map((entry) => ({ entry, facts: facts.get(entry.id) ?? 0 }));
  const hosts = [...facts]
    .filter(([id]) => isHostsArticle(id))
    .map(([id, count]) => ({ id, hosts: articleStoredAs(id, request), facts: count }));
  return [...own, ...hosts];
}

/** A page of the server's articles. */
export async function listPage(
  { grant, page }: { readonly grant: string; readonly page: number },
  request: ServerRequest,
): Promise<Card> {
  return keptArticlesCard(await listed(request), page, grant, request.texts.own);
}

interface OnPage {
  readonly grant: string;
  /** By its id in the store. */
  readonly articleId: string;
  readonly page: number;
}

type OfFact = OnPage & { readonly factId: string };

/**
 * A page of the facts of one.
 *
 * @param removed A fact that was just taken away.
 */
export async function factsPage(
  { grant, articleId, page }: OnPage,
  request: ServerRequest,
  removed?: KeptFact,
): Promise<Card> {
  const { own } = request.texts;
  const facts = isHostsArticle(articleId)
    ? await onHosts(articleId, request)
    : await onOwn(articleId, request);
  if (!facts) return noteCard(own.articleGone);
  return keptFactsCard(facts, { page, grant, removed }, own);
}

async function onOwn(
  id: string,
  { services: { store }, serverId }: ServerRequest,
): Promise<FactsOf | undefined> {
  const kept = await getArticle(store, serverId, id);
  // Facts that a new version doesn't hold were deleted when it came.
  return kept && { id, title: kept.about.title, facts: kept.facts, lost: [] };
}

/** The host's articles change, or go, without a word to the servers. */
async function onHosts(id: string, request: ServerRequest): Promise<FactsOf> {
  const { services, serverId, texts } = request;
  const facts = (await listHostsFacts(services.store, serverId)).get(id) ?? [];
  const article = articleStoredAs(id, request);
  const lost = article ? await inTurns(lostFacts(facts, article)) : facts;
  return { id, title: article?.title ?? texts.own.managing.hostsGone, facts, lost };
}

/** The same page once a fact is taken away, which can be undone for a while. */
export async function withoutFact(press: OfFact, request: ServerRequest): Promise<Card> {
  const { services, serverId, texts } = request;
  const result = await removeFact(services.store, serverId, press.articleId, press.factId);
  if ('refused' in result) return noteCard(wordRefusal(result, texts.own));
  return factsPage(press, request, result);
}

/** The same page once a fact is there again that was taken away. */
export async function withFactAgain(press: OfFact, request: ServerRequest): Promise<Card> {
  const { services, serverId, texts } = request;
  const result = await restoreFact(services.store, serverId, press.articleId, press.factId);
  if ('refused' in result) {
    const isLate = result.refused === 'no such fact';
    return noteCard(isLate ? texts.own.managing.notRestored : wordRefusal(result, texts.own));
  }
  return factsPage(press, request);
}
