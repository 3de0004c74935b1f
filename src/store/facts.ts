import type { KeptFact, NewFact, Refused } from './article.ts';
import { entryOrRefuse, newId, updateArticle } from './articles.ts';
import { Refusal, type Store } from './store.ts';
import { factOf, factRowOf } from './tables.ts';

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
): Promise<KeptFact | Refused> {
  return store.change(server, async (tables, revision) => {
    await entryOrRefuse(tables, server, article);
    const { count } = await tables
      .selectFrom('facts')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('server', '=', server)
      .executeTakeFirstOrThrow();
    const found = Number(count) + 1;
    const limit = store.limits.facts;
    if (found > limit) throw new Refusal({ refused: 'facts', limit, found });
    const kept = { ...fact, id: newId(), addedAt: new Date().toISOString() };
    await tables
      .insertInto('facts')
      .values({ ...factRowOf(kept), server, article })
      .execute();
    await updateArticle(tables, server, article).set({ revision }).execute();
    return kept;
  });
}

/** Deletes a fact, and returns it: added again it is as before, but for its id and time. */
export async function removeFact(
  store: Store,
  server: string,
  article: string,
  id: string,
): Promise<KeptFact | Refused> {
  return store.change(server, async (tables, revision) => {
    await entryOrRefuse(tables, server, article);
    const row = await tables
      .deleteFrom('facts')
      .where('server', '=', server)
      .where('article', '=', article)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Refusal({ refused: 'no such fact' });
    await updateArticle(tables, server, article).set({ revision }).execute();
    return factOf(row);
  });
}
