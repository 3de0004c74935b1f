import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addArticle, listArticles, removeArticle } from '../../src/store/articles.ts';
import { addFact } from '../../src/store/facts.ts';
import {
  deleteLeft,
  knownServers,
  markLeft,
  markReturned,
  revisionsOf,
} from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { describeOnEach } from './places.ts';
import { FACT, kept, newArticle, OTHER, SERVER } from './samples.ts';

const DAY = 24 * 60 * 60_000;

describeOnEach('servers', (newPlace) => {
  let store: Store;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 100 * DAY });
    store = new Store(await newPlace());
  });

  afterEach(async () => {
    vi.useRealTimers();
    await store.close();
  });

  it('have a revision that every change of theirs raises, and no other does', async () => {
    const revisions = async () => Object.fromEntries(await revisionsOf(store, [SERVER, OTHER]));
    expect(await revisions()).toEqual({ [SERVER]: 0, [OTHER]: 0 });
    const { id } = kept(await addArticle(store, SERVER, newArticle()));
    expect(await revisions()).toEqual({ [SERVER]: 1, [OTHER]: 0 });
    kept(await addFact(store, SERVER, id, FACT));
    kept(await removeArticle(store, SERVER, id));
    await removeArticle(store, SERVER, id);
    await markLeft(store, SERVER);
    expect(await revisions()).toEqual({ [SERVER]: 3, [OTHER]: 0 });
  });

  it('may be many to ask about', async () => {
    kept(await addArticle(store, SERVER, newArticle()));
    const many = Array.from({ length: 40_000 }, (_, index) => `${index}`);
    const revisions = await revisionsOf(store, [...many, SERVER]);
    expect(revisions.size).toBe(40_001);
    expect(revisions.get(SERVER)).toBe(1);
  });

  it('are known once they keep something, and whether they were left', async () => {
    await markLeft(store, OTHER);
    expect(await knownServers(store)).toEqual([]);
    kept(await addArticle(store, SERVER, newArticle()));
    expect(await knownServers(store)).toEqual([{ serverId: SERVER }]);
    await markLeft(store, SERVER);
    const left = [{ serverId: SERVER, leftAt: new Date(100 * DAY).toISOString() }];
    expect(await knownServers(store)).toEqual(left);
    vi.setSystemTime(101 * DAY);
    await markLeft(store, SERVER);
    expect(await knownServers(store)).toEqual(left);
    await markReturned(store, SERVER);
    expect(await knownServers(store)).toEqual([{ serverId: SERVER }]);
  });

  it('are deleted with all that they have when they were left long ago', async () => {
    for (const server of [SERVER, OTHER, '3']) {
      const { id } = kept(await addArticle(store, server, newArticle()));
      kept(await addFact(store, server, id, FACT));
    }
    await markLeft(store, SERVER);
    await markLeft(store, OTHER);
    await markReturned(store, OTHER);
    expect(await deleteLeft(store, new Date(100 * DAY))).toEqual([]);
    expect(await deleteLeft(store, new Date(100 * DAY + 1))).toEqual([SERVER]);
    expect(await listArticles(store, SERVER)).toEqual([]);
    expect((await knownServers(store)).map(({ serverId: server }) => server)).toEqual([OTHER, '3']);
    const facts = await store.use((tables) => tables.selectFrom('facts').selectAll().execute());
    expect(facts.map(({ server }) => server).sort()).toEqual([OTHER, '3']);
    expect(await listArticles(store, OTHER)).toHaveLength(1);
  });
});
