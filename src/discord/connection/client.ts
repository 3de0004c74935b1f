import {
  Client,
  Events,
  GatewayIntentBits,
  OAuth2Scopes,
  Options,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import type { Shards } from '../../config.ts';

/** How many direct channels are kept, of which people may have one each. */
const DIRECT_CHANNELS = 1_000;

/** A client of some shards that hears what is meant for the bot, pings nobody and keeps little. */
export function createClient(apiUrl: string | undefined, shards: Shards | undefined): Client {
  const client = new Client({
    // Direct messages and mentions carry their text without the privileged intent for all messages.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    // Both in any case: discord.js would read the environment for what is left out. The count of
    // `auto`, which is what Discord recommends, it doesn't heed.
    shards: shards?.ids ?? 'auto',
    shardCount: shards?.count ?? Number.MAX_SAFE_INTEGER,
    // Direct messages come from channels not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Little is kept: of messages the last few, among which is what the newest replies to.
    makeCache: Options.cacheWithLimits({
      MessageManager: 10,
      UserManager: { maxSize: 200, keepOverLimit: isSelf },
      GuildMemberManager: { maxSize: 20, keepOverLimit: isSelf },
      ReactionManager: 0,
    }),
    // In seconds: as long as a direct conversation is remembered. Threads go by default, once archived.
    sweepers: { ...Options.DefaultSweeperSettings, messages: { interval: 300, lifetime: 900 } },
    // In ms: what is known of a channel's rate limit would be kept for an hour otherwise.
    rest: { handlerSweepInterval: 60_000, ...(apiUrl !== undefined && { api: apiUrl }) },
  });
  forgetDirectChannels(client);
  return client;
}

/** Keeps the direct channels that were written in last; discord.js would keep all. */
function forgetDirectChannels(client: Client): void {
  const known = new Set<string>();
  client.on(Events.MessageCreate, ({ channel, channelId }) => {
    if (!channel.isDMBased()) return;
    known.delete(channelId);
    known.add(channelId);
    const [oldest] = known;
    if (oldest === undefined || known.size <= DIRECT_CHANNELS) return;
    known.delete(oldest);
    client.channels.cache.delete(oldest);
  });
}

function isSelf({ id, client }: { readonly id: string; readonly client: Client }): boolean {
  return id === client.user?.id;
}

/** The link that adds the bot to a server, with just what it needs to answer where it is asked. */
export function inviteUrl({ application }: Client<true>): string {
  const permissions =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.SendMessagesInThreads |
    PermissionFlagsBits.ReadMessageHistory;
  const query = new URLSearchParams({
    client_id: application.id,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: permissions.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
