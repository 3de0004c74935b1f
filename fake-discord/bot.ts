import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FakeDiscord } from './index.ts';
import { isObject, type JsonObject } from './json.ts';

export interface BotOptions {
  readonly discord: FakeDiscord;
  /** The folder of articles; the project's own by default. */
  readonly knowledge?: string;
  /** More settings, or other ones; `undefined` takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The program; the built bot by default. */
  readonly main?: string;
  /** How it is started, as by a supervisor; by default as a program of Node's. */
  readonly command?: readonly [program: string, ...args: string[]];
  /** Where it runs; a new empty folder by default, so that no `.env` is picked up. */
  readonly cwd?: string;
}

/** The bot as a process of its own. */
export interface Bot {
  readonly pid: number | undefined;
  /** All that it wrote to standard output and standard error so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  /** The lines of either that are JSON. */
  readonly logs: readonly JsonObject[];
  /** How it ended: an exit code, or the signal that killed it. */
  readonly exited: Promise<number | NodeJS.Signals>;
  /** Waits until it is greeted by the gateway and has its commands registered. */
  ready(timeout?: number): Promise<Bot>;
  /** Asks it to end, and says how it did; one that doesn't is killed, which is an error. */
  stop(signal?: NodeJS.Signals, timeout?: number): Promise<number | NodeJS.Signals>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killAll(child);
});

/**
 * Starts the bot against a fake Discord, with nothing of this process's environment but the path
 * to programs. It ends when the Discord stops. The project's folder has to be the current one.
 */
export function startBot(options: BotOptions): Bot {
  const { discord, knowledge = 'knowledge', env = {} } = options;
  const main = options.main ?? resolve('dist/main.js');
  const [program, ...args] = options.command ?? [process.execPath, main];
  const own = options.cwd === undefined ? mkdtempSync(join(tmpdir(), 'verbatim-')) : undefined;
  const start = {
    identified: discord.gateway.identified.length,
    requests: discord.requests.length,
  };
  const settings: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    KNOWLEDGE_DIR: resolve(knowledge),
    ...env,
  };
  const child = spawn(program, args, {
    cwd: options.cwd ?? own,
    // With a process group of its own, so that none that it starts is left behind.
    detached: true,
    env: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);

  const output = { stdout: '', stderr: '' };
  const logs: JsonObject[] = [];
  let ended: number | NodeJS.Signals | undefined;
  for (const name of ['stdout', 'stderr'] as const) {
    let rest = '';
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) logs.push(...parsed(line));
      discord.changed();
    });
  }
  const exited = new Promise<number | NodeJS.Signals>((settle) => {
    child.once('error', (error) => {
      output.stderr += String(error);
    });
    child.once('close', (code, signal) => {
      ended = code ?? signal ?? 0;
      running.delete(child);
      if (own !== undefined) rmSync(own, { recursive: true, force: true });
      discord.changed();
      settle(ended);
    });
  });

  const report = () => {
    const tail = `${output.stdout}${output.stderr}`.split('\n').slice(-15).join('\n  ');
    const state = ended === undefined ? 'running' : `ended with ${ended}`;
    return `The bot (${state}) last wrote:\n  ${tail.trim() || 'nothing'}`;
  };
  const isRegistered = () =>
    discord.world.commands.size > 0 &&
    discord.requests
      .slice(start.requests)
      .some(
        ({ path, status }) =>
          /^\/applications\/\d+\/commands$/.test(path) && status >= 200 && status < 300,
      );

  const bot: Bot = {
    pid: child.pid,
    output,
    logs,
    exited,
    async ready(timeout = 15_000) {
      const isReady = () => {
        if (ended !== undefined) throw new Error(`The bot didn't come up.\n${report()}`);
        const { online, identified } = discord.gateway;
        return online && identified.length > start.identified && isRegistered();
      };
      await discord.until(isReady, 'the bot to be ready', timeout);
      return bot;
    },
    async stop(signal = 'SIGTERM', timeout = 10_000) {
      child.kill(signal);
      try {
        await discord.until(() => ended !== undefined, `the bot to end on ${signal}`, timeout);
      } finally {
        killAll(child);
      }
      return exited;
    },
  };
  discord.attach(async () => {
    killAll(child);
    await exited;
  }, report);
  return bot;
}

/** Kills a process and all that it started. */
function killAll({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All have ended.
  }
}

function parsed(line: string): JsonObject[] {
  if (!line.startsWith('{')) return [];
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? [value] : [];
  } catch {
    return [];
  }
}
