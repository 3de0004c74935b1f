import * as articles from '../../store/articles.ts';
import { TITLE_LENGTH } from '../cards/citation.ts';
import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import type { ServerRequest } from '../request/request.ts';
import { purge, restore } from './acts.ts';
import { askingCard, offeringCard } from './cards/asking-card.ts';
import { wordRefusal } from './cards/refusals.ts';
import { listed } from './lists.ts';

interface OfArticle {
  readonly grant: string;
  /** By its id in the store. */
  readonly articleId: string;
}

/** Takes an article away, which can be undone for a while. */
export async function removed(
  { grant, articleId }: OfArticle,
  request: ServerRequest,
): Promise<Card> {
  const { services, serverId, texts } = request;
  const { managing } = texts.own;
  const result = await articles.removeArticle(services.store, serverId, articleId);
  if ('refused' in result) return noteCard(wordRefusal(result, texts.own));
  const words = managing.removed(shortenEscaped(result.about.title, TITLE_LENGTH));
  return offeringCard(words, managing.undo, restore.id({ grant, articleId }));
}

/** Has an article back that was taken away. */
export async function restored({ articleId }: OfArticle, request: ServerRequest): Promise<Card> {
  const { services, serverId, texts } = request;
  const { managing } = texts.own;
  const result = await articles.restoreArticle(services.store, serverId, articleId);
  if ('refused' in result) {
    const isLate = result.refused === 'no such article';
    return noteCard(isLate ? managing.notRestored : wordRefusal(result, texts.own));
  }
  return noteCard(managing.restored(shortenEscaped(result.about.title, TITLE_LENGTH)));
}

/** Asks whether all that the server keeps is to be deleted. */
export async function askPurge(grant: string, request: ServerRequest): Promise<Card> {
  const { managing } = request.texts.own;
  const all = await listed(request);
  // What was removed is still kept for a while, and is deleted too.
  if (!request.services.store.exists) return noteCard(managing.noArticles);
  const facts = all.reduce((sum, one) => sum + one.facts, 0);
  const articleCount = all.filter((one) => 'entry' in one).length;
  const words = managing.askPurge(articleCount, facts);
  const asked = { label: managing.deleteAll, customId: purge.id({ grant }), grant };
  return askingCard(words, asked, request.texts.own);
}

/** Deletes all that the server keeps, for good. */
export async function purged({ services, serverId, texts }: ServerRequest): Promise<Card> {
  if (services.store.exists) await articles.purge(services.store, serverId);
  return noteCard(texts.own.managing.purged);
}
