import type { Collecting } from './questions.ts';
import type { Store } from './store.ts';
import { collectingOf } from './tables.ts';

/** How many values a statement is given; SQLite takes some 32,000, PostgreSQL 65,535. */
const VALUES = 1_000;

/** What is known of a server, besides what it has added. */
export interface StoredServer {
  /** 0 before it has changed anything. */
  readonly revision: number;
  /** The key of the link that its articles are shared by, if they are. */
  readonly link: string | undefined;
  /** What is kept of the questions there, if anything is. */
  readonly collecting: Collecting | undefined;
}

export async function getServer(store: Store, serverId: string): Promise<StoredServer> {
  const row = await store.use((tables) =>
    tables
      .selectFrom('servers')
      .select(['revision', 'link', 'collecting'])
      .where('server', '=', serverId)
      .executeTakeFirst(),
  );
  return {
    revision: Number(row?.revision ?? 0),
    link: row?.link ?? undefined,
    collecting: collectingOf(row),
  };
}

/** The revision of each server, which every change of its articles or facts raises; 0 before any. */
export async function revisionsOf(
  store: Store,
  servers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return store.use(async (tables) => {
    const revisions = new Map(servers.map((serverId) => [serverId, 0]));
    for (let at = 0; at < servers.length; at += VALUES) {
      const rows = await tables
        .selectFrom('servers')
        .select(['server', 'revision'])
        .where('server', 'in', servers.slice(at, at + VALUES))
        .execute();
      for (const { server: serverId, revision } of rows) revisions.set(serverId, Number(revision));
    }
    return revisions;
  });
}

/** The servers that ever kept an article, and when each was left (ISO 8601), if it was. */
export async function knownServers(
  store: Store,
): Promise<{ readonly serverId: string; readonly leftAt?: string }[]> {
  const rows = await store.use((tables) =>
    tables.selectFrom('servers').select(['server', 'left_at']).orderBy('server').execute(),
  );
  return rows.map(({ server: serverId, left_at }) => ({
    serverId,
    ...(left_at && { leftAt: left_at }),
  }));
}

/** Notes that a server was left now, unless that is noted already. What it has is kept. */
export async function markLeft(store: Store, serverId: string): Promise<void> {
  await store.use((tables) =>
    tables
      .updateTable('servers')
      .set({ left_at: new Date().toISOString() })
      .where('server', '=', serverId)
      .where('left_at', 'is', null)
      .execute(),
  );
}

export async function markReturned(store: Store, serverId: string): Promise<void> {
  await store.use((tables) =>
    tables.updateTable('servers').set({ left_at: null }).where('server', '=', serverId).execute(),
  );
}

/** Deletes for good all that the servers have that were left before then; returns these servers. */
export async function deleteLeft(store: Store, before: Date): Promise<string[]> {
  const deleted: string[] = [];
  const left = await store.use((tables) =>
    tables
      .selectFrom('servers')
      .select('server')
      .where('left_at', '<', before.toISOString())
      .execute(),
  );
  const deleteAll = (serverId: string) =>
    store.use((tables) =>
      tables.transaction().execute(async (one) => {
        const gone = await one
          .deleteFrom('servers')
          .where('server', '=', serverId)
          .where('left_at', '<', before.toISOString())
          .returning('server')
          .executeTakeFirst();
        if (!gone) return; // it has returned meanwhile
        await one.deleteFrom('votes').where('server', '=', serverId).execute();
        await one.deleteFrom('questions').where('server', '=', serverId).execute();
        await one.deleteFrom('facts').where('server', '=', serverId).execute();
        await one.deleteFrom('articles').where('server', '=', serverId).execute();
        deleted.push(serverId);
      }),
    );
  for (const { server: serverId } of left) await store.mending(() => deleteAll(serverId));
  if (deleted.length > 0) await store.scrub();
  return deleted;
}
