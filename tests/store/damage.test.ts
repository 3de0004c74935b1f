import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { addArticle, getArticle, listArticles, removeArticle } from '../../src/store/articles.ts';
import { DAMAGED } from '../../src/store/damage.ts';
import { addFact, hostsArticle, removeFact } from '../../src/store/facts.ts';
import { share } from '../../src/store/links.ts';
import { countUnanswered, startCollecting } from '../../src/store/questions.ts';
import { Store } from '../../src/store/store.ts';
import { castVote } from '../../src/store/votes.ts';
import { sized } from '../size.ts';
import { useFolders } from './places.ts';
import { FACT, kept, newArticle, OTHER, passagesOf, SERVER, USER } from './samples.ts';

/** What the script says of a damaged database. */
interface Used {
  readonly name: string;
  readonly damaged?: readonly string[];
  readonly leftOut?: readonly string[];
  readonly told: readonly string[];
  readonly failed: readonly string[];
  readonly read: Readonly<Record<string, unknown>>;
}

const DAMAGES = sized(5, 25);

const newFolder = useFolders();

/** A folder with something in every column of every table. */
async function filled(): Promise<string> {
  const { dataDir } = await newFolder();
  const store = new Store({ dataDir });
  for (const server of [SERVER, OTHER]) {
    for (const text of [FACT.quote, `${FACT.quote} ${'It is long. '.repeat(1_000)}`]) {
      const given = newArticle({ passages: passagesOf(text) });
      const { id } = kept(await addArticle(store, server, given));
      kept(await addFact(store, server, id, FACT));
    }
    kept(await addFact(store, server, hostsArticle('host'), FACT));
    const away = kept(await addFact(store, server, hostsArticle('host'), FACT));
    kept(await removeFact(store, server, hostsArticle('host'), away.id));
    const { id } = kept(await addArticle(store, server, newArticle()));
    kept(await removeArticle(store, server, id));
    kept(await share(store, server));
    await startCollecting(store, server, 30);
    await countUnanswered(store, server, { id: undefined, text: 'Who was it?' });
    const vote = { user: USER, helped: false };
    await castVote(store, server, { id: undefined, text: 'When was it?' }, vote);
  }
  await store.use((tables) => tables.updateTable('servers').set({ left_at: null }).execute());
  await store.close();
  return dataDir;
}

function useDamaged(whole: string, how: string): Used[] {
  const copies = mkdtempSync(join(whole, 'copies-'));
  const script = ['tests/store/use-damaged.mjs', whole, copies, how];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, script, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  const lines = stdout.trimEnd().split('\n');
  expect({ status, signal, stderr, last: lines.at(-1) }).toMatchObject({ status: 0, stderr: '' });
  return lines.map((line) => JSON.parse(line));
}

const WHOLE = { listed: 2, articles: 2, facts: 2, hosts: 1, questions: 2 };

describe('a damaged database', () => {
  it('costs what is damaged and no more, whichever text it is', { timeout: 300_000 }, async () => {
    const used = useDamaged(await filled(), sized('last texts', 'texts'));
    for (const column of ['articles.document', 'facts.words', 'questions.text', 'servers.link']) {
      expect(used.some(({ name }) => name.includes(column))).toBe(true);
    }
    for (const { name, read, failed } of used) {
      if (name === 'schema') {
        expect(new Set(failed.map((one) => one.split(': ')[1]))).toEqual(
          new Set(['ProblemsError']),
        );
        continue;
      }
      // Where an index is damaged, so much of it that a question can't be kept.
      const others = failed.filter(
        (one) => !/^(?:unanswered|vote): UNKNOWN_SQLITE_ERROR_779$/.test(one),
      );
      const isAnyWhole = [SERVER, OTHER].some((server) => isWhole(read[server]));
      expect({ name, others, left: read.left, isAnyWhole }).toEqual({
        name,
        others: [],
        left: 0,
        isAnyWhole: true,
      });
    }
    const told = new Set(used.flatMap((one) => one.told));
    expect([...told].sort()).toEqual(['article', 'fact', 'question']);
    for (const { name, damaged, leftOut } of used)
      expect({ name, leftOut }).toEqual({ name, leftOut: damaged });
    expect(used.filter(({ leftOut = [] }) => leftOut.length > 0).length).toBeGreaterThan(10);
  });

  it('never ends the process, wherever it is damaged', { timeout: 120_000 }, async () => {
    expect(useDamaged(await filled(), `${DAMAGES}:1`)).toHaveLength(DAMAGES);
  });

  it('leaves out an article, which can be removed', async () => {
    const place = await newFolder();
    const store = new Store(place);
    const [bad, good] = [
      kept(await addArticle(store, SERVER, newArticle())),
      kept(await addArticle(store, SERVER, newArticle())),
    ];
    await store.use((tables) =>
      sql`update articles set document = cast(x'41ff42' as text) where id = ${bad.id}`.execute(
        tables,
      ),
    );
    const told: object[] = [];
    store.damage.onFound((damaged) => told.push(damaged));
    expect(await getArticle(store, SERVER, bad.id)).toBeUndefined();
    expect(await getArticle(store, SERVER, bad.id)).toBeUndefined();
    expect(told).toEqual([{ what: 'article', id: bad.id }]);
    expect(await getArticle(store, SERVER, good.id)).toMatchObject({ id: good.id });
    expect(await listArticles(store, SERVER)).toMatchObject([{ isDamaged: true }, { id: good.id }]);
    kept(await removeArticle(store, SERVER, bad.id));
    expect(await listArticles(store, SERVER)).toEqual([good]);
    await store.close();
  });

  it('gives every text of a query in bytes, whatever the query is', async () => {
    const store = new Store(await newFolder());
    const read = (query: string) =>
      store.use(async (tables) => (await sql.raw(query).execute(tables)).rows);
    expect(await read(`select cast(x'41ff42' as text) as t`)).toEqual([{ t: DAMAGED }]);
    expect(await read(`with a as (select cast(x'ff' as text) as t) select * from a`)).toEqual([
      { t: DAMAGED },
    ]);
    expect(await read(`select 'ä😀' as t, 1 as n, null as z`)).toEqual([
      { t: 'ä😀', n: 1, z: null },
    ]);
    await store.close();
  });
});

function isWhole(read: unknown): boolean {
  return JSON.stringify(read) === JSON.stringify(WHOLE);
}
