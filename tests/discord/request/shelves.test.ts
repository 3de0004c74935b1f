import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepare } from '../../../src/answer/knowledge.ts';
import { LibraryDirectory } from '../../../src/discord/request/shelves.ts';
import { ServerLibraries } from '../../../src/servers/server-libraries.ts';
import { addArticle } from '../../../src/store/articles.ts';
import { addFact, hostsArticle } from '../../../src/store/facts.ts';
import { Store } from '../../../src/store/store.ts';
import { parseArticle } from '../../library/parse.ts';
import { FACT, kept, newArticle, OTHER, SERVER } from '../../store/samples.ts';
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

describe('LibraryDirectory', () => {
  it("has a server's articles beside the host's, and another host's in their place", async () => {
    await addArticle(store, SERVER, newArticle({ about: { title: 'Own' } }));
    const old = host('a');
    const directory = new LibraryDirectory(old, servers);
    const before = await directory.in(SERVER);
    if (before === 'reading') throw new Error('it takes too long');
    expect(before.libraries).toHaveLength(2);
    expect(titles(before)).toContain('Own');
    expect(directory.standing(SERVER)).toBe(before);
    expect(await directory.in(OTHER)).toBe(directory.everywhere);

    const newer = host('a', 'b');
    directory.replaceHost(newer);
    expect(directory.everywhere.libraries).toEqual([newer]);
    expect(directory.standing(SERVER).libraries).toEqual([newer, before.libraries[1]]);
    expect(directory.standing(SERVER).articles.all).toHaveLength(3);
    // Whoever is being answered goes on with what there was.
    expect(before.libraries[0]).toBe(old);
    expect(before.articles.all).toHaveLength(2);
  });

  it("has the host's articles with what a server has added to them, there and on no page", async () => {
    const text = 'The mill\n\nThe library is small. It opens at nine.';
    const mill = () =>
      prepare({ articles: [articleOf({ id: 'other' }), parseArticle('mill.txt', text)] });
    const [old, newer] = [mill(), mill()];
    servers.replaceHost(old.library);
    const directory = new LibraryDirectory(old, servers, 'https://pages.example');
    kept(await addFact(store, SERVER, hostsArticle('mill'), FACT));
    for (const host of [old, newer]) {
      if (host === newer) directory.replaceHost(newer);
      const scope = await directory.in(SERVER);
      if (scope === 'reading') throw new Error('it takes too long');
      expect(scope.libraries).toHaveLength(2);
      expect(scope.libraries[0]).toBe(host);
      expect(scope.articles.all.map(({ id, facts }) => [id, facts.length])).toEqual([
        ['other', 0],
        ['mill', 1],
      ]);
      const [, article] = scope.articles.all;
      expect(article && scope.pagesOf(article)).toBe('https://pages.example');
      expect(directory.standing(SERVER)).toBe(scope);
      expect(await directory.in(OTHER)).toBe(directory.everywhere);
      expect(directory.everywhere.libraries).toEqual([host]);
      expect(await directory.shared(SERVER)).toEqual([host]);
    }
    kept(await addArticle(store, SERVER, newArticle({ about: { title: 'Own' } })));
    expect(await directory.shared(SERVER)).toEqual([newer, servers.standing(SERVER)]);
    expect(titles(directory.standing(SERVER)).filter((title) => title === 'The mill')).toHaveLength(
      1,
    );
    expect(directory.standing(SERVER).libraries).toHaveLength(3);
  });
});
