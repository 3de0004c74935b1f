/** The bot as a process that is attacked, with what an attack costs it. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Bot,
  type FakeDiscord,
  startBot,
  startFakeDiscord,
} from '../../fake-discord/index.ts';
import { freePort } from '../../tests/free-port.ts';
import { VERBATIM } from '../process.ts';
import type { Cost } from './report.ts';

/** How long a bot may take to come up, in ms. */
const READY_WITHIN = 60_000;
/** How often its memory is looked at, in ms. */
const WATCH = 50;
/** How long after an attack the bot may still be at it, in ms. */
const SETTLE = 20;

/** How long this Discord waits for a first answer, in ms: that one comes too late is no end of an attack. */
export const PATIENT = 600_000;

const PROBE = resolve('bench/attack/probe.mjs');

export interface TargetOptions {
  /** The host's articles. */
  readonly knowledge: string;
  /** How long an attack may take, in ms, until the bot is said to hang and is ended. */
  readonly patience: number;
  /** What is done with each bot that is started before it is attacked. */
  readonly prepare?: (target: Target) => Promise<void>;
  /** The most memory that V8 may give to what lives long, in MB; as much as it will without. */
  readonly heap?: number;
}

/** What an attack did. */
export type Attack = (target: Target) => Promise<string | undefined>;

/** A bot against a fake Discord, started anew whenever an attack has ended or hung it. */
export class Target {
  readonly #options: TargetOptions;
  readonly #folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  #discord: FakeDiscord | undefined;
  #bot: Bot | undefined;
  #port = 0;

  constructor(options: TargetOptions) {
    this.#options = options;
  }

  get discord(): FakeDiscord {
    if (this.#discord === undefined) throw new Error('It has not been started');
    return this.#discord;
  }

  /** Where its pages are. */
  get port(): number {
    return this.#port;
  }

  get patience(): number {
    return this.#options.patience;
  }

  async start(): Promise<void> {
    const { knowledge, heap } = this.#options;
    this.#discord = await startFakeDiscord();
    this.#port = await freePort();
    const more = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
    const bot = startBot({
      discord: this.#discord,
      knowledge,
      command: [process.execPath, ...more, '--import', PROBE, ...VERBATIM],
      env: {
        ATTACK_PROBE: this.#socket,
        WEB_PORT: String(this.#port),
        // As behind a proxy: so that one machine can be many clients.
        PUBLIC_URL: `http://127.0.0.1:${this.#port}`,
        MAX_FILE_MB: '25',
        LOG_LEVEL: 'error',
      },
    });
    await bot.ready(READY_WITHIN);
    this.#bot = bot;
    await this.#options.prepare?.(this);
  }

  /** What an attack costs; starts a bot first where there is none. */
  async attacked(attack: Attack): Promise<Cost> {
    if (this.#bot === undefined) await this.start();
    const bot = this.#bot as Bot;
    await this.#probe();
    const memory = peakOf(bot.pid);
    let said: string | undefined;
    const outcome = await Promise.race([
      attack(this).then(
        (what) => {
          said = what;
          return 'alive' as const;
        },
        (error: unknown) => {
          said = error instanceof Error ? error.message.split('\n')[0] : String(error);
          return 'alive' as const;
        },
      ),
      bot.exited.then(() => 'died' as const),
      wait(this.#options.patience + 1_000, 'hung' as const, { ref: false }),
    ]);
    if (outcome === 'alive') await wait(SETTLE);
    const found = outcome === 'died' ? undefined : await this.#probe();
    const rss = memory.end();
    const ending = found ? 'alive' : (await hasEnded(bot)) ? 'died' : 'hung';
    if (ending !== 'alive') await this.stop();
    return { ...(found ?? {}), rss, ending, ...(said !== undefined && { said }) };
  }

  /** Ends the bot, whatever it does. */
  async stop(): Promise<void> {
    await this.#discord?.stop();
    this.#bot = undefined;
    this.#discord = undefined;
    rmSync(this.#socket, { force: true });
  }

  /** Stops for good. */
  async end(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #socket(): string {
    return join(this.#folder, 'probe');
  }

  /** What the probe tells, once the event loop turns; nothing where it doesn't in time. */
  async #probe(): Promise<{ readonly pause: number; readonly cpu: number } | undefined> {
    const socket = connect(this.#socket);
    const late = wait(this.#options.patience, undefined, { ref: false });
    const told = text(socket).then(
      (json) => JSON.parse(json),
      () => undefined,
    );
    const found = await Promise.race([told, late]);
    socket.destroy();
    return found;
  }
}

async function hasEnded(bot: Bot): Promise<boolean> {
  return Promise.race([bot.exited.then(() => true), wait(100, false)]);
}

/** The most memory that a process has resident from now on, in bytes; NaN where /proc is missing. */
function peakOf(pid: number | undefined): { end(): number } {
  let peak = Number.NaN;
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Then it is the most since the process began.
  }
  const look = () => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      peak = Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1]) * 1_024;
    } catch {
      // It has ended: what it had before counts.
    }
  };
  const timer = setInterval(look, WATCH);
  look();
  return {
    end() {
      clearInterval(timer);
      look();
      return peak;
    },
  };
}
