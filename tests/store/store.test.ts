import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { addArticle, getArticle, listArticles } from '../../src/store/articles.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { addFact } from '../../src/store/facts.ts';
import { nameOf, type Place } from '../../src/store/place.ts';
import { countUnanswered, listQuestions, startCollecting } from '../../src/store/questions.ts';
import { Store } from '../../src/store/store.ts';
import { describeOnEach, describeOnOwnPostgres, describeOnPostgres, useFolders } from './places.ts';
import { FACT, kept, newArticle, passagesOf, SERVER } from './samples.ts';

/** The problems that opening a store meets. */
async function problemsOf(opening: Promise<unknown>): Promise<readonly string[]> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.problems;
  throw error ?? new Error('it opened');
}

/** Runs a statement on a database that no store has open. */
async function run({ databaseUrl, dataDir }: Place, statement: string): Promise<void> {
  if (databaseUrl === undefined) {
    const database = new Libsql(join(dataDir, 'library.db'));
    database.exec(statement);
    database.close();
  } else {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await client.query(statement);
    await client.end();
  }
}

describeOnEach('a store', (newPlace, kind) => {
  it('keeps its articles over a restart', async () => {
    const place = await newPlace();
    const first = new Store(place);
    const article = newArticle();
    const { id } = kept(await addArticle(first, SERVER, article));
    await first.close();
    const second = new Store(place);
    expect(await getArticle(second, SERVER, id)).toMatchObject({ passages: article.passages });
    await second.close();
  });

  it('refuses what a newer program wrote, and leaves it as it is', async () => {
    const place = await newPlace();
    const store = new Store(place);
    await addArticle(store, SERVER, newArticle());
    await store.use((tables) =>
      sql`insert into verbatim_migrations values ('9-newer', ${new Date().toISOString()})`.execute(
        tables,
      ),
    );
    await store.close();
    const file = join(place.dataDir, 'library.db');
    const before = kind === 'embedded' && readFileSync(file);
    const newer = [expect.stringMatching(/^(DATABASE_URL|.*library\.db): .* newer version/)];
    for (const _ of ['at first', 'and again']) {
      expect(await problemsOf(new Store(place).open())).toEqual(newer);
    }
    expect(kind === 'embedded' && readFileSync(file)).toEqual(before);
  });

  it('brings the tables of an older program up to this one, and keeps what is in them', async () => {
    const place = await newPlace();
    const store = new Store(place);
    const { id } = kept(await addArticle(store, SERVER, newArticle()));
    kept(await addFact(store, SERVER, id, FACT));
    const before = await getArticle(store, SERVER, id);
    await store.close();
    for (const statement of [
      'drop table questions',
      'drop table votes',
      'alter table servers drop column collecting',
      'drop index servers_link',
      'alter table servers drop column link',
      'alter table facts drop column removed_at',
      "delete from verbatim_migrations where name > '2'",
    ]) {
      await run(place, statement);
    }
    const newer = new Store(place);
    expect(await getArticle(newer, SERVER, id)).toEqual(before);
    await startCollecting(newer, SERVER, 30);
    await countUnanswered(newer, SERVER, { id: undefined, text: 'Who?' });
    expect(await listQuestions(newer, SERVER)).toHaveLength(1);
    await newer.close();
  });

  it('makes all of its tables or none', async () => {
    const place = await newPlace();
    await run(place, 'create table facts (another text)');
    expect(await problemsOf(new Store(place).open())).toEqual([
      expect.stringMatching(/facts.* already exists/),
    ]);
    await run(place, 'drop table facts');
    const store = new Store(place);
    expect(await listArticles(store, SERVER)).toEqual([]);
    await store.close();
  });

  it('can be closed before it was opened, and twice', async () => {
    const store = new Store(await newPlace());
    await store.close();
    await store.open();
    await store.close();
    await store.close();
  });
});

describe('the embedded file', () => {
  const newFolder = useFolders();

  it('is made when it is first used, for its owner alone', async () => {
    const dataDir = join((await newFolder()).dataDir, 'deep', 'down');
    const store = new Store({ dataDir });
    expect(existsSync(dataDir)).toBe(false);
    await listArticles(store, SERVER);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await store.close();
  });

  it('is its owner’s alone in an open folder, too', async () => {
    const { dataDir } = await newFolder();
    chmodSync(dataDir, 0o755);
    const store = new Store({ dataDir });
    kept(await addArticle(store, SERVER, newArticle()));
    for (const file of ['library.db', 'library.db-wal']) {
      expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
    }
    await store.close();
  });

  it('is one process’s at a time', async () => {
    const place = await newFolder();
    const first = new Store(place);
    await first.open();
    const inUse = /library\.db: another process is using it/;
    expect(await problemsOf(new Store(place).open())).toEqual([expect.stringMatching(inUse)]);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['tests/store/add-forever.mjs', place.dataDir],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, expect.stringMatching(inUse)]);
    // Trying to open it takes nothing from who has it.
    kept(await addArticle(first, SERVER, newArticle()));
    expect(await problemsOf(new Store(place).open())).toHaveLength(1);
    await first.close();
    const next = new Store(place);
    expect(await listArticles(next, SERVER)).toHaveLength(1);
    await next.close();
  });

  it('is opened by a later use when the first could not', async () => {
    const { dataDir } = await newFolder();
    const file = join(dataDir, 'library.db');
    mkdirSync(file);
    const store = new Store({ dataDir });
    expect(await problemsOf(listArticles(store, SERVER))).toEqual([
      expect.stringMatching(/library\.db: cannot be opened/),
    ]);
    rmdirSync(file);
    expect(await listArticles(store, SERVER)).toEqual([]);
    await store.close();
  });

  it.each([
    ['a folder that is a file', (dir: string) => writeFileSync(join(dir, 'data'), '')],
    [
      'a file that is no database',
      (dir: string) => {
        mkdirSync(join(dir, 'data'));
        writeFileSync(join(dir, 'data', 'library.db'), 'no database '.repeat(1_000));
      },
    ],
  ])('says why it can’t open %s', async (_, spoil) => {
    const { dataDir } = await newFolder();
    spoil(dataDir);
    const place = { dataDir: join(dataDir, 'data') };
    expect(await problemsOf(new Store(place).open())).toEqual([
      expect.stringMatching(/data\/library\.db: cannot be opened \(.+\)$/),
    ]);
  });

  it('says that it can’t save when the disk is full, and saves again when it isn’t', async () => {
    const store = new Store(await newFolder());
    const { id } = kept(await addArticle(store, SERVER, newArticle()));
    await store.use((tables) => sql`pragma max_page_count = 1`.execute(tables));
    const long = newArticle({ passages: passagesOf('x'.repeat(100_000)) });
    await expect(addArticle(store, SERVER, long)).rejects.toThrow(StoreUnavailable);
    expect((await listArticles(store, SERVER)).map((entry) => entry.id)).toEqual([id]);
    await store.use((tables) => sql`pragma max_page_count = 100000`.execute(tables));
    kept(await addArticle(store, SERVER, long));
    await store.close();
  });
});

describeOnPostgres('a store', (newPlace) => {
  it('can be opened by many processes at once', async () => {
    const place = await newPlace();
    const stores = Array.from({ length: 5 }, () => new Store(place));
    await Promise.all(stores.map((store) => store.open()));
    for (const store of stores) kept(await addArticle(store, SERVER, newArticle()));
    for (const store of stores) await store.close();
  });

  it('tries again what the changes of another process get in the way of', async () => {
    const place = await newPlace();
    const database = new URL(place.databaseUrl ?? '').pathname.slice(1);
    const first = new Store(place);
    // As CockroachDB does, and YugabyteDB can.
    await first.use((tables) =>
      sql`alter database ${sql.id(database)} set default_transaction_isolation = 'serializable'`.execute(
        tables,
      ),
    );
    await first.close();
    const [second, watcher] = [new Store(place), new Store(place)];
    let adding: ReturnType<typeof addArticle> | undefined;
    await first.change(SERVER, async () => {
      adding = addArticle(second, SERVER, newArticle());
      await vi.waitFor(async () => {
        const waiting = sql`select from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()`;
        expect((await watcher.use((tables) => waiting.execute(tables))).rows).toHaveLength(1);
      });
    });
    if (adding) kept(await adding);
    expect(await listArticles(first, SERVER)).toHaveLength(1);
    for (const store of [first, second, watcher]) await store.close();
  });

  it('says what is wrong with the URL, but not the password', async () => {
    const { databaseUrl = '', dataDir } = await newPlace();
    const place = { databaseUrl: databaseUrl.replace('/test', '/missing'), dataDir };
    const problems = await problemsOf(new Store(place).open());
    expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL: .*"missing.*does not exist/)]);
    expect(problems.join()).not.toContain('secret');
  });
});

describeOnOwnPostgres('a store', (server, newPlace) => {
  it('says that it can’t save while the database is gone, and goes on when it is back', async () => {
    const place = await newPlace();
    const store = new Store(place);
    const article = newArticle();
    const { id } = kept(await addArticle(store, SERVER, article));
    await store.listen(() => {});
    await server().stop();
    try {
      await expect(addArticle(store, SERVER, newArticle())).rejects.toThrow(StoreUnavailable);
      await expect(listArticles(store, SERVER)).rejects.toThrow(/can't be used .*: connect ENOENT/);
      await expect(new Store(place).open()).rejects.toThrow(StoreUnavailable);
      await store.listen(() => {});
    } finally {
      await server().start();
    }
    expect(await getArticle(store, SERVER, id)).toMatchObject({ passages: article.passages });
    kept(await addArticle(store, SERVER, newArticle()));
    await store.close();
  });

  it('outlives a database that goes amid a change', async () => {
    const store = new Store(await newPlace());
    const change = store.change(SERVER, async (tables) => {
      await server().stop();
      await tables.selectFrom('articles').select('id').execute();
    });
    await expect(change).rejects.toThrow(StoreUnavailable);
    await server().start();
    expect(await listArticles(store, SERVER)).toEqual([]);
    await store.close();
  });
});

describe('nameOf', () => {
  it.each([
    ['postgres://bot:secret@db.example:5432/club', 'PostgreSQL at db.example:5432/club'],
    ['postgres:///club?host=/run', 'PostgreSQL at this machine/club'],
    [undefined, 'the folder data'],
  ])('names %j without its secrets', (databaseUrl, name) => {
    expect(nameOf({ dataDir: 'data', ...(databaseUrl && { databaseUrl }) })).toBe(name);
  });
});
