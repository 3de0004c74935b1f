import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { command } from './command.ts';
import { loadSets } from './data.ts';
import { number, table } from './markdown.ts';
import { mean, quantile } from './metrics.ts';
import type { Options } from './options.ts';
import { progress } from './progress.ts';
import { miniSearchFuzzy } from './systems/minisearch.ts';
import {
  type Asked,
  BATCH,
  type Built,
  type Ended,
  type Job,
  type Order,
  type Timing,
  timesAsFast,
} from './timing.ts';

/**
 * CPU time that a system may ask at one size, in milliseconds. What it can ask in a third of it, it is
 * asked three times.
 */
const BUDGET = 15_000;
const ROUNDS = 3;
/** Systems that read every passage for each question are timed with at most so many. */
const MAX_FOR_SLOW = 2_000;

/** A process with one system and its index. */
interface Run {
  readonly system: string;
  readonly child: ChildProcess;
  readonly build: Built;
}

const CHILD = fileURLToPath(new URL('./speed-child.js', import.meta.url));

/**
 * Times the systems at one size. Each has a process, so that heaps don't mix, and CPU time is
 * counted, so that they may build side by side. They are asked batch by batch in turns, so that what
 * else the machine does slows all of them alike.
 */
async function timeAt(size: number, options: Options): Promise<Timing[]> {
  const { sets, seed } = options;
  const systems = options.systems.filter(({ slow }) => !slow || size <= MAX_FOR_SLOW);
  const building = progress(`${number(size)} passages: indexes`, systems.length);
  const runs = await Promise.all(
    systems.map(async ({ name }) => {
      const run = await start({ system: name, size, sets, seed });
      building.step();
      return run;
    }),
  );
  building.end();

  const rounds = runs.reduce((sum, { build }) => sum + build.batches, 0) * ROUNDS;
  const asking = progress(`${number(size)} passages: batches of questions, at most`, rounds);
  /** Per run and batch: the CPU time a question in each round. */
  const times = new Map(runs.map((run) => [run, [] as number[][]]));
  for (let round = 0; round < ROUNDS; round++) {
    const spent = new Map(runs.map((run) => [run, 0]));
    for (let batch = 0; batch < Math.max(...runs.map(({ build }) => build.batches)); batch++) {
      for (const run of runs) {
        const all = times.get(run) ?? [];
        const isAsked =
          round === 0
            ? batch < run.build.batches && (spent.get(run) ?? 0) < BUDGET / ROUNDS
            : batch < all.length;
        if (!isAsked) continue;
        const { ms } = await order<Asked>(run.child, { batch });
        spent.set(run, (spent.get(run) ?? 0) + ms * BATCH);
        all[batch] = [...(all[batch] ?? []), ms];
        asking.step();
      }
    }
  }
  asking.end();
  const timings: Timing[] = [];
  for (const run of runs) {
    const { system, child, build } = run;
    const { bytes } = await order<Ended>(child, 'end');
    child.kill();
    const batches = (times.get(run) ?? []).map((rounds) => quantile(rounds, 0.5));
    timings.push({ size, system, build, batches, bytesAfter: bytes });
  }
  return timings;
}

async function start(job: Job): Promise<Run> {
  const child = fork(CHILD, [JSON.stringify(job)], { execArgv: ['--expose-gc'] });
  return { system: job.system, child, build: await reply(child) };
}

/** What a child answers to an order. */
function order<T>(child: ChildProcess, what: Order): Promise<T> {
  const answer = reply<T>(child);
  child.send(what);
  return answer;
}

/** The next message of a child; an error when it ends instead. */
function reply<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A timing process ended: ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

function describe(timings: readonly Timing[]): string {
  const rows = timings.map((timing) => {
    const reference = timings.find(
      ({ size, system }) => size === timing.size && system === miniSearchFuzzy.name,
    );
    return [
      timing.system,
      number(timing.size),
      number(timing.build.seconds, 2),
      number(timing.build.bytes / 1e6, 1),
      number(timing.bytesAfter / 1e6, 1),
      number(timing.batches.length * BATCH),
      number(mean(timing.batches), 3),
      number(reference && timesAsFast(timing, reference), 2),
    ];
  });
  return table(
    [
      'system',
      'passages',
      'build s',
      'heap MB',
      'after asking MB',
      'questions',
      'ms a question',
      `times as fast as ${miniSearchFuzzy.name}`,
    ],
    rows,
  );
}

process.exitCode = await command(async (options) => {
  loadSets(options.sets);
  const timings: Timing[] = [];
  for (const size of options.sizes) {
    timings.push(...(await timeAt(size, options)));
  }
  return { markdown: describe(timings), numbers: { seed: options.seed, timings } };
});
