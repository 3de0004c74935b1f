import type { Kysely } from 'kysely';
import type { KeptFact, Limits, NewFact, Refusal } from './article.ts';
import { entryOrRefuse, undoableSince, updateArticle } from './articles.ts';
import { newId } from './new-id.ts';
import { Refused, type Store } from './store.ts';
import { factOf, factRowOf, type Tables } from './tables.ts';

/** How many facts each article of a server has, by the article's id; none of those without any. */
export async function countFacts(
  store: Store,
  server: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.use((tables) =>
    tables
      .selectFrom('facts')
      .select(['article', ({ fn }) => fn.countAll().as('count')])
      .where('server', '=', server)
      .where('removed_at', 'is', null)
      .groupBy('article')
      .execute(),
  );
  return new Map(rows.map(({ article, count }) => [article, Number(count)]));
}

/** Refused where the article is gone, or the server has as many facts as it may. */
export async function addFact(
  store: Store,
  server: string,
  article: string,
  fact: NewFact,
): Promise<KeptFact | Refusal> {
  return store.change(server, async (tables, revision) => {
    await entryOrRefuse(tables, server, article);
    const kept = { ...fact, id: newId(), addedAt: new Date().toISOString() };
    await tables
      .insertInto('facts')
      .values({ ...factRowOf(kept), server, article })
      .execute();
    await checkRoom(tables, server, store.limits);
    await updateArticle(tables, server, article).set({ revision }).execute();
    return kept;
  });
}

/** Takes a fact away; for 10 minutes `restoreFact` brings it back. */
export async function removeFact(
  store: Store,
  server: string,
  article: string,
  id: string,
): Promise<KeptFact | Refusal> {
  return store.change(server, async (tables, revision) => {
    await entryOrRefuse(tables, server, article);
    const row = await updateFact(tables, server, article, id)
      .set({ removed_at: new Date().toISOString() })
      .where('removed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Refused({ refused: 'no such fact' });
    await updateArticle(tables, server, article).set({ revision }).execute();
    return factOf(row);
  });
}

/** Brings back a fact that was removed, where there is still room for it. */
export async function restoreFact(
  store: Store,
  server: string,
  article: string,
  id: string,
): Promise<KeptFact | Refusal> {
  return store.change(server, async (tables, revision) => {
    await entryOrRefuse(tables, server, article);
    const row = await updateFact(tables, server, article, id)
      .set({ removed_at: null })
      .where('removed_at', '>=', undoableSince())
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Refused({ refused: 'no such fact' });
    await checkRoom(tables, server, store.limits);
    await updateArticle(tables, server, article).set({ revision }).execute();
    return factOf(row);
  });
}

/** A statement that changes a fact's row. */
function updateFact(tables: Kysely<Tables>, server: string, article: string, id: string) {
  return tables
    .updateTable('facts')
    .where('server', '=', server)
    .where('article', '=', article)
    .where('id', '=', id);
}

/** @throws Refused when the server has more facts now than it may */
async function checkRoom(
  tables: Kysely<Tables>,
  server: string,
  { facts: limit }: Limits,
): Promise<void> {
  const { count } = await tables
    .selectFrom('facts')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('server', '=', server)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  const found = Number(count);
  if (found > limit) throw new Refused({ refused: 'facts', limit, found });
}
