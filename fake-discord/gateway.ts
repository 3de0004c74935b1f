import type { Server } from 'node:http';
import {
  GatewayCloseCodes,
  type GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { asObject, type JsonObject } from './json.ts';
import { guildCreate, snowflake } from './payloads.ts';
import type { Signal } from './signal.ts';
import type { World } from './world.ts';

const PRIVILEGED =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent;

/** How often the bot is asked to send a heartbeat, in ms, as by Discord. */
const HEARTBEAT_INTERVAL = 41_250;

export interface GatewayOptions {
  /** The privileged intents that the application was granted; none by default. */
  readonly privilegedIntents?: number;
}

/** What the bot's application may hear: it outlives a lost connection. */
interface Session {
  readonly id: string;
  readonly intents: number;
  /** Which shard it is, of how many. */
  readonly shard: readonly [id: number, count: number];
  /** All events sent, in order; the n-th has the sequence number n. */
  readonly events: string[];
  socket: WebSocket | undefined;
}

/** The gateway: one session for each IDENTIFY, kept until the bot says good-bye or it is ended. */
export class Gateway {
  /** The payload of every IDENTIFY, in order. */
  readonly identified: GatewayIdentifyData[] = [];
  /** Every RESUME, in order. */
  readonly resumes: { readonly session: string; readonly seq: number; readonly ok: boolean }[] = [];
  /** Close codes of the connections that ended, as either side gave them. */
  readonly closed: number[] = [];
  /** Connections accepted so far. */
  connections = 0;
  /** Heartbeats acknowledged so far. */
  heartbeats = 0;
  readonly #sessions = new Map<string, Session>();
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #world: World;
  readonly #signal: Signal;
  readonly #options: GatewayOptions;
  #url = '';
  #greeting = Promise.resolve();

  constructor(world: World, signal: Signal, options: GatewayOptions) {
    this.#world = world;
    this.#signal = signal;
    this.#options = options;
  }

  /** Accepts connections at `url`, which `server` listens on. */
  open(server: Server, url: string): void {
    this.#url = url;
    server.on('upgrade', (request, socket, head) => {
      const query = new URL(request.url ?? '/', url).searchParams;
      this.#server.handleUpgrade(request, socket, head, (client) => this.#accept(client, query));
    });
  }

  /** The intents of the newest session. */
  get intents(): number {
    return [...this.#sessions.values()].at(-1)?.intents ?? 0;
  }

  /** Whether a bot is connected and has been greeted. */
  get online(): boolean {
    return [...this.#sessions.values()].some((session) => session.socket !== undefined);
  }

  /**
   * Sends an event to every session that has its shard and asked for its kind, or keeps it for when
   * a lost connection is resumed. `intent` is 0 for events that everyone gets.
   * @returns whether any session gets it.
   */
  dispatch(event: `${GatewayDispatchEvents}`, data: object, intent = 0): boolean {
    const { guild_id: guild } = asObject(data);
    const sessions = [...this.#sessions.values()].filter(
      ({ intents, shard }) =>
        (intent === 0 || (intents & intent) !== 0) &&
        isOnShard(typeof guild === 'string' ? guild : undefined, shard),
    );
    for (const session of sessions) this.#send(session, event, data);
    return sessions.length > 0;
  }

  /** Ends all connections: with a close code, or without a word as a broken line does. */
  dropConnections(code?: number): void {
    for (const session of this.#sessions.values()) {
      if (code === undefined) session.socket?.terminate();
      else session.socket?.close(code);
      session.socket = undefined;
    }
  }

  /** Greets no new connection until the function that is returned is called. */
  hold(): () => void {
    let release = () => {};
    this.#greeting = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Asks the bot for a heartbeat at once (opcode 1). */
  requestHeartbeat(): void {
    this.#sayToAll({ op: GatewayOpcodes.Heartbeat, d: null });
  }

  /** Asks the bot to connect again and resume (opcode 7). */
  requestReconnect(): void {
    this.#sayToAll({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /**
   * Declares all sessions invalid (opcode 9). One that isn't resumable is gone; mind that
   * discord.js waits up to five seconds between one IDENTIFY and the next.
   */
  invalidateSession(resumable: boolean): void {
    this.#sayToAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
    if (!resumable) this.#sessions.clear();
  }

  /** Ends everything. */
  close(): void {
    this.#sessions.clear();
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #sayToAll(payload: JsonObject): void {
    for (const { socket } of this.#sessions.values()) socket?.send(JSON.stringify(payload));
  }

  #accept(socket: WebSocket, query: URLSearchParams): void {
    this.connections += 1;
    let session: Session | undefined;
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      this.closed.push(code);
      if (session?.socket === socket) session.socket = undefined;
      // A client that says good-bye (1000, 1001) ends its session; any other can be resumed.
      if (session !== undefined && (code === 1000 || code === 1001)) {
        this.#sessions.delete(session.id);
      }
      this.#signal.raise();
    });
    const isPlain = query.get('encoding') === 'json' && !query.has('compress');
    if (query.get('v') !== '10' || !isPlain) {
      socket.close(GatewayCloseCodes.InvalidAPIVersion, 'version 10 in plain JSON is spoken here');
      return;
    }
    socket.on('message', (raw) => {
      const { op, d } = asObject(JSON.parse(raw.toString()));
      const data = asObject(d);
      if (op === GatewayOpcodes.Heartbeat) {
        this.heartbeats += 1;
        socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      } else if (op === GatewayOpcodes.Identify) {
        if (session !== undefined) socket.close(GatewayCloseCodes.AlreadyAuthenticated);
        else session = this.#identify(socket, data as unknown as GatewayIdentifyData);
      } else if (op === GatewayOpcodes.Resume) {
        session = this.#resume(socket, data);
      } else if (session === undefined) {
        socket.close(GatewayCloseCodes.NotAuthenticated);
      } else if (typeof op !== 'number' || GatewayOpcodes[op] === undefined) {
        socket.close(GatewayCloseCodes.UnknownOpcode);
      }
      this.#signal.raise();
    });
    const hello = { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_INTERVAL } };
    this.#greeting.then(() => socket.send(JSON.stringify(hello)));
  }

  #identify(socket: WebSocket, data: GatewayIdentifyData): Session | undefined {
    this.identified.push(data);
    const refused = PRIVILEGED & ~(this.#options.privilegedIntents ?? 0);
    if (data.token !== this.#world.token) socket.close(GatewayCloseCodes.AuthenticationFailed);
    else if (!Number.isInteger(data.intents)) socket.close(GatewayCloseCodes.InvalidIntents);
    else if (!isShard(data.shard ?? [0, 1])) socket.close(GatewayCloseCodes.InvalidShard);
    else if ((data.intents & refused) !== 0) socket.close(GatewayCloseCodes.DisallowedIntents);
    else return this.#begin(socket, data);
    return undefined;
  }

  #begin(socket: WebSocket, { intents, shard = [0, 1] }: GatewayIdentifyData): Session {
    const session: Session = { id: snowflake(), intents, shard, events: [], socket };
    this.#sessions.set(session.id, session);
    const { bot, application, guilds, places } = this.#world;
    const joined = guilds.filter((guild) => guild.joined && isOnShard(guild.id, shard));
    const seesGuilds = (intents & GatewayIntentBits.Guilds) !== 0;
    this.#send(session, 'READY', {
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: true, email: null },
      guilds: joined.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#url,
      shard,
      application: { id: application.id, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      user_settings: {},
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
    });
    if (seesGuilds) {
      for (const guild of joined) {
        this.#send(session, 'GUILD_CREATE', guildCreate(guild, bot, [...places.values()]));
      }
    }
    return session;
  }

  #resume(socket: WebSocket, data: JsonObject): Session | undefined {
    const session = this.#sessions.get(String(data.session_id));
    const seq = Number(data.seq);
    const ok = session !== undefined && data.token === this.#world.token;
    this.resumes.push({ session: String(data.session_id), seq, ok });
    if (!ok) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return undefined;
    }
    if (!(seq <= session.events.length)) {
      socket.close(GatewayCloseCodes.InvalidSeq);
      return undefined;
    }
    session.socket = socket;
    for (const event of session.events.slice(seq)) socket.send(event);
    this.#send(session, 'RESUMED', {});
    return session;
  }

  #send(session: Session, event: `${GatewayDispatchEvents}`, data: object): void {
    const seq = session.events.length + 1;
    const payload = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: seq, d: data });
    session.events.push(payload);
    session.socket?.send(payload);
  }
}

function isShard([id, count]: readonly [number, number]): boolean {
  return Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count;
}

/**
 * Whether a shard hears of a server, or of what belongs to none, such as direct messages.
 * https://discord.com/developers/docs/events/gateway#sharding
 */
function isOnShard(guild: string | undefined, [id, count]: readonly [number, number]): boolean {
  return guild === undefined ? id === 0 : (BigInt(guild) >> 22n) % BigInt(count) === BigInt(id);
}
