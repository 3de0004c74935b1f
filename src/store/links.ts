import { randomBytes } from 'node:crypto';
import type { StoreRefusal } from './article.ts';
import type { Store } from './store.ts';

const KEY = /^[\w-]{22}$/;

/** The key of the link that a server's articles are shared by: the one it has, or a new one. */
export async function share(
  store: Store,
  serverId: string,
): Promise<{ readonly link: string } | StoreRefusal> {
  return store.change(serverId, async (tables) => {
    const known = await tables
      .selectFrom('servers')
      .select('link')
      .where('server', '=', serverId)
      .executeTakeFirst();
    const link = known?.link ?? newKey();
    await tables.updateTable('servers').set({ link }).where('server', '=', serverId).execute();
    return { link };
  });
}

/** Revokes the link of a server. */
export async function unshare(store: Store, serverId: string): Promise<void> {
  await store.erase(() =>
    store.change(serverId, async (tables) => {
      await tables
        .updateTable('servers')
        .set({ link: null })
        .where('server', '=', serverId)
        .execute();
    }),
  );
}

/** The server whose link has this key; none that was left, where nobody could revoke it. */
export async function serverWithLink(store: Store, link: string): Promise<string | undefined> {
  // What can't be a key isn't looked up: it may hold what a database refuses.
  if (!KEY.test(link)) return undefined;
  const row = await store.use((tables) =>
    tables
      .selectFrom('servers')
      .select('server')
      .where('link', '=', link)
      .where('left_at', 'is', null)
      .executeTakeFirst(),
  );
  return row?.server;
}

/** 128 random bits, as `KEY` has them. */
function newKey(): string {
  return randomBytes(16).toString('base64url');
}
