import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addArticle, deleteRemoved, getArticle, purge } from '../../src/store/articles.ts';
import {
  addFact,
  countFacts,
  hostsArticle,
  isHostsArticle,
  listHostsFacts,
  removeFact,
  restoreFact,
} from '../../src/store/facts.ts';
import { deleteLeft, markLeft, revisionsOf } from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { describeOnEach } from './places.ts';
import { FACT, kept, newArticle, OTHER, SERVER } from './samples.ts';

describeOnEach('facts', (newPlace) => {
  let store: Store;
  beforeEach(async () => {
    store = new Store(await newPlace(), { articles: 9, textSize: 9_000, passages: 1e6, facts: 3 });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await store.close();
  });

  it('are counted by article, of one server', async () => {
    const one = kept(await addArticle(store, SERVER, newArticle()));
    const two = kept(await addArticle(store, SERVER, newArticle()));
    const elsewhere = kept(await addArticle(store, OTHER, newArticle()));
    kept(await addFact(store, SERVER, one.id, FACT));
    const { id } = kept(await addFact(store, SERVER, one.id, FACT));
    kept(await addFact(store, OTHER, elsewhere.id, FACT));
    expect([...(await countFacts(store, SERVER))]).toEqual([[one.id, 2]]);
    kept(await removeFact(store, SERVER, one.id, id));
    kept(await addFact(store, SERVER, two.id, FACT));
    const counts = await countFacts(store, SERVER);
    expect([counts.get(one.id), counts.get(two.id)]).toEqual([1, 1]);
  });

  describe('on articles of the host', () => {
    const BRIDGE = hostsArticle('bridge');

    it('are listed by article, of one server, and no article of its own is needed', async () => {
      const own = kept(await addArticle(store, SERVER, newArticle()));
      kept(await addFact(store, SERVER, own.id, FACT));
      const one = kept(await addFact(store, SERVER, BRIDGE, FACT));
      const two = kept(await addFact(store, SERVER, hostsArticle('honey'), FACT));
      kept(await addFact(store, OTHER, BRIDGE, FACT));
      expect(await listHostsFacts(store, SERVER)).toEqual(
        new Map([
          [BRIDGE, [one]],
          [hostsArticle('honey'), [two]],
        ]),
      );
      expect((await countFacts(store, SERVER)).get(BRIDGE)).toBe(1);
      const full = { refused: 'facts', limit: 3, found: 4 };
      expect(await addFact(store, SERVER, BRIDGE, FACT)).toEqual(full);
    });

    it('raise the revision, and can be had back', async () => {
      const revision = async () => (await revisionsOf(store, [SERVER])).get(SERVER);
      const fact = kept(await addFact(store, SERVER, BRIDGE, FACT));
      expect(await revision()).toBe(1);
      expect(await removeFact(store, OTHER, BRIDGE, fact.id)).toEqual({ refused: 'no such fact' });
      expect(await removeFact(store, SERVER, BRIDGE, fact.id)).toEqual(fact);
      expect([...(await listHostsFacts(store, SERVER))]).toEqual([]);
      expect(await restoreFact(store, SERVER, BRIDGE, fact.id)).toEqual(fact);
      expect(await listHostsFacts(store, SERVER)).toEqual(new Map([[BRIDGE, [fact]]]));
      expect(await revision()).toBe(3);
    });

    it('go with all else that the server has', async () => {
      for (const server of [SERVER, OTHER]) kept(await addFact(store, server, BRIDGE, FACT));
      await purge(store, SERVER);
      expect((await listHostsFacts(store, SERVER)).size).toBe(0);
      expect((await listHostsFacts(store, OTHER)).size).toBe(1);
      await markLeft(store, OTHER);
      await deleteLeft(store, new Date(Date.now() + 1_000));
      expect((await listHostsFacts(store, OTHER)).size).toBe(0);
    });

    it('name it shortly, whatever its id, ignoring case, and as no id of a server’s own', async () => {
      const names = ['bridge', 'Bridge', 'honey', ':'.repeat(255)].map(hostsArticle);
      expect(new Set(names).size).toBe(3);
      for (const name of names) expect(name).toMatch(/^host-[0-9a-f]{16}$/);
      expect(names.every(isHostsArticle)).toBe(true);
      const { id } = kept(await addArticle(store, SERVER, newArticle()));
      expect(isHostsArticle(id)).toBe(false);
    });
  });

  describe('removed', () => {
    const NONE = { refused: 'no such fact' };
    let article: string;
    const factsNow = async () => (await getArticle(store, SERVER, article))?.facts ?? [];
    beforeEach(async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      article = kept(await addArticle(store, SERVER, newArticle())).id;
    });

    it('are gone, and for 10 minutes can be had back as they were', async () => {
      const fact = kept(await addFact(store, SERVER, article, FACT));
      expect(await removeFact(store, SERVER, article, fact.id)).toEqual(fact);
      expect(await factsNow()).toEqual([]);
      expect(await removeFact(store, SERVER, article, fact.id)).toEqual(NONE);

      vi.setSystemTime(Date.now() + 10 * 60_000);
      await deleteRemoved(store);
      expect(await restoreFact(store, SERVER, article, fact.id)).toEqual(fact);
      expect(await factsNow()).toEqual([fact]);
      // Who has read the article must see that it has changed.
      expect(await getArticle(store, SERVER, article)).toMatchObject({ revision: 4 });
    });

    it('can’t be had back later, nor twice, nor by another server', async () => {
      const { id } = kept(await addFact(store, SERVER, article, FACT));
      expect(await restoreFact(store, SERVER, article, id)).toEqual(NONE);
      await removeFact(store, SERVER, article, id);
      const none = { refused: 'no such article' };
      expect(await restoreFact(store, OTHER, article, id)).toEqual(none);
      vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
      expect(await restoreFact(store, SERVER, article, id)).toEqual(NONE);
    });

    it('make room, which must be there for having them back', async () => {
      const { id } = kept(await addFact(store, SERVER, article, FACT));
      await removeFact(store, SERVER, article, id);
      for (let n = 0; n < 3; n++) kept(await addFact(store, SERVER, article, FACT));
      const full = { refused: 'facts', limit: 3, found: 4 };
      expect(await restoreFact(store, SERVER, article, id)).toEqual(full);
      expect(await factsNow()).toHaveLength(3);
    });

    it('are deleted for good after 10 minutes, and nothing else is', async () => {
      const { id } = kept(await addFact(store, SERVER, article, FACT));
      const stays = kept(await addFact(store, SERVER, article, FACT));
      await removeFact(store, SERVER, article, id);
      vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
      await deleteRemoved(store);
      const rows = await store.use((tables) => tables.selectFrom('facts').select('id').execute());
      expect(rows).toEqual([{ id: stays.id }]);
    });
  });
});
