import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import type { Knowledge } from '../../src/answer/knowledge.ts';
import type { Library } from '../../src/library/article.ts';
import { checkFacts } from '../../src/library/facts.ts';
import { ServerLibraries } from '../../src/servers/server-libraries.ts';
import { addArticle, purge, removeArticle, replaceArticle } from '../../src/store/articles.ts';
import { addFact, hostsArticle, removeFact } from '../../src/store/facts.ts';
import { startCollecting, stopCollecting } from '../../src/store/questions.ts';
import { Store } from '../../src/store/store.ts';
import { parseArticle } from '../library/parse.ts';
import { FACT, kept, newArticle, OTHER, passagesOf, SERVER } from '../store/samples.ts';

let folder: string;
let store: Store;
let libraries: ServerLibraries;
let failures: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  store = new Store({ dataDir: folder });
  failures = [];
  libraries = start();
});
afterEach(async () => {
  await libraries.stop();
  await store.close();
  rmSync(folder, { recursive: true });
  expect(failures).toEqual([]);
});

function start(room = 1e9, host: Library = { articles: [] }): ServerLibraries {
  return new ServerLibraries({ store, host, room, failed: (error) => failures.push(error) });
}

const restart = async (room?: number, host?: Library) => {
  await libraries.stop();
  libraries = start(room, host);
};
const add = async (server: string, words: string, more = {}) =>
  kept(await addArticle(store, server, newArticle({ passages: passagesOf(words), ...more })));
const answer = (knowledge: Knowledge | undefined, question: string) =>
  knowledge && ask(knowledge, question).band;

describe('ServerLibraries', () => {
  it('opens nothing where nothing was ever kept', async () => {
    expect(libraries.isRead(SERVER)).toBe(true);
    expect(await libraries.of(SERVER)).toBeUndefined();
    expect(store.exists).toBe(false);
  });

  it("has a server's articles for that server alone", async () => {
    await add(SERVER, 'The harbour was dredged in 1931.');
    await add(OTHER, 'The bridge at Harlow was closed in March.');
    await restart();
    expect(libraries.isRead(SERVER)).toBe(false);
    expect(answer(await libraries.of(SERVER), 'When was the harbour dredged?')).toBe('answers');
    expect(answer(await libraries.of(SERVER), 'When was the bridge closed?')).toBe('does not say');
    expect(answer(await libraries.of(OTHER), 'When was the bridge closed?')).toBe('answers');
    expect(await libraries.of('1')).toBeUndefined();
  });

  it('knows what is kept of the questions of a server, without a question to the store', async () => {
    expect(libraries.collecting(SERVER)).toBeUndefined();
    await startCollecting(store, SERVER, 7);
    expect(await libraries.of(SERVER)).toBeUndefined();
    expect(libraries.collecting(SERVER)).toMatchObject({ keepDays: 7 });
    expect(libraries.collecting(OTHER)).toBeUndefined();
    await add(SERVER, 'The harbour was dredged in 1931.');
    expect(libraries.collecting(SERVER)).toMatchObject({ keepDays: 7 });
    await stopCollecting(store, SERVER);
    expect(libraries.collecting(SERVER)).toBeUndefined();
    expect(libraries.standing(SERVER)?.library.articles).toHaveLength(1);
  });

  it('takes up what is added, replaced, taken away and purged', async () => {
    const { id } = await add(SERVER, 'The harbour was dredged in 1931.');
    const first = await libraries.of(SERVER);
    await add(SERVER, 'The bridge at Harlow was closed in March.');
    const second = libraries.standing(SERVER);
    expect(second?.library.articles).toHaveLength(2);
    expect(first?.library.articles).toHaveLength(1);
    expect(second?.library.articles[0]).toBe(first?.library.articles[0]);
    await replaceArticle(
      store,
      SERVER,
      id,
      newArticle({ passages: passagesOf('The harbour was dredged in 1954.') }),
    );
    const passages = libraries
      .standing(SERVER)
      ?.library.articles.map((one) => one.passages[0]?.text);
    expect(passages).toContain('The harbour was dredged in 1954.');
    expect(passages).not.toContain('The harbour was dredged in 1931.');
    await removeArticle(store, SERVER, id);
    expect(libraries.standing(SERVER)?.library.articles).toHaveLength(1);
    await purge(store, SERVER);
    expect(libraries.standing(SERVER)).toBeUndefined();
  });

  it('has the facts that the text holds, and passes over others', async () => {
    const { id } = await add(SERVER, 'The library in the old mill is small. It opens at nine.');
    kept(await addFact(store, SERVER, id, FACT));
    kept(await addFact(store, SERVER, id, { ...FACT, question: 'Who?', quote: 'Not in it.' }));
    const knowledge = await libraries.of(SERVER);
    expect(knowledge?.library.articles[0]?.facts.map(({ question }) => question)).toEqual([
      FACT.question,
    ]);
  });

  describe('the host’s articles', () => {
    const article = (id: string, text: string) => ({ ...parseArticle(`${id}.txt`, text), id });
    const mill = article(
      'mill',
      'The mill\n\nThe library in the old mill is small. It opens at nine.',
    );
    const bees = article('bees', 'Bees\n\nBees are at home in the valley.');
    const host = { articles: [bees, mill] };
    beforeEach(async () => {
      await restart(1e9, host);
    });

    it('are taught in the server that has added facts to them, and are its own in nothing', async () => {
      kept(await addFact(store, SERVER, hostsArticle('mill'), FACT));
      expect(await libraries.of(SERVER)).toBeUndefined();
      const taught = libraries.taught(SERVER, host);
      expect(taught?.library.articles).toMatchObject([
        { id: 'mill', facts: [{ answer: 'At nine' }] },
      ]);
      expect(taught?.library.articles[0]?.passages).toBe(mill.passages);
      expect(taught && ask(taught, 'opening hours?')).toMatchObject({
        fact: { answer: 'At nine' },
      });
      expect(mill.facts).toEqual([]);
      await libraries.of(OTHER);
      expect(libraries.taught(OTHER, host)).toBeUndefined();
    });

    it('keep their own facts, lose those that are taken away, and pass over what they don’t say', async () => {
      const [fact] = checkFacts(
        [{ question: 'Where?', answer: 'the valley', quote: 'in the valley' }],
        bees,
      );
      const known = { articles: [{ ...bees, facts: fact ? [fact] : [] }] };
      libraries.replaceHost(known);
      const bad = { ...FACT, question: 'Who?' };
      kept(await addFact(store, SERVER, hostsArticle('bees'), bad));
      const quote = 'Bees are at home';
      const good = { ...FACT, question: 'Are bees at home?', also: [], answer: 'at home', quote };
      const { id } = kept(await addFact(store, SERVER, hostsArticle('bees'), good));
      await libraries.of(SERVER);
      const questions = () =>
        libraries.taught(SERVER, known)?.library.articles[0]?.facts.map((one) => one.question);
      expect(questions()).toEqual(['Where?', 'Are bees at home?']);
      kept(await removeFact(store, SERVER, hostsArticle('bees'), id));
      expect(questions()).toBeUndefined();
    });

    it('are taught anew when the host has others, and nothing is meanwhile', async () => {
      kept(await addFact(store, SERVER, hostsArticle('mill'), FACT));
      await add(OTHER, 'The harbour was dredged in 1931.');
      for (const server of [SERVER, OTHER]) await libraries.of(server);
      const newer = { articles: [article('mill', `The mill\n\nIt is new. ${FACT.quote}`)] };
      libraries.replaceHost(newer);
      expect(libraries.taught(SERVER, newer)).toBeUndefined();
      expect([SERVER, OTHER].map((server) => libraries.isRead(server))).toEqual([false, true]);
      await libraries.of(SERVER);
      const [taught] = libraries.taught(SERVER, newer)?.library.articles ?? [];
      expect(taught?.passages).toBe(newer.articles[0]?.passages);
      expect(taught?.facts).toHaveLength(1);

      const gone = { articles: [bees] };
      libraries.replaceHost(gone);
      await libraries.of(SERVER);
      expect(libraries.taught(SERVER, gone)).toBeUndefined();
      expect(libraries.isRead(SERVER)).toBe(true);
    });
  });

  it('keeps the title, source and headings of what came as another format', async () => {
    const [passage] = passagesOf('It rained.');
    const passages = [{ ...passage, headings: ['Weather'], page: 3 }];
    const about = { title: 'A year', url: 'https://example.org/' };
    await add(SERVER, '', { passages, about });
    const [article] = (await libraries.of(SERVER))?.library.articles ?? [];
    expect(article).toMatchObject({
      ...about,
      passages: [{ text: 'It rained.', headings: ['Weather'], page: 3 }],
    });
  });

  it('lets go of the library that was asked least recently', async () => {
    for (const server of ['1', '2', '3']) await add(server, `Server ${server} has one passage.`);
    // Each takes some 2 kB.
    await restart(5_000);
    await libraries.of('1');
    await libraries.of('2');
    libraries.standing('1');
    await libraries.of('3');
    expect(['1', '2', '3'].map((server) => libraries.isRead(server))).toEqual([true, false, true]);
    expect(await libraries.of('2')).toBeDefined();
  });

  it('reads a library once for many who ask at the same time', async () => {
    await add(SERVER, 'The harbour was dredged in 1931.');
    await restart();
    const all = await Promise.all(Array.from({ length: 20 }, () => libraries.of(SERVER)));
    expect(new Set(all).size).toBe(1);
  });
});
