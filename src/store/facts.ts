import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { KeptFact, NewFact, StoreLimits, StoreRefusal } from './article.ts';
import { entryOrRefuse, undoableSince, updateArticle } from './articles.ts';
import { newId } from './new-id.ts';
import { Refused, type Store } from './store.ts';
import { factRowOf, readFact, type Tables } from './tables.ts';

const HOSTS = 'host-';

/**
 * What an article of the host is called where a server adds facts to it: short, whatever its id is, and
 * no id of a server's own article.
 */
export function hostsArticle(id: string): string {
  return HOSTS + createHash('sha256').update(id.toLowerCase()).digest('hex').slice(0, 16);
}

export function isHostsArticle(articleId: string): boolean {
  return articleId.startsWith(HOSTS);
}

/**
 * The facts that a server has added to the host's articles, by what these are called (`hostsArticle`), in
 * the order in which they were added.
 */
export async function listHostsFacts(
  store: Store,
  serverId: string,
): Promise<ReadonlyMap<string, readonly KeptFact[]>> {
  const rows = await store.use((tables) =>
    tables
      .selectFrom('facts')
      .selectAll()
      .where('server', '=', serverId)
      .where('article', 'like', `${HOSTS}%`)
      .where('removed_at', 'is', null)
      .orderBy('added_at')
      .orderBy('id')
      .execute(),
  );
  const facts = new Map<string, KeptFact[]>();
  for (const { article: articleId, ...row } of rows) {
    const fact = readFact(store, row);
    if (fact) facts.set(articleId, [...(facts.get(articleId) ?? []), fact]);
  }
  return facts;
}

/** How many facts each article has that a server has added to, by the article's id; none of others. */
export async function countFacts(
  store: Store,
  serverId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.use((tables) =>
    tables
      .selectFrom('facts')
      .select(['article', ({ fn }) => fn.countAll().as('count')])
      .where('server', '=', serverId)
      .where('removed_at', 'is', null)
      .groupBy('article')
      .execute(),
  );
  return new Map(rows.map(({ article: articleId, count }) => [articleId, Number(count)]));
}

/**
 * Refused where the article is gone, or the server has as many facts as it may. Whether the host has an
 * article isn't known here.
 *
 * @param articleId The id of the server's own, or what the host's is called (`hostsArticle`)
 */
export async function addFact(
  store: Store,
  serverId: string,
  articleId: string,
  fact: NewFact,
): Promise<KeptFact | StoreRefusal> {
  return store.change(serverId, async (tables, revision) => {
    await changeArticle(tables, serverId, articleId, revision);
    const kept = { ...fact, id: newId(), addedAt: new Date().toISOString() };
    await tables
      .insertInto('facts')
      .values({ ...factRowOf(kept), server: serverId, article: articleId })
      .execute();
    await checkRoom(tables, serverId, store.limits);
    return kept;
  });
}

/** Takes a fact away; for 10 minutes `restoreFact` brings it back. */
export async function removeFact(
  store: Store,
  serverId: string,
  articleId: string,
  id: string,
): Promise<KeptFact | StoreRefusal> {
  return store.change(serverId, async (tables, revision) => {
    await changeArticle(tables, serverId, articleId, revision);
    const row = await updateFact(tables, serverId, articleId, id)
      .set({ removed_at: new Date().toISOString() })
      .where('removed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    const removed = row && readFact(store, row);
    if (!removed) throw new Refused({ refused: 'no such fact' });
    return removed;
  });
}

/** Brings back a fact that was removed, where there is still room for it. */
export async function restoreFact(
  store: Store,
  serverId: string,
  articleId: string,
  id: string,
): Promise<KeptFact | StoreRefusal> {
  return store.change(serverId, async (tables, revision) => {
    await changeArticle(tables, serverId, articleId, revision);
    const row = await updateFact(tables, serverId, articleId, id)
      .set({ removed_at: null })
      .where('removed_at', '>=', undoableSince())
      .returningAll()
      .executeTakeFirst();
    const restored = row && readFact(store, row);
    if (!restored) throw new Refused({ refused: 'no such fact' });
    await checkRoom(tables, serverId, store.limits);
    return restored;
  });
}

/**
 * Notes that facts of an article change; the host's are not stored.
 *
 * @throws Refused when the server has no such article
 */
async function changeArticle(
  tables: Kysely<Tables>,
  serverId: string,
  articleId: string,
  revision: number,
): Promise<void> {
  if (isHostsArticle(articleId)) return;
  await entryOrRefuse(tables, serverId, articleId);
  await updateArticle(tables, serverId, articleId).set({ revision }).execute();
}

/** A statement that changes a fact's row. */
function updateFact(tables: Kysely<Tables>, serverId: string, articleId: string, id: string) {
  return tables
    .updateTable('facts')
    .where('server', '=', serverId)
    .where('article', '=', articleId)
    .where('id', '=', id);
}

/** @throws Refused when the server has more facts now than it may */
async function checkRoom(
  tables: Kysely<Tables>,
  serverId: string,
  { facts: limit }: StoreLimits,
): Promise<void> {
  const { count } = await tables
    .selectFrom('facts')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('server', '=', serverId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  const found = Number(count);
  if (found > limit) throw new Refused({ refused: 'facts', limit, found });
}
