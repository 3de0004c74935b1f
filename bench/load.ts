import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from 'js-yaml';
import {
  type Acting,
  type FakeDiscord,
  startBot,
  startFakeDiscord,
} from '../fake-discord/index.ts';
import { command } from './command.ts';
import { number, percent, table } from './markdown.ts';
import { quantile } from './metrics.ts';
import { BARE, cpuTime, VERBATIM } from './process.ts';
import { progress } from './progress.ts';

const QUESTIONS = 2_000;
/** Questions put before those that count, until the process runs as fast as it will. */
const WARM_UP = 1_000;
const AT_ONCE = 64;
const ROUNDS = 5;
/** How long a bot may take to come up, in milliseconds. */
const READY_WITHIN = 60_000;

const questions = load(readFileSync(resolve('tests/knowledge/questions.yaml'), 'utf8'));
const asked = (questions as readonly { readonly question: string }[]).map(
  ({ question }) => question,
);

/** What one bot did in one round. */
interface Run {
  readonly perSecond: number;
  /** Milliseconds until each question was answered. */
  readonly times: readonly number[];
  /** Milliseconds of CPU time a question; NaN where the system doesn't tell. */
  readonly cpu: number;
  /** The components of each answer, as JSON. */
  readonly replies: readonly string[];
}

/**
 * Asks a bot, started for that, each question by another user in another channel, `AT_ONCE` at a
 * time and as fast as they are answered.
 */
async function drive(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const discord = await startFakeDiscord();
  try {
    const askers = Array.from({ length: WARM_UP + QUESTIONS }, () => ({
      user: discord.world.addUser(),
      in: discord.world.addChannel(discord.guild),
    }));
    const { pid } = await startBot({ discord, command: [process.execPath, ...args], env }).ready(
      READY_WITHIN,
    );
    await ask(discord, askers.slice(QUESTIONS));

    const cpu = cpuTime(pid);
    const from = performance.now();
    const answered = await ask(discord, askers.slice(0, QUESTIONS));
    const seconds = (performance.now() - from) / 1_000;
    const used = cpuTime(pid) - cpu;
    return { perSecond: QUESTIONS / seconds, cpu: used / QUESTIONS, ...answered };
  } finally {
    await discord.stop();
  }
}

async function ask(discord: FakeDiscord, askers: readonly Acting[]) {
  const times: number[] = [];
  const replies: string[] = [];
  const waiting = askers.entries();
  const worker = async () => {
    for (const [index, asker] of waiting) {
      const options = { question: asked[index % asked.length] ?? '' };
      const from = performance.now();
      const { body } = await discord.interactions.slash({ name: 'ask', options, ...asker });
      times.push(performance.now() - from);
      replies.push(JSON.stringify(body.components));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { times, replies };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function row(name: string, runs: readonly Run[]): string[] {
  const times = runs.flatMap((run) => run.times);
  return [
    name,
    number(median(runs.map(({ perSecond }) => perSecond))),
    number(quantile(times, 0.5), 1),
    number(quantile(times, 0.99), 1),
    number(median(runs.map(({ cpu }) => cpu)), 2),
  ];
}

process.exitCode = await command(async () => {
  const ours: Run[] = [];
  const bare: Run[] = [];
  const shown = progress('load', 2 * ROUNDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const run = await drive(VERBATIM);
    shown.step();
    // The bare bot says what ours says, of middling length.
    const sizes = run.replies.toSorted((a, b) => a.length - b.length);
    const reply = sizes[Math.floor(sizes.length / 2)] ?? '[]';
    bare.push(await drive(BARE, { BARE_REPLY: reply }));
    ours.push(run);
    shown.step();
  }
  shown.end();
  const ratios = ours.map((run, i) => run.perSecond / (bare[i]?.perSecond ?? Number.NaN));
  const cpuRatio = median(ours.map((run, i) => run.cpu / (bare[i]?.cpu ?? Number.NaN)));
  const head = ['bot', 'questions/s', 'p50 ms', 'p99 ms', 'CPU ms a question'];
  const markdown = [
    table(head, [row('Verbatim', ours), row('bare discord.js bot', bare)]),
    '',
    `${number(QUESTIONS)} questions after ${number(WARM_UP)} to warm up, ${AT_ONCE} at a time, ${ROUNDS} rounds. ` +
      `Verbatim answers ${percent(median(ratios))} % as many a second as the bare bot ` +
      `(${ratios.map((ratio) => percent(ratio)).join(', ')} by round), ` +
      `with ${number(cpuRatio, 2)} times as much CPU time a question.`,
  ].join('\n');
  const figures = (runs: readonly Run[]) =>
    runs.map(({ perSecond, times, cpu }) => ({ perSecond, times, cpu }));
  return { markdown, numbers: { ours: figures(ours), bare: figures(bare) } };
});
