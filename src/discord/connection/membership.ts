import {
  type APIUnavailableGuild,
  type Client,
  GatewayDispatchEvents,
  type GatewayReadyDispatchData,
  ShardClientUtil,
} from 'discord.js';
import type { Logger } from 'pino';
import { deleteRemoved } from '../../store/articles.ts';
import { deleteOldQuestions } from '../../store/questions.ts';
import { deleteLeft, knownServers, markLeft, markReturned } from '../../store/servers.ts';
import type { Store } from '../../store/store.ts';

/** How long what a server added is kept once the bot has left it, in ms. */
const KEPT_FOR = 30 * 24 * 60 * 60_000;

export interface MembershipOptions {
  readonly store: Store;
  /** Hears of each server that is left. */
  readonly forget: (serverId: string) => void;
  /** Does work that is to end before the bot does. */
  readonly take: (work: () => Promise<void>) => void;
  readonly log: Logger;
}

/**
 * Notes in the store which servers were left, and which returned: as Discord tells, and when a
 * session begins for all of its shard, since nobody tells what happened before. A server in an
 * outage isn't left. Where nothing was ever kept, nothing is noted.
 */
export function followServers(client: Client, { store, forget, take, log }: MembershipOptions) {
  const left = new Set<string>();
  let noted = Promise.resolve();
  // One after the other: who leaves and returns at once has returned.
  const note = (work: () => Promise<void>) => {
    if (!store.exists) return;
    noted = noted
      .then(work)
      .catch((err) => log.warn({ err }, 'cannot note which servers were left'));
    take(() => noted);
  };
  const isLeft = async (serverId: string) => {
    await markLeft(store, serverId);
    left.add(serverId);
    forget(serverId);
  };
  const isBack = async (serverId: string) => {
    await markReturned(store, serverId);
    left.delete(serverId);
  };

  client.ws.on(GatewayDispatchEvents.Ready, (ready: GatewayReadyDispatchData) =>
    note(async () => {
      const [shard, shards] = ready.shard ?? [0, 1];
      const members = new Set(ready.guilds.map(({ id }) => id));
      for (const { serverId, leftAt } of await knownServers(store)) {
        if (ShardClientUtil.shardIdForGuildId(serverId, shards) !== shard) continue;
        if (leftAt !== undefined) left.add(serverId);
        if (members.has(serverId)) {
          if (leftAt !== undefined) await isBack(serverId);
        } else if (leftAt === undefined) await isLeft(serverId);
      }
    }),
  );
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: APIUnavailableGuild) =>
    note(async () => {
      if (left.has(id)) await isBack(id);
    }),
  );
  client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: APIUnavailableGuild) => {
    if (!unavailable) note(() => isLeft(id));
  });
}

/**
 * Deletes for good what was removed, questions that were kept long enough, and what belongs to servers
 * that were left 30 days ago.
 */
export async function deleteOld(
  { guilds }: Client<true>,
  store: Store,
  log: Logger,
): Promise<void> {
  if (!store.exists) return;
  try {
    // Whose return could not be noted when it happened.
    for (const { serverId, leftAt } of await knownServers(store)) {
      if (leftAt !== undefined && guilds.cache.has(serverId)) await markReturned(store, serverId);
    }
    const { length } = await deleteLeft(store, new Date(Date.now() - KEPT_FOR));
    if (length > 0) log.info({ servers: length }, 'deleted what servers had that were left');
    await deleteRemoved(store);
    await deleteOldQuestions(store);
  } catch (err) {
    log.warn({ err }, 'cannot delete what is to be deleted');
  }
}
