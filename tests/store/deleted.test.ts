import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addArticle,
  getArticle,
  listArticles,
  purge,
  removeArticle,
  replaceArticle,
} from '../../src/store/articles.ts';
import { type Deletions, followDeletions } from '../../src/store/deletions.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { addFact, removeFact } from '../../src/store/facts.ts';
import {
  countUnanswered,
  deleteOldQuestions,
  listQuestions,
  removeQuestion,
  startCollecting,
  stopCollecting,
} from '../../src/store/questions.ts';
import { deleteLeft, markLeft } from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { castVote, forgetVotes } from '../../src/store/votes.ts';
import { sized } from '../size.ts';
import { describeOnPostgres, useFolders } from './places.ts';
import { FACT, kept, newArticle, OTHER, passagesOf, SERVER, USER } from './samples.ts';

const DAY = 24 * 60 * 60_000;
const UNDO = 10 * 60_000;

/** Stands so densely in what is to be deleted that hardly a piece of it is without. */
const MARK = 'Mbwkq';
/** What JSON and UTF-8 write in their own ways stands beside it. */
const secret = (length: number) => `${MARK} "ä" \\ 😀 `.repeat(Math.ceil(length / 14));
const QUESTION = { id: undefined, text: secret(150) };
const SIZES = [30, 900, 3_000, 200_000];
const ARTICLES = sized(8, 24);

/** The files of a folder that hold anything of what is to be deleted. */
function holding(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => readFileSync(join(dataDir, name)).includes(MARK));
}

const secretArticle = (length: number) =>
  newArticle({ about: { title: secret(40) }, passages: passagesOf(secret(length), FACT.quote) });

/** Articles to be deleted, of all sizes and among ones that stay, so that their pages are shared. */
async function fill(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < ARTICLES; n++) {
    const length = SIZES[n % SIZES.length] ?? 0;
    const { id } = kept(await addArticle(store, SERVER, secretArticle(length)));
    ids.push(id);
    kept(await addFact(store, SERVER, id, { ...FACT, question: secret(60), answer: secret(60) }));
    await addArticle(store, OTHER, newArticle({ passages: passagesOf('x'.repeat(length)) }));
  }
  return ids;
}

async function ask(store: Store, count: number): Promise<void> {
  for (const server of [SERVER, OTHER]) await startCollecting(store, server, 30);
  for (let n = 0; n < count; n++) {
    await countUnanswered(store, SERVER, QUESTION);
    await countUnanswered(store, OTHER, { id: undefined, text: `What stays ${n}?` });
  }
}

/** What deletes something, after it was stored. */
const DELETIONS: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  async purge(store) {
    await fill(store);
    await ask(store, 40);
    await purge(store, SERVER);
  },
  async 'questions off'(store) {
    await ask(store, 40);
    await stopCollecting(store, SERVER);
  },
  async forget(store) {
    await ask(store, 0);
    for (let n = 0; n < 40; n++) {
      await castVote(store, SERVER, QUESTION, { user: USER, helped: true });
      await castVote(store, OTHER, { id: undefined, text: `${n}?` }, { user: '1', helped: true });
    }
    expect(await forgetVotes(store, USER)).toBe(40);
  },
  async 'dismissing questions'(store) {
    await ask(store, 40);
    for (const { id } of await listQuestions(store, SERVER))
      await removeQuestion(store, SERVER, id);
  },
  async 'questions that were kept long enough'(store) {
    await ask(store, 40);
    vi.setSystemTime(Date.now() + 31 * DAY);
    await deleteOldQuestions(store);
  },
  async 'keeping questions for less long'(store) {
    await ask(store, 40);
    vi.setSystemTime(Date.now() + 20 * DAY);
    await startCollecting(store, SERVER, 10);
  },
  async replacing(store) {
    for (const id of await fill(store)) {
      const facts = (await getArticle(store, SERVER, id))?.facts ?? [];
      kept(
        await replaceArticle(
          store,
          SERVER,
          id,
          newArticle(),
          facts.map((fact) => fact.id),
        ),
      );
    }
  },
  async 'deleting what was removed'(store) {
    for (const id of await fill(store)) kept(await removeArticle(store, SERVER, id));
    await later(store);
  },
  async 'deleting facts that were removed'(store) {
    const { id } = kept(await addArticle(store, SERVER, newArticle()));
    for (let n = 0; n < 30; n++) {
      const fact = { ...FACT, question: secret(n * 30) };
      const added = kept(await addFact(store, SERVER, id, fact));
      kept(await addFact(store, SERVER, id, FACT));
      kept(await removeFact(store, SERVER, id, added.id));
    }
    await later(store);
  },
  async 'having left'(store) {
    await fill(store);
    await ask(store, 40);
    await markLeft(store, SERVER);
    vi.setSystemTime(Date.now() + 31 * DAY);
    await deleteLeft(store, new Date(Date.now() - 30 * DAY));
  },
};

let deletions: Deletions | undefined;

/** Lets the ten minutes for having it back pass, with what follows them. */
async function later(store: Store): Promise<void> {
  vi.setSystemTime(Date.now() + UNDO + 1);
  deletions = followDeletions(store, (error) => {
    throw error;
  });
  await deletions.stop();
}

describe('what is deleted', () => {
  const newFolder = useFolders();
  let dataDir: string;
  let store: Store;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    ({ dataDir } = await newFolder());
    store = new Store({ dataDir });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await store.close();
  });

  for (const [name, deletion] of Object.entries(DELETIONS)) {
    it(`is in no file after ${name}, at once and after a stop`, { timeout: 60_000 }, async () => {
      await deletion(store);
      expect(holding(dataDir)).toEqual([]);
      await store.close();
      expect(holding(dataDir)).toEqual([]);
      const check = await store.use((tables) => sql`pragma integrity_check`.execute(tables));
      expect(check.rows).toEqual([{ integrity_check: 'ok' }]);
    });
  }

  it('is there before, so that these tests see it', async () => {
    await fill(store);
    expect(holding(dataDir)).not.toEqual([]);
    await store.close();
    expect(holding(dataDir)).toEqual(['library.db']);
  });

  it('leaves the rest as it was', async () => {
    await fill(store);
    const before = await listArticles(store, OTHER);
    const texts = await Promise.all(before.map(({ id }) => getArticle(store, OTHER, id)));
    await purge(store, SERVER);
    expect(await Promise.all(before.map(({ id }) => getArticle(store, OTHER, id)))).toEqual(texts);
  });

  it('is gone once somebody has done who reads meanwhile, as a backup does', async () => {
    await fill(store);
    const reader = new Libsql(join(dataDir, 'library.db'));
    reader.exec('BEGIN; SELECT count(*) FROM articles');
    await purge(store, SERVER);
    reader.exec('COMMIT');
    await vi.waitFor(() => expect(holding(dataDir)).toEqual([]), { timeout: 10_000 });
    reader.close();
  });

  it('is gone after a stop during which somebody has done who reads', async () => {
    await fill(store);
    const reader = new Libsql(join(dataDir, 'library.db'));
    reader.exec('BEGIN; SELECT count(*) FROM articles');
    await purge(store, SERVER);
    setTimeout(() => reader.close(), 300);
    await store.close();
    expect(holding(dataDir)).toEqual([]);
  });

  it('goes at the start where its time was over before', async () => {
    const { id } = kept(await addArticle(store, SERVER, secretArticle(5_000)));
    kept(await removeArticle(store, SERVER, id));
    await store.close();
    expect(holding(dataDir)).toEqual(['library.db']);
    store = new Store({ dataDir });
    await later(store);
    expect(holding(dataDir)).toEqual([]);
  });

  it('is deleted a second time with the room that was set aside, where the disk is full', async () => {
    await store.open();
    expect(readdirSync(dataDir)).toContain('library.db.reserve');
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const heldMeanwhile: boolean[] = [];
    await store.erase(() =>
      store.use(async () => {
        heldMeanwhile.push(readdirSync(dataDir).includes('library.db.reserve'));
        if (heldMeanwhile.length === 1) throw full;
      }),
    );
    expect(heldMeanwhile).toEqual([true, false]);
    expect(readdirSync(dataDir)).toContain('library.db.reserve');
    const deleting = store.erase(() =>
      store.use(async () => {
        throw full;
      }),
    );
    await expect(deleting).rejects.toThrow(StoreUnavailable);
  });
});

describe('what was removed', () => {
  const newFolder = useFolders();

  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes by itself when it can’t be had back any more, and not before', async () => {
    const { dataDir } = await newFolder();
    const store = new Store({ dataDir });
    const { id } = kept(await addArticle(store, SERVER, secretArticle(5_000)));
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    kept(await removeArticle(store, SERVER, id));
    deletions = followDeletions(store, (error) => {
      throw error;
    });
    const rows = () => store.use((tables) => tables.selectFrom('articles').select('id').execute());
    await vi.advanceTimersByTimeAsync(UNDO - 1_000);
    expect(await rows()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_002);
    await vi.waitFor(async () => expect(await rows()).toHaveLength(0));
    await deletions.stop();
    expect(holding(dataDir)).toEqual([]);
    vi.useRealTimers();
    await store.close();
  });

  it('is tried again when it can’t be deleted', async () => {
    const { dataDir } = await newFolder();
    const store = new Store({ dataDir });
    const { id } = kept(await addArticle(store, SERVER, secretArticle(50)));
    kept(await removeArticle(store, SERVER, id));
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() + DAY });
    const use = vi.spyOn(store, 'use').mockRejectedValueOnce(new StoreUnavailable('gone'));
    const failed = vi.fn();
    deletions = followDeletions(store, failed);
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    await deletions.stop();
    use.mockRestore();
    expect(failed).toHaveBeenCalledTimes(1);
    expect(holding(dataDir)).toEqual([]);
    vi.useRealTimers();
    await store.close();
  });
});

describeOnPostgres('what is deleted', (newPlace) => {
  afterEach(() => {
    vi.useRealTimers();
  });

  for (const [name, deletion] of Object.entries(DELETIONS)) {
    it(`is in no row after ${name}`, { timeout: 60_000 }, async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const store = new Store(await newPlace());
      await deletion(store);
      for (const table of ['servers', 'articles', 'facts', 'questions', 'votes'] as const) {
        const rows = await store.use((tables) => tables.selectFrom(table).selectAll().execute());
        expect(JSON.stringify(rows)).not.toContain(MARK);
      }
      await store.close();
    });
  }
});

/** Where file systems may be mounted, a small one is filled. */
const canMount =
  spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt']).status === 0;
if (!canMount) console.warn('a full disk: not tried, since no file system can be mounted here');

describe.skipIf(!canMount)('on a full disk', () => {
  it('a purge deletes all, or says that it doesn’t', { timeout: 60_000 }, () => {
    const script =
      'mount -t tmpfs -o size=40m none /mnt && exec node tests/store/purge-when-full.mjs /mnt/data';
    const { status, stdout, stderr } = spawnSync('unshare', ['-Urm', 'sh', '-c', script], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'deleted\n', stderr: '' });
  });
});
