import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { command } from './command.ts';
import { loadSets } from './data.ts';
import { number, table } from './markdown.ts';
import { mean, quantile } from './metrics.ts';
import type { Options } from './options.ts';
import { progress } from './progress.ts';
import type { Asked, Built, Job } from './speed-child.ts';
import { miniSearchFuzzy } from './systems/minisearch.ts';

/** How long a system may ask at one size, in milliseconds; the questions left then are left out. */
const BUDGET = 30_000;

/** One system's figures at one size. */
interface Timing {
  readonly size: number;
  readonly system: string;
  readonly build: Built;
  /** Milliseconds for each question, in the order asked, which is the same for every system. */
  readonly times: readonly number[];
}

/** A process with one system and its index. */
interface Run {
  readonly system: string;
  readonly child: ChildProcess;
  readonly build: Built;
}

const CHILD = fileURLToPath(new URL('./speed-child.js', import.meta.url));

/**
 * Times the systems at one size. Each has a process, so that heaps don't mix; they build one after
 * another and ask in short turns, so that what else the machine does slows all of them alike.
 */
async function timeAt(size: number, { systems, sets, seed }: Options): Promise<Timing[]> {
  const building = progress(`${number(size)} passages: indexes`, systems.length);
  const runs: Run[] = [];
  for (const { name } of systems) {
    runs.push(await start({ system: name, size, sets, seed }));
    building.step();
  }
  building.end();

  const questions = runs.reduce((sum, { build }) => sum + build.questions, 0);
  const asking = progress(`${number(size)} passages: questions`, questions);
  const times = new Map(runs.map((run) => [run, [] as number[]]));
  let waiting = runs;
  while (waiting.length > 0) {
    const unfinished: Run[] = [];
    for (const run of waiting) {
      run.child.send('ask');
      const asked: Asked = await reply(run.child);
      asking.step(asked.times.length);
      const all = times.get(run) ?? [];
      all.push(...asked.times);
      if (asked.more && all.reduce((sum, time) => sum + time, 0) < BUDGET) {
        unfinished.push(run);
      }
    }
    waiting = unfinished;
  }
  asking.end();
  for (const { child } of runs) {
    child.kill();
  }
  return runs.map((run) => ({
    size,
    system: run.system,
    build: run.build,
    times: times.get(run) ?? [],
  }));
}

async function start(job: Job): Promise<Run> {
  const child = fork(CHILD, [JSON.stringify(job)], { execArgv: ['--expose-gc'] });
  return { system: job.system, child, build: await reply(child) };
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

/** The times one system is as fast as another, on the questions that both were asked. */
function timesAsFast(one: Timing | undefined, other: Timing | undefined): number {
  const both = Math.min(one?.times.length ?? 0, other?.times.length ?? 0);
  return mean(other?.times.slice(0, both) ?? []) / mean(one?.times.slice(0, both) ?? []);
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
      number(timing.times.length),
      number(quantile(timing.times, 0.5), 2),
      number(quantile(timing.times, 0.99), 2),
      number(mean(timing.times), 2),
      number(timesAsFast(timing, reference), 2),
    ];
  });
  return table(
    [
      'system',
      'passages',
      'build s',
      'heap MB',
      'questions',
      'p50 ms',
      'p99 ms',
      'mean ms',
      `mean, times as fast as ${miniSearchFuzzy.name}`,
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
