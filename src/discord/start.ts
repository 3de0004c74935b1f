import { type Client, Events, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import type { Shards } from '../config.ts';
import type { Health } from '../health/health.ts';
import { createClient, inviteUrl } from './connection/client.ts';
import { closedForGood, connect } from './connection/connect.ts';
import { deleteOld, followServers } from './connection/membership.ts';
import { register } from './connection/register.ts';
import { followShards } from './connection/shards.ts';
import { createContext, type Shared } from './dispatch/context.ts';
import { onInteraction } from './dispatch/interactions.ts';
import { onMessage } from './dispatch/messages.ts';
import { commandData } from './dispatch/rooms.ts';

/** How long replies under way may take to go out once the bot is stopped, in ms. */
const DRAIN_TIME = 5_000;

/** How often what is to be deleted for good is, in ms. */
const DAY = 24 * 60 * 60_000;

export interface DiscordOptions extends Shared {
  readonly token: string;
  /** The base of the REST API, such as `https://discord.com/api`; Discord's own without it. */
  readonly apiUrl?: string | undefined;
  /** The shards that this process has; all without it. */
  readonly shards?: Shards | undefined;
  /** Is told of the shards. */
  readonly health: Health;
  readonly log: Logger;
  /** Called when Discord has ended the session for good. */
  readonly onFatal: (error: Error) => void;
}

/** The running front. */
export interface DiscordFront {
  /** Takes no more questions, lets the replies under way go out, and disconnects. */
  stop(): Promise<void>;
}

/**
 * Connects to Discord and answers from then on. Of several processes, the one with shard 0 registers
 * the commands where they differ.
 *
 * @throws {ProblemsError} When Discord refuses the token or the connection
 */
export async function startDiscord(options: DiscordOptions): Promise<DiscordFront> {
  const { token, apiUrl, shards, health, log, onFatal, ...shared } = options;
  const { directory, store, servers } = shared;
  const context = createContext(shared, log);

  const underWay = new Set<Promise<void>>();
  let isStopping = false;
  const take = (work: () => Promise<void>) => {
    if (isStopping) return;
    const done: Promise<void> = work().finally(() => underWay.delete(done));
    underWay.add(done);
  };
  const listening = () => {
    const client = createClient(apiUrl, shards);
    health.shards = followShards(client);
    client.on(Events.InteractionCreate, (one) => take(() => onInteraction(one, context)));
    client.on(Events.MessageCreate, (message) => take(() => onMessage(message, context)));
    client.on(Events.ShardReconnecting, () => {
      if (!isStopping) log.info('reconnecting to the gateway');
    });
    followServers(client, { store, forget: (serverId) => servers.forget(serverId), take, log });
    logTroubles(client, log);
    return client;
  };

  const ready = await connect(listening, token, log);
  ready.on(Events.ShardDisconnect, ({ code }) => onFatal(closedForGood(code)));

  const articles = directory.everywhere.articles.all.length;
  log.info({ user: ready.user.tag, articles, shards: shards?.ids }, 'online');
  log.info({ invite: inviteUrl(ready) }, 'invite the bot to a server with this link');
  if (shards === undefined || shards.ids.includes(0)) take(() => registerCommands(ready, log));
  const tidy = () => take(() => deleteOld(ready, store, log));
  tidy();
  setInterval(tidy, DAY).unref();

  return {
    async stop() {
      isStopping = true;
      const expired = new Promise((resolve) => setTimeout(resolve, DRAIN_TIME).unref());
      await Promise.race([Promise.all(underWay), expired]);
      await ready.destroy();
    },
  };
}

/** Logs what goes wrong in the connection. */
function logTroubles(client: Client, log: Logger): void {
  // Without a listener for errors, one ends the process.
  client.on(Events.Error, (err) => log.error({ err }, 'client error'));
  client.on(Events.ShardError, (err) => log.warn({ err }, 'gateway error'));
  client.on(Events.ShardResume, () => log.info('gateway session resumed'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));
  client.rest.on(RESTEvents.Response, ({ method, route }, { status, headers }) => {
    if (status !== 429) return;
    log.warn(
      { method, route, seconds: Number(headers.get('retry-after')) },
      'Discord asks to wait',
    );
  });
}

/** Registers the commands. Without that, those registered before still work, and so do messages. */
async function registerCommands({ rest, application }: Client<true>, log: Logger): Promise<void> {
  try {
    const wrote = await register(rest, application.id, commandData);
    log.info(wrote ? 'commands registered' : 'commands unchanged');
  } catch (error) {
    log.error({ err: error }, 'commands not registered');
  }
}
