import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { addArticle, removeArticle } from '../../src/store/articles.ts';
import { openDatabase } from '../../src/store/database.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { inspect } from '../../src/store/inspect.ts';
import { Store } from '../../src/store/store.ts';
import { describeOnEach, describeOnOwnPostgres, describeOnPostgres, useFolders } from './places.ts';
import { kept, newArticle, OTHER, SERVER } from './samples.ts';

const CURRENT = { age: 'current', last: expect.stringMatching(/^\d+-[a-z-]+$/) };

describeOnEach('an inspection', (newPlace) => {
  it('counts what is kept, while another uses the store, and what was removed is not', async () => {
    const place = await newPlace();
    const store = new Store(place);
    const { id } = kept(await addArticle(store, SERVER, newArticle()));
    kept(await addArticle(store, SERVER, newArticle()));
    kept(await addArticle(store, OTHER, newArticle()));
    kept(await removeArticle(store, SERVER, id));
    const found = { schema: CURRENT, kept: { servers: 2, articles: 2, damaged: [] } };
    expect(await inspect(place)).toEqual(found);
    await store.close();
    expect(await inspect(place)).toEqual(found);
  });

  it('refuses tables of a newer program', async () => {
    const place = await newPlace();
    const { tables, close } = await openDatabase(place);
    await tables
      .withTables<{ verbatim_migrations: { name: string; timestamp: string } }>()
      .insertInto('verbatim_migrations')
      .values({ name: '9-of-tomorrow', timestamp: '' })
      .execute();
    await close();
    const error = await inspect(place).catch((reason) => reason);
    expect(error).toBeInstanceOf(ProblemsError);
    expect(error.message).toMatch(/newer version of this program/);
  });
});

describe('an inspection of a folder', () => {
  const newFolder = useFolders();

  it('makes nothing where nothing is', async () => {
    const { dataDir } = await newFolder();
    expect(await inspect({ dataDir })).toBe('none');
    expect(await inspect({ dataDir: join(dataDir, 'deeper') })).toBe('none');
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('leaves what is there as it was', async () => {
    const { dataDir } = await newFolder();
    const store = new Store({ dataDir });
    kept(await addArticle(store, SERVER, newArticle()));
    await store.close();
    const before = readdirSync(dataDir);
    await inspect({ dataDir });
    expect(readdirSync(dataDir)).toEqual(before);
  });

  it('says what is wrong with it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-inspect-'));
    const file = join(folder, 'data');
    writeFileSync(file, '');
    await expect(inspect({ dataDir: file })).rejects.toThrow(/data: is not a folder/);
    writeFileSync(
      join(folder, 'library.db'),
      'no database, but long enough to be looked at'.repeat(99),
    );
    await expect(inspect({ dataDir: folder })).rejects.toThrow(/library\.db: cannot be opened/);
    rmSync(folder, { recursive: true });
  });
});

describeOnPostgres('an inspection', (newPlace) => {
  it('makes no tables where there are none', async () => {
    const place = await newPlace();
    const none = { schema: { age: 'older', last: undefined } };
    expect(await inspect(place)).toEqual(none);
    expect(await inspect(place)).toEqual(none);
  });
});

describeOnOwnPostgres('an inspection', (server, newPlace) => {
  it('says that it is out of reach', async () => {
    const place = await newPlace();
    await server().stop();
    await expect(inspect(place)).rejects.toThrow(StoreUnavailable);
    await server().start();
  });
});
