import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBot, startFakeDiscord } from '../fake-discord/index.ts';
import { command } from './command.ts';
import { number, table } from './markdown.ts';
import { quantile } from './metrics.ts';
import { BARE, VERBATIM } from './process.ts';
import { progress } from './progress.ts';

const ROUNDS = 5;
/** How long a bot is left alone before its memory is read, in milliseconds. */
const IDLE = 2_000;
/** How long a bot may take to come up, in milliseconds. */
const READY_WITHIN = 60_000;

const PROBE = resolve('bench/usage.cjs');

/** What one start used: CPU time and time by the clock in milliseconds, resident memory in bytes. */
interface Usage {
  readonly cpu: number;
  readonly rss: number;
  readonly wall: number;
}

/** Runs with a file that the probe may write to, and reads it once that is done. */
async function measured(run: (file: string) => Promise<number>): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  try {
    const file = join(folder, 'usage.json');
    const wall = await run(file);
    return { ...JSON.parse(readFileSync(file, 'utf8')), wall };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A program that is told nothing and has nothing to read, from its start to its end. */
function ended(...args: readonly string[]): Promise<Usage> {
  return measured(async (USAGE_FILE) => {
    const from = performance.now();
    const env = { PATH: process.env.PATH, USAGE_FILE };
    const child = spawn(process.execPath, ['--require', PROBE, ...args], { env, stdio: 'ignore' });
    await once(child, 'close');
    return performance.now() - from;
  });
}

/** A bot until it is ready, and then idle for a while. */
function ready(args: readonly string[], idle: number): Promise<Usage> {
  return measured(async (USAGE_FILE) => {
    const discord = await startFakeDiscord();
    try {
      const from = performance.now();
      const command = [process.execPath, '--require', PROBE, ...args] as const;
      const bot = await startBot({ discord, command, env: { USAGE_FILE } }).ready(READY_WITHIN);
      const wall = performance.now() - from;
      await wait(idle);
      await bot.stop();
      return wall;
    } finally {
      await discord.stop();
    }
  });
}

const programs = {
  'Node.js alone': { start: () => ended('--eval', '0') },
  'Verbatim in the terminal': { start: () => ended(...VERBATIM) },
  'Verbatim on Discord': { start: () => ready(VERBATIM, 0), idle: () => ready(VERBATIM, IDLE) },
  'bare discord.js bot': { start: () => ready(BARE, 0), idle: () => ready(BARE, IDLE) },
};

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

process.exitCode = await command(async () => {
  const all = Object.entries(programs).map(([name, program]) => ({
    name,
    ...program,
    starts: [] as Usage[],
    idles: [] as Usage[],
  }));
  const shown = progress('start', ROUNDS * all.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const program of all) {
      program.starts.push(await program.start());
      if ('idle' in program) program.idles.push(await program.idle());
      shown.step();
    }
  }
  shown.end();
  const rows = all.map(({ name, starts, idles }) => [
    name,
    number(median(starts.map(({ cpu }) => cpu))),
    number(median(starts.map(({ wall }) => wall))),
    number(idles.length > 0 ? median(idles.map(({ rss }) => rss)) / 1e6 : undefined, 1),
  ]);
  const markdown = [
    table(['program', 'CPU ms', 'ms by the clock', 'resident MB when idle'], rows),
    '',
    `Medians of ${ROUNDS} rounds.`,
  ].join('\n');
  const numbers = all.map(({ name, starts, idles }) => ({ name, starts, idles }));
  return { markdown, numbers };
});
