import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  OAuth2Scopes,
  Options,
  Partials,
  PermissionFlagsBits,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Knowledge } from '../answer/knowledge.ts';
import { commandData } from './commands/index.ts';
import { register } from './connection/register.ts';
import { createBot } from './dispatch/context.ts';
import { describeError } from './dispatch/failure.ts';
import { onInteraction, onMessage } from './dispatch/interactions.ts';

/** How long replies under way may take to go out once the bot is stopped, in ms. */
const DRAIN_TIME = 5_000;

const WRONG_TOKEN =
  'Discord refused the token in DISCORD_TOKEN: copy it again from the Bot page of your application';

/** Why the bot cannot start, in one line for whoever runs it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

export interface DiscordOptions {
  readonly token: string;
  /** The base of the REST API, such as `https://discord.com/api`; Discord's own without it. */
  readonly apiUrl?: string | undefined;
  readonly knowledge: Knowledge;
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
 * Connects to Discord and answers from then on, registering the commands where they differ.
 *
 * @throws StartError when Discord refuses the token or the connection
 */
export async function startDiscord(options: DiscordOptions): Promise<DiscordFront> {
  const { token, apiUrl, knowledge, log, onFatal } = options;
  const client = new Client(clientOptions(apiUrl));
  const bot = createBot(knowledge, log);

  const underWay = new Set<Promise<void>>();
  let isStopping = false;
  const take = (work: () => Promise<void>) => {
    if (isStopping) return;
    const done: Promise<void> = work().finally(() => underWay.delete(done));
    underWay.add(done);
  };
  client.on(Events.InteractionCreate, (interaction) => take(() => onInteraction(interaction, bot)));
  client.on(Events.MessageCreate, (message) => take(() => onMessage(message, bot)));

  // Without a listener for errors, one ends the process.
  client.on(Events.Error, (error) => log.error({ err: describeError(error) }, 'client error'));
  client.on(Events.ShardError, (error) => log.warn({ err: describeError(error) }, 'gateway error'));
  client.on(Events.ShardReconnecting, () => {
    if (!isStopping) log.info('reconnecting to the gateway');
  });
  client.on(Events.ShardResume, () => log.info('gateway session resumed'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'client warning'));

  const ready = await connected(client, token);
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(closedForGood(code)));

  log.info({ user: ready.user.tag, articles: bot.articles.all.length }, 'online');
  log.info({ invite: inviteUrl(ready) }, 'invite the bot to a server with this link');
  take(() => registerCommands(ready, log));

  return {
    async stop() {
      isStopping = true;
      const expired = new Promise((resolve) => setTimeout(resolve, DRAIN_TIME).unref());
      await Promise.race([Promise.all(underWay), expired]);
      await client.destroy();
    },
  };
}

function clientOptions(apiUrl: string | undefined): ClientOptions {
  return {
    // Direct messages and mentions carry their text without the privileged intent for all messages.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
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
    // In seconds: as long as a direct conversation is remembered.
    sweepers: { messages: { interval: 300, lifetime: 900 } },
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  };
}

function isSelf({ id, client }: { readonly id: string; readonly client: Client }): boolean {
  return id === client.user?.id;
}

/** Registers the commands. Without that, those registered before still work, and so do messages. */
async function registerCommands({ rest, application }: Client<true>, log: Logger): Promise<void> {
  try {
    const wrote = await register(rest, application.id, commandData);
    log.info(wrote ? 'commands registered' : 'commands unchanged');
  } catch (error) {
    log.error({ err: describeError(error) }, 'commands not registered');
  }
}

/** Logs in and waits until the client is ready. */
async function connected(client: Client, token: string): Promise<Client<true>> {
  try {
    return await new Promise<Client<true>>((resolve, reject) => {
      client.once(Events.ClientReady, resolve);
      client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
      client.login(token).catch((error: unknown) => reject(refused(error)));
    });
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
function closedForGood(code: number): StartError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new StartError(WRONG_TOKEN);
  const name = GatewayCloseCodes[code] ?? 'unknown';
  return new StartError(`Discord has closed the connection for good: ${name} (${code})`);
}

function refused(error: unknown): StartError {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new StartError(WRONG_TOKEN);
  }
  const reason = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return new StartError(`cannot connect to Discord: ${cause || reason}`);
}

/** The link that adds the bot to a server, with just what it needs to answer where it is asked. */
function inviteUrl({ application }: Client<true>): string {
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
