import { systemNamed } from './options.ts';
import { type Asked, BATCH, type Built, type Ended, type Job, type Order } from './timing.ts';
import { workFor } from './work.ts';

/** Passages asked for. */
const LIMIT = 10;

/** CPU time before any that counts, in milliseconds: engines compile what runs often. */
const WARM_UP = 2_000;

function usedBytes(): number {
  // Twice, since what the first frees may have held on to more.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** CPU time of this process so far, in milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function serve({ system, size, sets, seed }: Job): void {
  const { articles, questions, language } = workFor(size, sets, seed);
  const before = usedBytes();
  const start = cpuTime();
  const search = systemNamed(system).index(articles, language);
  const seconds = (cpuTime() - start) / 1000;
  const bytes = usedBytes() - before;

  function ask(batch: number): number {
    const asked = questions.slice(batch * BATCH, (batch + 1) * BATCH);
    const from = cpuTime();
    for (const question of asked) search(question, LIMIT);
    return (cpuTime() - from) / asked.length;
  }

  const batches = Math.ceil(questions.length / BATCH);
  // As a server would, each starts warm.
  const warm = cpuTime() + WARM_UP;
  for (let i = batches - 1; cpuTime() < warm; i = i === 0 ? batches - 1 : i - 1) ask(i);
  process.on('message', (order: Order) => {
    const answer: Asked | Ended =
      order === 'end' ? { bytes: usedBytes() - before } : { ms: ask(order.batch) };
    process.send?.(answer);
  });
  const built: Built = { seconds, bytes, batches };
  process.send?.(built);
}

serve(JSON.parse(process.argv[2] ?? ''));
