import type { Kysely, Transaction } from 'kysely';
import { turns } from '../steps.ts';
import {
  type ArticleEntry,
  type KeptArticle,
  type NewArticle,
  type StoreRefusal,
  textSizeOf,
} from './article.ts';
import { newId } from './new-id.ts';
import { deleteCollected } from './questions.ts';
import { Refused, type Store } from './store.ts';
import {
  documentOf,
  ENTRY_COLUMNS,
  entryOf,
  passagesOf,
  readFact,
  rowOf,
  type Tables,
} from './tables.ts';

/** How long what was removed can be had back, in ms. */
export const UNDO_FOR = 10 * 60_000;

/** The articles of a server, in the order in which they were added. */
export async function listArticles(store: Store, serverId: string): Promise<ArticleEntry[]> {
  return store.use((tables) => entries(store, tables, serverId));
}

/** An article with its text and facts, but for facts that are damaged; undefined where there is none, or it is damaged. */
export async function getArticle(
  store: Store,
  serverId: string,
  id: string,
): Promise<KeptArticle | undefined> {
  return store.use(async (tables) => {
    const row = await live(tables, serverId, id)
      .select([...ENTRY_COLUMNS, 'document'])
      .executeTakeFirst();
    if (!row) return undefined;
    const entry = entryOf(row);
    const passages = passagesOf(row);
    if (!passages || entry.isDamaged) {
      store.damage.found('article', id);
      return undefined;
    }
    const facts = await tables
      .selectFrom('facts')
      .selectAll()
      .where('server', '=', serverId)
      .where('article', '=', id)
      .where('removed_at', 'is', null)
      .orderBy('added_at')
      .orderBy('id')
      .execute();
    return { ...entry, passages, facts: facts.flatMap((fact) => readFact(store, fact) ?? []) };
  });
}

/** Refused where there is no room, or an article made from the same bytes. */
export async function addArticle(
  store: Store,
  serverId: string,
  article: NewArticle,
): Promise<ArticleEntry | StoreRefusal> {
  return store.change(serverId, async (tables, revision) => {
    const entry = entryFor(newId(), article, revision);
    await checkRoom(store, tables, serverId, entry);
    const document = documentOf(article.passages);
    await tables
      .insertInto('articles')
      .values({ ...rowOf(entry), server: serverId, document })
      .execute();
    return entry;
  });
}

/**
 * Puts an article in the place of another, with its id and its facts but for those that are lost: by
 * their ids, since the new text hasn't their quotes. The old one stays when this fails.
 */
export async function replaceArticle(
  store: Store,
  serverId: string,
  id: string,
  article: NewArticle,
  lostFacts: readonly string[] = [],
): Promise<ArticleEntry | StoreRefusal> {
  const replace = async (tables: Transaction<Tables>, revision: number) => {
    await entryOrRefuse(tables, serverId, id);
    const entry = entryFor(id, article, revision);
    await checkRoom(store, tables, serverId, entry);
    const document = documentOf(article.passages);
    await updateArticle(tables, serverId, id)
      .set({ ...rowOf(entry), document })
      .execute();
    if (lostFacts.length > 0) {
      await deleteFacts(tables, serverId, id).where('id', 'in', lostFacts).execute();
    }
    return entry;
  };
  const result = await store.erase(() => store.change(serverId, replace));
  if (!('refused' in result)) store.damage.mended('article', id);
  return result;
}

/** Takes an article away; for 10 minutes `restoreArticle` brings it back with its facts. */
export async function removeArticle(
  store: Store,
  serverId: string,
  id: string,
): Promise<ArticleEntry | StoreRefusal> {
  return store.change(serverId, async (tables) => {
    const entry = await entryOrRefuse(tables, serverId, id);
    await updateArticle(tables, serverId, id)
      .set({ removed_at: new Date().toISOString() })
      .execute();
    return entry;
  });
}

/** Brings back an article that was removed, where there is still room for it. */
export async function restoreArticle(
  store: Store,
  serverId: string,
  id: string,
): Promise<ArticleEntry | StoreRefusal> {
  return store.change(serverId, async (tables, revision) => {
    const row = await tables
      .selectFrom('articles')
      .select(ENTRY_COLUMNS)
      .where('server', '=', serverId)
      .where('id', '=', id)
      .where('removed_at', '>=', undoableSince())
      .executeTakeFirst();
    if (!row) throw new Refused({ refused: 'no such article' });
    const entry = { ...entryOf(row), revision };
    await checkRoom(store, tables, serverId, entry);
    await updateArticle(tables, serverId, id).set({ revision, removed_at: null }).execute();
    return entry;
  });
}

/**
 * Deletes for good all that a server has, at once: articles, facts, its link, and kept questions, of which
 * no more are kept.
 *
 * @throws StoreUnavailable not all of it is deleted
 */
export async function purge(store: Store, serverId: string): Promise<void> {
  await store.erase(() =>
    store.change(serverId, async (tables) => {
      await deleteCollected(tables, serverId);
      await tables.deleteFrom('facts').where('server', '=', serverId).execute();
      await tables
        .updateTable('servers')
        .set({ link: null })
        .where('server', '=', serverId)
        .execute();
    }),
  );
  const articles = await store.use((tables) =>
    tables.selectFrom('articles').select('id').where('server', '=', serverId).execute(),
  );
  try {
    await eraseArticles(
      store,
      articles.map(({ id }) => ({ server: serverId, id })),
    );
    // Those whose ids are damaged.
    await store.erase(() =>
      store.use((tables) => tables.deleteFrom('articles').where('server', '=', serverId).execute()),
    );
  } finally {
    // For whoever holds the articles in memory, also where some are left.
    await store.change(serverId, async () => {});
  }
}

/**
 * Deletes for good what was removed from the articles and facts of all servers and can't be had back.
 *
 * @returns when the next of it can be deleted, as far as is known; undefined where nothing was removed
 */
export async function deleteRemoved(store: Store): Promise<Date | undefined> {
  // What was removed later than now has a damaged time, or one of a clock that was wrong.
  const [since, until] = [undoableSince(), new Date(Date.now() + UNDO_FOR).toISOString()];
  const articles = await store.use((tables) =>
    tables
      .selectFrom('articles')
      .select(['server', 'id'])
      .where(({ not, between }) => not(between('removed_at', since, until)))
      .execute(),
  );
  await eraseArticles(store, articles);
  // Facts, and articles whose ids are damaged.
  await store.erase(() =>
    store.use(async (tables) => {
      for (const table of ['facts', 'articles'] as const) {
        await tables
          .deleteFrom(table)
          .where(({ not, between }) => not(between('removed_at', since, until)))
          .execute();
      }
    }),
  );
  const { article: articleId, fact } = await store.use((tables) =>
    tables
      .selectNoFrom(({ selectFrom }) => [
        selectFrom('articles')
          .select(({ fn }) => fn.min('removed_at').as('at'))
          .as('article'),
        selectFrom('facts')
          .select(({ fn }) => fn.min('removed_at').as('at'))
          .as('fact'),
      ])
      .executeTakeFirstOrThrow(),
  );
  const times = [articleId, fact].filter((at) => at !== null).map((at) => Date.parse(at));
  const next = Math.min(...times.filter((at) => !Number.isNaN(at)));
  return Number.isFinite(next) ? new Date(next + UNDO_FOR + 1) : undefined;
}

/** Deletes articles with their facts, one after the other, so that each needs little room on the disk. */
async function eraseArticles(
  store: Store,
  articles: readonly { readonly server: string; readonly id: string }[],
): Promise<void> {
  if (articles.length === 0) return;
  const pause = turns();
  for (const { server: serverId, id } of articles) {
    await store.mending(() =>
      store.use((tables) =>
        tables.transaction().execute(async (one) => {
          await deleteFacts(one, serverId, id).execute();
          await one
            .deleteFrom('articles')
            .where('server', '=', serverId)
            .where('id', '=', id)
            .execute();
        }),
      ),
    );
    await pause();
  }
  await store.scrub();
}

/** @throws Refused when the server has no such article */
export async function entryOrRefuse(
  tables: Kysely<Tables>,
  serverId: string,
  id: string,
): Promise<ArticleEntry> {
  const row = await live(tables, serverId, id).select(ENTRY_COLUMNS).executeTakeFirst();
  if (!row) throw new Refused({ refused: 'no such article' });
  return entryOf(row);
}

/** A statement that changes an article's row; what it sets is added to it. */
export function updateArticle(tables: Kysely<Tables>, serverId: string, id: string) {
  return tables.updateTable('articles').where('server', '=', serverId).where('id', '=', id);
}

function live(tables: Kysely<Tables>, serverId: string, id: string) {
  return tables
    .selectFrom('articles')
    .where('server', '=', serverId)
    .where('id', '=', id)
    .where('removed_at', 'is', null);
}

function deleteFacts(tables: Kysely<Tables>, serverId: string, articleId: string) {
  return tables.deleteFrom('facts').where('server', '=', serverId).where('article', '=', articleId);
}

async function entries(
  store: Store,
  tables: Kysely<Tables>,
  serverId: string,
): Promise<ArticleEntry[]> {
  const rows = await tables
    .selectFrom('articles')
    .select(ENTRY_COLUMNS)
    .where('server', '=', serverId)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const entry = entryOf(row);
    if (entry.isDamaged) store.damage.found('article', entry.id);
    // Its text may have turned out to be.
    return store.damage.isKnown('article', entry.id) ? { ...entry, isDamaged: true } : entry;
  });
}

function entryFor(id: string, article: NewArticle, revision: number): ArticleEntry {
  const { passages, ...rest } = article;
  return {
    ...rest,
    id,
    addedAt: new Date().toISOString(),
    textSize: textSizeOf(passages),
    passageCount: passages.length,
    revision,
  };
}

/** @throws Refused when the server's other articles leave no room for this one, or are it already */
async function checkRoom(
  store: Store,
  tables: Kysely<Tables>,
  serverId: string,
  entry: ArticleEntry,
): Promise<void> {
  const { limits } = store;
  const others = (await entries(store, tables, serverId)).filter(({ id }) => id !== entry.id);
  const same = others.find(({ sha256 }) => sha256 === entry.sha256);
  if (same) throw new Refused({ refused: 'same bytes', as: same });
  const found = {
    articles: others.length + 1,
    textSize: others.reduce((sum, { textSize }) => sum + textSize, entry.textSize),
    passages: others.reduce((sum, { passageCount }) => sum + passageCount, entry.passageCount),
  };
  for (const refused of ['articles', 'textSize', 'passages'] as const) {
    if (found[refused] > limits[refused]) {
      throw new Refused({ refused, limit: limits[refused], found: found[refused] });
    }
  }
}

/** What was removed then or later can be had back. */
export function undoableSince(): string {
  return new Date(Date.now() - UNDO_FOR).toISOString();
}
