import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alike } from '../../src/store/alike.ts';
import {
  addArticle,
  deleteRemoved,
  getArticle,
  listArticles,
  purge,
  removeArticle,
  replaceArticle,
  restoreArticle,
} from '../../src/store/articles.ts';
import { addFact, removeFact } from '../../src/store/facts.ts';
import { revisionsOf } from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { sized } from '../size.ts';
import { describeOnEach } from './places.ts';
import { FACT, kept, newArticle, OTHER, passagesOf, SERVER } from './samples.ts';

describeOnEach('articles', (newPlace) => {
  let store: Store;

  beforeEach(async () => {
    store = new Store(await newPlace(), { articles: 3, textSize: 1_000, passages: 10, facts: 2 });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await store.close();
  });

  const add = async (given = {}, server = SERVER) =>
    kept(await addArticle(store, server, newArticle(given)));
  const ids = async (server = SERVER) => (await listArticles(store, server)).map(({ id }) => id);
  const revision = async (server = SERVER) => (await revisionsOf(store, [server])).get(server);

  it('keeps none for a server that added none', async () => {
    expect(await listArticles(store, SERVER)).toEqual([]);
    expect(await getArticle(store, SERVER, 'nope')).toBeUndefined();
    expect(await revision()).toBe(0);
  });

  it('gives back what was added', async () => {
    const article = newArticle({
      about: { title: 'Title', author: 'Jane', url: 'https://example.org/a', language: 'en' },
      passages: passagesOf('Grüße', '“Quoted”'),
      source: { kind: 'url', url: 'https://example.org/b', etag: '"1"' },
    });
    const entry = kept(await addArticle(store, SERVER, article));
    const { passages, ...rest } = article;
    expect(entry).toEqual({
      ...rest,
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      addedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      textSize: 19,
      passageCount: 2,
      revision: 1,
    });
    expect(await listArticles(store, SERVER)).toEqual([entry]);
    expect(await getArticle(store, SERVER, entry.id)).toEqual({ ...entry, passages, facts: [] });
  });

  it('gives back any text as it was, whatever its characters', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    // Half of a pair, and the zero that ends a string in C, are where databases differ.
    const any = fc.oneof(text, fc.constantFrom('\0', 'a\0b', '\ud800', '\u2028', '😀'));
    await fc.assert(
      fc.asyncProperty(any, any, any, async (title, body, answer) => {
        await purge(store, SERVER);
        const passages = passagesOf(body);
        const { id } = await add({ about: { title }, passages });
        kept(await addFact(store, SERVER, id, { ...FACT, answer }));
        const article = await getArticle(store, SERVER, id);
        expect(article).toMatchObject({ about: { title }, passages, facts: [{ answer }] });
      }),
      { numRuns: sized(8, 30) },
    );
  });

  it('keeps the servers apart', async () => {
    const { id } = await add();
    expect(await ids(OTHER)).toEqual([]);
    expect(await getArticle(store, OTHER, id)).toBeUndefined();
    expect(await removeArticle(store, OTHER, id)).toEqual({ refused: 'no such article' });
    expect(await addFact(store, OTHER, id, FACT)).toEqual({ refused: 'no such article' });
    expect(await replaceArticle(store, OTHER, id, newArticle())).toEqual({
      refused: 'no such article',
    });
    expect(await ids()).toEqual([id]);
  });

  it('lists them in the order in which they were added', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const added: string[] = [];
    for (const second of [1, 2, 3]) {
      vi.setSystemTime(second * 1_000);
      added.push((await add()).id);
    }
    expect(await ids()).toEqual(added);
  });

  it('refuses one article too many, and says how many there are', async () => {
    await add();
    await add();
    await add();
    const before = await revision();
    expect(await addArticle(store, SERVER, newArticle())).toEqual({
      refused: 'articles',
      limit: 3,
      found: 4,
    });
    expect(await ids()).toHaveLength(3);
    // Nothing was written, so nobody need read it again.
    expect(await revision()).toBe(before);
    await add({}, OTHER);
  });

  it('counts the passages of all texts', async () => {
    const some = (count: number) => ({ passages: passagesOf(...Array(count).fill('One.')) });
    const { id } = await add(some(6));
    await add(some(4));
    expect(await addArticle(store, SERVER, newArticle(some(1)))).toEqual({
      refused: 'passages',
      limit: 10,
      found: 11,
    });
    kept(await replaceArticle(store, SERVER, id, newArticle(some(6))));
  });

  it('counts the bytes of all texts', async () => {
    const text = (length: number) => ({ passages: passagesOf('é'.repeat(length)) });
    const { id } = await add(text(300));
    await add(text(200));
    expect(await addArticle(store, SERVER, newArticle(text(1)))).toEqual({
      refused: 'textSize',
      limit: 1_000,
      found: 1_002,
    });
    // What it takes the place of doesn't count.
    kept(await replaceArticle(store, SERVER, id, newArticle(text(300))));
    expect(await replaceArticle(store, SERVER, id, newArticle(text(301)))).toMatchObject({
      refused: 'textSize',
      found: 1_002,
    });
  });

  it('holds the limits against many at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 8 }, () => addArticle(store, SERVER, newArticle())),
    );
    expect(results.filter((result) => !('refused' in result))).toHaveLength(3);
    expect(await ids()).toHaveLength(3);
    expect(await revision()).toBe(3);
  });

  it('refuses the same bytes once more, but in place of themselves', async () => {
    const article = newArticle();
    const entry = kept(await addArticle(store, SERVER, article));
    expect(await addArticle(store, SERVER, article)).toEqual({ refused: 'same bytes', as: entry });
    const { id } = await add();
    expect(await replaceArticle(store, SERVER, id, article)).toMatchObject({
      refused: 'same bytes',
    });
    kept(await replaceArticle(store, SERVER, entry.id, article));
    kept(await addArticle(store, OTHER, article));
  });

  it('replaces an article whole, keeping its id and the facts that still hold', async () => {
    const { id } = await add();
    const kept1 = kept(await addFact(store, SERVER, id, FACT));
    const lost = kept(await addFact(store, SERVER, id, { ...FACT, quote: 'gone' }));
    const next = newArticle({ about: { title: 'Next' } });
    const entry = kept(await replaceArticle(store, SERVER, id, next, [lost.id]));
    expect(entry).toMatchObject({ id, about: { title: 'Next' }, revision: await revision() });
    expect(await getArticle(store, SERVER, id)).toEqual({
      ...entry,
      passages: next.passages,
      facts: [kept1],
    });
  });

  it('leaves the old article when it can’t be replaced', async () => {
    const { id } = await add();
    const fact = kept(await addFact(store, SERVER, id, FACT));
    const before = await getArticle(store, SERVER, id);
    const { sha256 } = await add();
    const result = await replaceArticle(store, SERVER, id, newArticle({ sha256 }), [fact.id]);
    expect(result).toMatchObject({ refused: 'same bytes' });
    // A mistake of the program's: what SQL can't hold.
    const broken = newArticle({ size: null as unknown as number });
    await expect(replaceArticle(store, SERVER, id, broken, [fact.id])).rejects.toThrow();
    expect(await getArticle(store, SERVER, id)).toEqual(before);
  });

  describe('removed', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'] });
    });

    it('is gone, and for 10 minutes can be had back with its facts', async () => {
      const { id } = await add();
      kept(await addFact(store, SERVER, id, FACT));
      const before = await getArticle(store, SERVER, id);
      expect(kept(await removeArticle(store, SERVER, id)).id).toBe(id);
      expect(await ids()).toEqual([]);
      expect(await getArticle(store, SERVER, id)).toBeUndefined();
      expect(await removeArticle(store, SERVER, id)).toEqual({ refused: 'no such article' });
      expect(await addFact(store, SERVER, id, FACT)).toEqual({ refused: 'no such article' });

      vi.setSystemTime(Date.now() + 10 * 60_000);
      await deleteRemoved(store);
      const { revision: now } = kept(await restoreArticle(store, SERVER, id));
      expect(await getArticle(store, SERVER, id)).toEqual({ ...before, revision: now });
      expect(now).toBe(await revision());
    });

    it('can’t be had back later, nor twice, nor by another server', async () => {
      const { id } = await add();
      const none = { refused: 'no such article' };
      expect(await restoreArticle(store, SERVER, id)).toEqual(none);
      await removeArticle(store, SERVER, id);
      expect(await restoreArticle(store, OTHER, id)).toEqual(none);
      vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
      expect(await restoreArticle(store, SERVER, id)).toEqual(none);
    });

    it('makes room, which must be there for having it back', async () => {
      const article = newArticle();
      const { id } = kept(await addArticle(store, SERVER, article));
      await removeArticle(store, SERVER, id);
      kept(await addArticle(store, SERVER, article));
      expect(await restoreArticle(store, SERVER, id)).toMatchObject({ refused: 'same bytes' });
      const other = await add();
      await removeArticle(store, SERVER, other.id);
      await add();
      await add();
      expect(await restoreArticle(store, SERVER, other.id)).toEqual({
        refused: 'articles',
        limit: 3,
        found: 4,
      });
    });

    it('is deleted for good after 10 minutes, and nothing else is', async () => {
      const removed = await add();
      kept(await addFact(store, SERVER, removed.id, FACT));
      const stays = await add();
      kept(await addFact(store, SERVER, stays.id, FACT));
      await removeArticle(store, SERVER, removed.id);
      vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
      await deleteRemoved(store);
      expect(await countRows(store)).toEqual({ articles: 1, facts: 1 });
      expect(await ids()).toEqual([stays.id]);
    });
  });

  it('purges all of one server at once, the removed too', async () => {
    const { id } = await add();
    kept(await addFact(store, SERVER, id, FACT));
    await removeArticle(store, SERVER, (await add()).id);
    const other = await add({}, OTHER);
    const before = await revision();
    await purge(store, SERVER);
    expect(await countRows(store)).toEqual({ articles: 1, facts: 0 });
    expect(await ids(OTHER)).toEqual([other.id]);
    // Who has the old ones must see that they are gone.
    expect(await revision()).not.toBe(before);
  });

  it('adds facts and removes them', async () => {
    const { id } = await add();
    const fact = kept(await addFact(store, SERVER, id, FACT));
    expect(fact).toMatchObject(FACT);
    const changed = await getArticle(store, SERVER, id);
    expect(changed).toMatchObject({ facts: [fact], revision: 2 });
    expect(await removeFact(store, SERVER, id, 'nope')).toEqual({ refused: 'no such fact' });
    expect(await removeFact(store, SERVER, id, fact.id)).toEqual(fact);
    expect(await getArticle(store, SERVER, id)).toMatchObject({ facts: [], revision: 3 });
    expect(await revision()).toBe(3);
  });

  it('refuses one fact of a server too many', async () => {
    const one = await add();
    const two = await add();
    kept(await addFact(store, SERVER, one.id, FACT));
    kept(await addFact(store, SERVER, two.id, FACT));
    expect(await addFact(store, SERVER, two.id, FACT)).toEqual({
      refused: 'facts',
      limit: 2,
      found: 3,
    });
  });

  it('finds those that a new one is like', async () => {
    const url = 'https://example.org/a';
    const bytes = await add();
    const page = await add({ source: { kind: 'url', url } });
    const title = await add({ about: { title: 'The  Rules ' } });
    const like = alike(await listArticles(store, SERVER), {
      sha256: bytes.sha256,
      about: { title: 'the rules', url },
      source: { kind: 'text' },
    });
    expect(like).toEqual({ sameBytes: bytes, sameUrl: page, sameTitle: title });
    expect(alike(await listArticles(store, SERVER), newArticle())).toEqual({
      sameBytes: undefined,
      sameUrl: undefined,
      sameTitle: undefined,
    });
  });
});

async function countRows(store: Store) {
  return store.use(async (tables) => ({
    articles: (await tables.selectFrom('articles').select('id').execute()).length,
    facts: (await tables.selectFrom('facts').select('id').execute()).length,
  }));
}
