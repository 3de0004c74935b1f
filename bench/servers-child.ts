import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { ask } from '../src/answer/ask.ts';
import type { Knowledge } from '../src/answer/knowledge.ts';
import { ServerLibraries } from '../src/servers/server-libraries.ts';
import { Store } from '../src/store/store.ts';
import { progress } from './progress.ts';
import { pick, type Rng, rng } from './rng.ts';

/** What a child process does with a store. */
export interface Job {
  readonly way: 'as asked' | 'all loaded' | 'large';
  /** The folder of the store. */
  readonly folder: string;
  /** The servers to ask about, the busiest first. */
  readonly servers: readonly string[];
  /** How much memory libraries may take, in bytes. */
  readonly room: number;
  readonly questions: number;
  readonly seed: number;
}

/** What something cost, in milliseconds. */
export interface Cost {
  readonly wall: number;
  /** CPU time of all threads. */
  readonly cpu: number;
}

/** Memory of a process in bytes, all garbage collected. */
export interface Memory {
  readonly resident: number;
  /** The heap and the arrays beside it, of what is resident. */
  readonly used: number;
}

/** What came of a job. */
export interface Done {
  /** With the store open and nothing read, and at the end. */
  readonly memory: { readonly start: Memory; readonly end: Memory };
  /** Loading everything, or the large server. */
  readonly loading: Cost;
  /** The longest that the event loop was kept waiting by that, in milliseconds. */
  readonly longestPause: number;
  /** Each question to a server that had to be read first. */
  readonly first: readonly Cost[];
  /** Each question to one that stood. */
  readonly later: readonly Cost[];
}

/** In milliseconds: what the event loop is looked at with. */
const RESOLUTION = 1;
/** Words of a question. */
const WORDS = 8;

async function costOf<T>(work: () => T | Promise<T>): Promise<Cost & { result: T }> {
  const before = process.cpuUsage();
  const from = performance.now();
  const result = await work();
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1_000, result };
}

/** Some of the words of a passage. */
function questionTo({ library }: Knowledge, random: Rng): string {
  const text = pick(pick(library.articles, random)?.passages ?? [], random)?.text ?? '';
  return text.split(' ').slice(0, WORDS).join(' ');
}

function memory(): Memory {
  // Twice, since what the first frees may have held on to more.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, used: heapUsed + external };
}

/** Draws a server as people ask: the n-th has one n-th of the questions of the first (Zipf). */
function drawing(servers: readonly string[], random: Rng): () => string {
  let total = 0;
  const upTo = servers.map((_, n) => {
    total += 1 / (n + 1);
    return total;
  });
  return () => {
    const drawn = random() * total;
    return servers[upTo.findIndex((sum) => drawn < sum)] ?? '';
  };
}

async function work({ way, folder, servers, room, questions, seed }: Job): Promise<Done> {
  const store = new Store({ dataDir: folder });
  await store.open();
  const failed = (error: unknown) => {
    throw error;
  };
  const libraries = new ServerLibraries({ store, host: { articles: [] }, room, failed });
  const start = memory();

  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const loaded = way === 'as asked' ? [] : servers;
  const reading = progress(`${way}: reading`, loaded.length);
  const loading = await costOf(async () => {
    for (const server of loaded) {
      await libraries.of(server);
      reading.step();
    }
  });
  delay.disable();
  reading.end();

  const random = rng(seed, 'questions');
  const draw = drawing(servers, random);
  const first: Cost[] = [];
  const later: Cost[] = [];
  const asking = progress(`${way}: asking`, questions);
  for (let n = 0; n < questions; n++) {
    const server = draw();
    const isThere = libraries.isRead(server);
    const read = await costOf(() => libraries.of(server));
    const knowledge = read.result;
    if (!knowledge) throw new Error(`There is nothing in server ${server}`);
    const question = questionTo(knowledge, random);
    const asked = await costOf(() => ask(knowledge, question));
    (isThere ? later : first).push({ wall: read.wall + asked.wall, cpu: read.cpu + asked.cpu });
    asking.step();
  }
  asking.end();
  const end = memory();
  await libraries.stop();
  await store.close();
  return {
    memory: { start, end },
    loading: { wall: loading.wall, cpu: loading.cpu },
    longestPause: delay.max / 1e6,
    first,
    later,
  };
}

const job: Job = JSON.parse(process.argv[2] ?? '{}');
// What isn't written yet when it disconnects is lost.
process.send?.(await work(job), () => process.disconnect());
