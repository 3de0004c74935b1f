import { type APIUser, GatewayIntentBits } from 'discord-api-types/v10';
import { type Acting, Interactions } from './actions.ts';
import { commandRoutes } from './command-routes.ts';
import { Exchanges } from './exchange.ts';
import { Files, type GivenFile } from './files.ts';
import { Gateway, type GatewayOptions } from './gateway.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { Messages } from './messages.ts';
import { type Guild, guildCreate, type Place } from './payloads.ts';
import type { Stage } from './posting.ts';
import type { Problem } from './problems.ts';
import { type Failure, type RecordedRequest, Rest, summary } from './rest.ts';
import { router } from './routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { Signal } from './signal.ts';
import { World } from './world.ts';

export { type Bot, type BotOptions, startBot } from './bot.ts';
export { Reply } from './exchange.ts';
export type { Acting, Guild, Place, RecordedRequest };

export interface FakeDiscordOptions extends GatewayOptions {
  /** Leaves the bot without any server: READY with `guilds: []`. */
  readonly withoutGuild?: boolean;
  /** Refuses every token, as if it had been reset. */
  readonly refuseToken?: boolean;
}

/**
 * Starts a Discord on loopback, REST and gateway, that behaves towards a bot as the real one
 * does, for tests. It has one server with a channel and a thread, and a user; more can be added
 * by `world` before the bot starts. Call `stop()` at the end: it ends the bots started on it too.
 *
 * ```ts
 * const discord = await startFakeDiscord();
 * const bot = await startBot({ discord }).ready();
 * const reply = await discord.interactions.slash({ name: 'ask', options: { question: 'who?' } });
 * expect(reply.text).toContain('…');
 * const page = await discord.interactions.pressButton({ message: reply, customId: /^next/ });
 * expect(await discord.messages.directMessage({ content: 'when?' })).toMatchObject({ pings: [] });
 * await discord.expectSilence(() => discord.messages.write({ content: 'hello, all' }));
 * expect(await bot.stop()).toBe(0);
 * expect([discord.refused, discord.unknownRoutes]).toEqual([[], []]);
 * await discord.stop();
 * ```
 */
export async function startFakeDiscord(options: FakeDiscordOptions = {}) {
  const signal = new Signal();
  const world = new World();
  const gateway = new Gateway(world, signal, options);
  const exchanges = new Exchanges(signal);
  const files = new Files();
  const stage: Stage = { world, gateway, exchanges, files };

  const guild = world.addGuild({ joined: !options.withoutGuild });
  const channel = world.addChannel(guild);
  const thread = world.addThread(channel);
  const user = world.addUser({ username: 'ada', global_name: 'Ada' });

  const violations: Problem[] = [];
  const unknownRoutes: RecordedRequest[] = [];
  const refuse = (problems: Problem[]) => violations.push(...problems);
  const routes = [
    ...interactionRoutes(stage, refuse),
    ...messageRoutes(stage, refuse),
    ...commandRoutes(world, refuse),
    ...sessionRoutes(world, () => gatewayUrl),
  ];
  const token = options.refuseToken ? 'none' : world.token;
  const rest = new Rest(token, files, signal, router(routes, unknownRoutes));
  const port = await rest.listen();
  files.base = `http://127.0.0.1:${port}`;
  const gatewayUrl = `ws://127.0.0.1:${port}/gateway`;
  gateway.open(rest.server, gatewayUrl);

  signal.onFailure(() => {
    const last = rest.requests.slice(-8).map((request) => `  ${summary(request)}`);
    return `The bot's last requests:\n${last.join('\n') || '  none'}`;
  });

  const interactions = new Interactions(stage, user, channel);
  const messages = new Messages(stage, user, channel);
  const stopping: (() => Promise<void>)[] = [];

  return {
    /** What the bot's `DISCORD_API_URL` should be. */
    apiUrl: `http://127.0.0.1:${port}/api`,
    /** What the bot's `DISCORD_TOKEN` should be. */
    token: world.token,
    /** All that this Discord knows: commands, messages, users, places. Add to it as needed. */
    world,
    /** The gateway's sessions: what the bot identified with, and how to break its connection. */
    gateway,
    /** Every request of the bot, in order. */
    requests: rest.requests as readonly RecordedRequest[],
    /** Takes a file for a message to have. */
    giveFile: (file: GivenFile) => files.attach(file),
    /** The paths of users' files that were downloaded. */
    downloads: files.downloads as readonly string[],
    /** Requests to routes that this Discord doesn't have. */
    unknownRoutes: unknownRoutes as readonly RecordedRequest[],
    /** Everything that the bot sent and Discord wouldn't take. */
    violations: violations as readonly Problem[],
    /** Users' doings with commands, buttons, menus. */
    interactions,
    /** Users' messages. */
    messages,
    /** Who acts where nobody is named. */
    user: user as APIUser,
    guild,
    /** Where things happen when no place is named. */
    channel,
    thread,
    /** Adds a channel to the server, where the bot may not do what `deny` says. */
    addChannel(fields: { readonly name?: string; readonly deny?: bigint } = {}): Place {
      const added = world.addChannel(guild, fields);
      gateway.dispatch('CHANNEL_CREATE', added.channel, GatewayIntentBits.Guilds);
      return added;
    },
    /** Adds a server with a channel, which the bot joins. */
    addGuild(): Place {
      const joined = world.addGuild();
      const place = world.addChannel(joined);
      gateway.dispatch(
        'GUILD_CREATE',
        guildCreate(joined, world.bot, [place]),
        GatewayIntentBits.Guilds,
      );
      return place;
    },
    /** Everything that was refused but for the injected failures. */
    get refused(): readonly RecordedRequest[] {
      return rest.requests.filter(({ status, injected }) => status >= 400 && !injected);
    },
    /** Makes the next requests that match fail. */
    failNext: (failure: Failure): void => rest.failNext(failure),
    /**
     * Waits until `find` gives something other than `undefined` and `false`; it is tried again
     * whenever something happens. What is awaited is said in `what`, for when it never comes.
     */
    until: <T>(find: () => T | undefined | false, what: string, timeout?: number): Promise<T> =>
      signal.until(find, what, timeout),
    /**
     * Checks that the bot does nothing about what `act` does. Rather than wait a while, it sends
     * the bot a direct message of a new user afterwards, which it must answer: by then it has
     * seen everything before.
     */
    async expectSilence(act: () => unknown): Promise<void> {
      const start = rest.requests.length;
      await act();
      const stranger = world.addUser();
      const marker = world.directMessages(stranger).channel.id;
      await messages.directMessage({ content: 'Are you still there?', user: stranger });
      const heard = rest.requests
        .slice(start)
        .filter(({ method, path }) => method !== 'GET' && !path.startsWith(`/channels/${marker}/`));
      if (heard.length > 0) {
        throw new Error(`The bot was to stay silent, but: ${heard.map(summary).join('; ')}`);
      }
    },
    /** For what belongs to this Discord and ends with it. */
    attach(end: () => Promise<void>, report: () => string): void {
      stopping.push(end);
      signal.onFailure(report);
    },
    /** Something outside happened that a wait may be about. */
    changed: (): void => signal.raise(),
    /** Ends the bots, then all connections. */
    async stop(): Promise<void> {
      await Promise.all(stopping.map((end) => end()));
      gateway.close();
      await rest.close();
    },
  };
}

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>;
