import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { addArticle } from '../../src/store/articles.ts';
import { backUp } from '../../src/store/backup.ts';
import { FolderUnusable } from '../../src/store/errors.ts';
import { inspect } from '../../src/store/inspect.ts';
import { restore } from '../../src/store/restore.ts';
import { Store } from '../../src/store/store.ts';
import { useFolders } from './places.ts';
import { kept, newArticle, SERVER } from './samples.ts';

const IN_USE = /library\.db: another process is using it/;

describe('a folder that a bot holds', () => {
  const newFolder = useFolders();

  it('is no other bot’s, also where there is no database yet, until it is let go', async () => {
    const place = await newFolder();
    const [first, second] = [new Store(place), new Store(place)];
    await first.hold();
    expect(existsSync(join(place.dataDir, 'library.db'))).toBe(false);
    expect(first.exists).toBe(false);
    const error = await second.hold().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemsError);
    expect((error as ProblemsError).problems).toEqual([expect.stringMatching(IN_USE)]);
    kept(await addArticle(first, SERVER, newArticle()));
    await expect(second.hold()).rejects.toThrow(IN_USE);
    await first.close();
    await second.hold();
    await second.close();
  });

  it('is made where it isn’t there', async () => {
    const { dataDir } = await newFolder();
    const store = new Store({ dataDir: join(dataDir, 'deep', 'er') });
    await store.hold();
    await expect(new Store({ dataDir: join(dataDir, 'deep', 'er') }).hold()).rejects.toThrow(
      IN_USE,
    );
    await store.close();
  });

  it('is read by backups and inspections meanwhile, and not restored to', async () => {
    const place = await newFolder();
    const store = new Store(place);
    await store.hold();
    expect(await inspect(place)).toBe('none');
    kept(await addArticle(store, SERVER, newArticle()));
    const file = join(place.dataDir, 'backup.jsonl');
    expect(await backUp(place, file)).toMatchObject({ articles: 1, leftOut: [] });
    expect(await inspect(place)).toMatchObject({ kept: { articles: 1 } });
    await expect(restore(place, file)).rejects.toThrow(IN_USE);
    await store.close();
  });

  it('tells where it can’t be made or written to from where another has it', async () => {
    const { dataDir } = await newFolder();
    writeFileSync(join(dataDir, 'file'), '');
    const store = new Store({ dataDir: join(dataDir, 'file') });
    await expect(store.hold()).rejects.toThrow(FolderUnusable);
    mkdirSync(join(dataDir, 'folder', 'library.db.lock'), { recursive: true });
    const other = new Store({ dataDir: join(dataDir, 'folder') });
    await expect(other.hold()).rejects.toThrow(FolderUnusable);
    rmSync(join(dataDir, 'folder', 'library.db.lock'), { recursive: true });
    // As when the folder can be written to again.
    kept(await addArticle(other, SERVER, newArticle()));
    await other.close();
  });

  it('leaves little behind', async () => {
    const place = await newFolder();
    const store = new Store(place);
    await store.hold();
    await store.close();
    expect(readdirSync(place.dataDir)).toEqual(['library.db.lock']);
  });
});
