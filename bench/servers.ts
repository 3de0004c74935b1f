import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Passage } from '../src/library/article.ts';
import type { NewArticle } from '../src/store/article.ts';
import { addArticle } from '../src/store/articles.ts';
import { Store } from '../src/store/store.ts';
import { command } from './command.ts';
import { number, table } from './markdown.ts';
import { quantile } from './metrics.ts';
import { YOUNG } from './process.ts';
import { progress } from './progress.ts';
import type { Cost, Done, Job } from './servers-child.ts';
import { workFor } from './work.ts';

/** What each server has. */
const ARTICLES = 5;
const PASSAGES = 30;
/** For each server, and drawn as people ask. */
const QUESTIONS = 4;
/** Memory for each server's library, in bytes: for 2,500 servers as much as the bot has. */
const ROOM = 120_000;
/** Passages for each server that one large server has instead, and how many an article. */
const LARGE = 40;
const LARGE_ARTICLE = 500;
/** Different passages that the servers' articles are made of. */
const POOL = 20_000;

/** What a process may have on its heap, in MB: all servers at once take more than V8 allows by itself. */
const HEAP = 12_000;

const NO_LIMITS = { articles: 1e6, textSize: 1e12, passages: 1e9, facts: 0 };
const CHILD = fileURLToPath(new URL('./servers-child.js', import.meta.url));

/** Fills a new store with servers that each have articles of some of the passages. */
async function fill(
  folder: string,
  servers: readonly string[],
  passages: readonly Passage[],
  articles: number,
  size: number,
): Promise<void> {
  const store = new Store({ dataDir: folder }, NO_LIMITS);
  const shown = progress('filling the store', servers.length * articles);
  let next = 0;
  for (const server of servers) {
    for (let n = 0; n < articles; n++) {
      const own = Array.from(
        { length: size },
        (_, i) => passages[(next + i) % passages.length],
      ).filter((passage) => passage !== undefined);
      next += size;
      await addArticle(store, server, articleOf(next, own));
      shown.step();
    }
  }
  shown.end();
  await store.close();
}

function articleOf(n: number, passages: readonly Passage[]): NewArticle {
  return {
    about: { title: `Article ${n}` },
    passages: passages.map((passage, index) => ({ ...passage, number: index + 1 })),
    source: { kind: 'text' },
    sha256: n.toString(16).padStart(64, '0'),
    size: 0,
    addedBy: '1',
  };
}

async function run(job: Job): Promise<Done> {
  // With the young generation that `npm start` gives the bot.
  const execArgv = ['--expose-gc', YOUNG, `--max-old-space-size=${HEAP}`];
  const child = fork(CHILD, [JSON.stringify(job)], { execArgv });
  // All that a process has sent has come when it disconnects; it may have exited before.
  const ended = once(child, 'disconnect').then(() => {
    throw new Error('A process ended without a result');
  });
  const [done] = await Promise.race([once(child, 'message'), ended]);
  await ended.catch(() => {});
  return done;
}

function row(name: string, { memory, first, later }: Done): string[] {
  const times = (costs: readonly Cost[]) => [
    number(costs.length),
    number(
      quantile(
        costs.map(({ wall }) => wall),
        0.5,
      ),
      1,
    ),
    number(
      quantile(
        costs.map(({ wall }) => wall),
        0.99,
      ),
      1,
    ),
    number(
      quantile(
        costs.map(({ cpu }) => cpu),
        0.5,
      ),
      1,
    ),
  ];
  const { resident, used } = memory.end;
  return [name, number(resident / 1e6), number(used / 1e6), ...times(first), ...times(later)];
}

process.exitCode = await command(async ({ servers: count, sets, seed }) => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-servers-'));
  try {
    const servers = Array.from({ length: count }, (_, n) => String(n + 1));
    const many = join(folder, 'many');
    const pool = workFor(Math.min(POOL, count * ARTICLES * PASSAGES), sets, seed).articles;
    await fill(
      many,
      servers,
      pool.flatMap(({ passages }) => passages),
      ARTICLES,
      PASSAGES,
    );
    const size = count * LARGE;
    const one = join(folder, 'one');
    const texts = workFor(size, sets, seed).articles.flatMap(({ passages }) => passages);
    const each = Math.min(LARGE_ARTICLE, size);
    await fill(one, ['1'], texts, Math.ceil(size / each), each);

    const job = { folder: many, servers, room: count * ROOM, questions: count * QUESTIONS, seed };
    const asAsked = await run({ ...job, way: 'as asked' });
    const all = await run({ ...job, way: 'all loaded', room: Number.MAX_SAFE_INTEGER });
    const large = await run({ ...job, way: 'large', folder: one, servers: ['1'], questions: 200 });
    const head = [
      'process',
      'resident MB',
      'used MB',
      ...['first', 'later'].flatMap((which) => [
        `${which} questions`,
        'p50 ms',
        'p99 ms',
        'CPU ms',
      ]),
    ];
    const markdown = [
      table(head, [
        row(`at most ${number(job.room / 1e6)} MB of libraries`, asAsked),
        row('all loaded', all),
        row(`one server of ${number(size)} passages`, large),
      ]),
      '',
      `${number(count)} servers with ${ARTICLES} articles of ${PASSAGES} passages each, ` +
        `${number(job.questions)} questions as Zipf has it; before a first question the server is read. ` +
        `A process with the store open and nothing read has ${number(asAsked.memory.start.resident / 1e6)} MB resident, ${number(asAsked.memory.start.used / 1e6)} used. ` +
        `Loading all took ${number(all.loading.cpu / 1e3, 1)} s of CPU time, ` +
        `with the event loop paused for ${number(all.longestPause)} ms at the longest; ` +
        `the large server ${number(large.loading.cpu / 1e3, 1)} s, ${number(large.longestPause)} ms.`,
    ].join('\n');
    return { markdown, numbers: { servers: count, asAsked, all, large } };
  } finally {
    rmSync(folder, { recursive: true });
  }
});
