import { performance } from 'node:perf_hooks';
import { systemNamed } from './options.ts';
import { workFor } from './work.ts';

/** What a child process times: one system at one size, in a heap of its own. */
export interface Job {
  readonly system: string;
  readonly size: number;
  readonly sets: readonly string[] | undefined;
  readonly seed: number;
}

/** What a child says once its index is built and warm. */
export interface Built {
  readonly seconds: number;
  /** By how much the heap and the arrays beside it grew over the texts. */
  readonly bytes: number;
  /** How many questions it can be asked. */
  readonly questions: number;
}

/** What a child says after each turn, which any message to it starts. */
export interface Asked {
  /** Milliseconds for each question. */
  readonly times: readonly number[];
  /** Whether there are more. */
  readonly more: boolean;
}

/** Passages asked for. */
const LIMIT = 10;

/** How long a turn lasts, in milliseconds, and until the question that is then being asked. */
const TURN = 200;

/** Turns before those that count. */
const WARM_UP = 10;

function usedBytes(): number {
  // Twice, since what the first frees may have held on to more.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function serve({ system, size, sets, seed }: Job): void {
  const { articles, questions, language } = workFor(size, sets, seed);
  const before = usedBytes();
  const start = performance.now();
  const search = systemNamed(system).index(articles, language);
  const seconds = (performance.now() - start) / 1000;
  const built: Built = { seconds, bytes: usedBytes() - before, questions: questions.length };

  /** Asks the questions for one turn, and gives the milliseconds that each took. */
  function turn(asked: readonly string[]): number[] {
    const times: number[] = [];
    const end = performance.now() + TURN;
    for (const question of asked) {
      const from = performance.now();
      search(question, LIMIT);
      const to = performance.now();
      times.push(to - from);
      if (to > end) {
        break;
      }
    }
    return times;
  }

  // Engines compile what runs often: as a server would, each starts warm.
  for (let i = 0; i < WARM_UP; i += 1) turn(questions.toReversed());
  let next = 0;
  process.on('message', () => {
    const times = turn(questions.slice(next));
    next += times.length;
    const asked: Asked = { times, more: next < questions.length };
    process.send?.(asked);
  });
  process.send?.(built);
}

serve(JSON.parse(process.argv[2] ?? ''));
