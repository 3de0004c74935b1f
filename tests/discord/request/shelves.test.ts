import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepare } from '../../../src/answer/knowledge.ts';
import { Shelves } from '../../../src/discord/request/shelves.ts';
import { ServerLibraries } from '../../../src/servers/server-libraries.ts';
import { addArticle } from '../../../src/store/articles.ts';
import { Store } from '../../../src/store/store.ts';
import { newArticle, OTHER, SERVER } from '../../store/samples.ts';
import { articleOf } from '../samples.ts';

let folder: string;
let store: Store;
let servers: ServerLibraries;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  store = new Store({ dataDir: folder });
  const failed = (error: unknown) => {
    throw error;
  };
  servers = new ServerLibraries({ store, host: { articles: [] }, room: 1e9, failed });
});
afterEach(async () => {
  await servers.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

const host = (...ids: string[]) => prepare({ articles: ids.map((id) => articleOf({ id })) });
const titles = ({ articles }: { articles: { all: readonly { title: string }[] } }) =>
  articles.all.map(({ title }) => title);

describe('Shelves', () => {
  it("has a server's articles beside the host's, and another host's in their place", async () => {
    await addArticle(store, SERVER, newArticle({ about: { title: 'Own' } }));
    const old = host('a');
    const shelves = new Shelves(old, servers);
    const before = await shelves.in(SERVER);
    if (before === 'reading') throw new Error('it takes too long');
    expect(before.libraries).toHaveLength(2);
    expect(titles(before)).toContain('Own');
    expect(shelves.standing(SERVER)).toBe(before);
    expect(await shelves.in(OTHER)).toBe(shelves.everywhere);

    const newer = host('a', 'b');
    shelves.replaceHost(newer);
    expect(shelves.everywhere.libraries).toEqual([newer]);
    expect(shelves.standing(SERVER).libraries).toEqual([newer, before.libraries[1]]);
    expect(shelves.standing(SERVER).articles.all).toHaveLength(3);
    // Whoever is being answered goes on with what there was.
    expect(before.libraries[0]).toBe(old);
    expect(before.articles.all).toHaveLength(2);
  });
});
