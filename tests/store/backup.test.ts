import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { addArticle, getArticle, removeArticle, restoreArticle } from '../../src/store/articles.ts';
import { backUp } from '../../src/store/backup.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { addFact, hostsArticle, listHostsFacts, removeFact } from '../../src/store/facts.ts';
import { share } from '../../src/store/links.ts';
import type { Place } from '../../src/store/place.ts';
import { countUnanswered, listQuestions, startCollecting } from '../../src/store/questions.ts';
import { restore } from '../../src/store/restore.ts';
import { getServer, knownServers, markLeft } from '../../src/store/servers.ts';
import { Store } from '../../src/store/store.ts';
import { castVote, forgetVotes } from '../../src/store/votes.ts';
import { describeOnEach, describeOnOwnPostgres, useFolders } from './places.ts';
import { FACT, kept, newArticle, OTHER, passagesOf, SERVER, USER } from './samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const newFile = () => {
  files += 1;
  return join(folder, `${files}.jsonl`);
};

/** A store with something of everything, closed; and the ids of two articles. */
async function fill(place: Place): Promise<{ id: string; removed: string }> {
  const store = new Store(place);
  const article = newArticle({
    about: { title: 'Lines\u2028and zeros\0', publisher: 'P', author: 'A', published: '1 May' },
    passages: passagesOf('One\r\ntwo\u2029three 😀 \ud800\n It opens at nine.'),
    source: {
      kind: 'url',
      url: 'https://example.org/',
      etag: '"1"',
      lastModified: 'Monday',
      isWhole: true,
    },
  });
  const { id } = kept(await addArticle(store, SERVER, article));
  kept(await addFact(store, SERVER, id, FACT));
  kept(await addFact(store, SERVER, hostsArticle('bridge'), FACT));
  const source = { kind: 'file', name: 'a.pdf' } as const;
  const { id: removed } = kept(await addArticle(store, SERVER, newArticle({ source })));
  kept(await removeArticle(store, SERVER, removed));
  const { id: gone } = kept(await addFact(store, SERVER, id, FACT));
  kept(await removeFact(store, SERVER, id, gone));
  kept(await share(store, SERVER));
  kept(await addArticle(store, OTHER, newArticle()));
  await markLeft(store, OTHER);
  await startCollecting(store, SERVER, 7);
  await countUnanswered(store, SERVER, { id: undefined, text: 'Zeros\0 or “ones”?' });
  const asked = { id: undefined, text: 'Who?' };
  await castVote(store, SERVER, asked, { user: USER, helped: true });
  await store.close();
  return { id, removed };
}

async function problemsOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemsError) return error.problems;
  throw error ?? new Error('it did not fail');
}

const COUNTS = { servers: 2, articles: 3, facts: 2, questions: 2 };

describeOnEach('a backup', (newPlace) => {
  it('restores everything to an empty store, also on another database', async () => {
    const place = await newPlace();
    const { id, removed } = await fill(place);
    const [first, second] = [newFile(), newFile()];
    expect(await backUp(place, first)).toEqual({ ...COUNTS, leftOut: [] });
    expect(statSync(first).mode & 0o777).toBe(0o600);

    const elsewhere = await newFolder();
    expect(await restore(elsewhere, first)).toEqual(COUNTS);
    await backUp(elsewhere, second);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    const again = await newPlace();
    expect(await restore(again, second)).toEqual(COUNTS);

    const [old, restored] = [new Store(place), new Store(again)];
    expect(await getArticle(restored, SERVER, id)).toEqual(await getArticle(old, SERVER, id));
    expect((await listHostsFacts(old, SERVER)).size).toBe(1);
    expect(await listHostsFacts(restored, SERVER)).toEqual(await listHostsFacts(old, SERVER));
    expect(await knownServers(restored)).toEqual(await knownServers(old));
    expect(await getServer(restored, SERVER)).toEqual(await getServer(old, SERVER));
    const questions = await listQuestions(restored, SERVER);
    expect(questions).toEqual(await listQuestions(old, SERVER));
    expect(questions.map(({ times, helped }) => [times, helped]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    // The secret is there too: who voted is known again by it, and by nothing else.
    expect(await forgetVotes(restored, USER)).toBe(1);
    kept(await restoreArticle(restored, SERVER, removed));
    await old.close();
    await restored.close();
  });

  it('can be made while another process uses the store', async () => {
    const place = await newPlace();
    const store = new Store(place);
    kept(await addArticle(store, SERVER, newArticle()));
    expect(await backUp(place, newFile())).toEqual({
      servers: 1,
      articles: 1,
      facts: 0,
      questions: 0,
      leftOut: [],
    });
    kept(await addArticle(store, SERVER, newArticle()));
    await store.close();
  });

  it('is not restored over anything', async () => {
    const place = await newPlace();
    const { id } = await fill(place);
    const file = newFile();
    await backUp(place, file);
    expect(await problemsOf(restore(place, file))).toEqual([expect.stringMatching(/not empty/)]);
    const store = new Store(place);
    expect(await getArticle(store, SERVER, id)).toBeDefined();
    await store.close();
  });

  it('is restored whole or not at all', async () => {
    const place = await newPlace();
    await fill(place);
    const file = newFile();
    await backUp(place, file);
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    const spoilt: [string, string[], RegExp][] = [
      ['empty', [], /only a part/],
      ['cut off', lines.slice(0, -1), /only a part/],
      ['cut off in a line', [...lines.slice(0, 2), lines[2]?.slice(0, 50) ?? ''], /line 3 /],
      ['with a line missing', lines.filter((_, at) => at !== 2), /only a part/],
      ['without its head', lines.slice(1), /line 1 /],
      ['of a later version', ['{"verbatim":2}', ...lines.slice(1)], /line 1 .*this version/],
      ['with something after its end', [...lines, lines[1] ?? ''], /line \d+ /],
      ['without its questions', lines.filter((one) => !one.includes('votes')), /only a part/],
      ['of something else', ['hello'], /line 1 /],
      ['with a number too large', [lines[0] ?? '', tooLarge(lines[1] ?? '')], /line 2 /],
    ];
    const target = await newPlace();
    for (const [name, content, problem] of spoilt) {
      const bad = newFile();
      writeFileSync(bad, content.map((line) => `${line}\n`).join(''));
      expect(await problemsOf(restore(target, bad)), name).toEqual([
        expect.stringMatching(problem),
      ]);
    }
    expect(await restore(target, file)).toEqual(COUNTS);
  });

  it('is restored too where it is from before questions were kept', async () => {
    const old = newFile();
    const lines = [
      '{"verbatim":1}',
      `{"server":{"server":"${SERVER}","revision":3,"leftAt":null}}`,
      '{"end":{"servers":1,"articles":0,"facts":0}}',
    ];
    writeFileSync(old, lines.map((line) => `${line}\n`).join(''));
    expect(await restore(await newPlace(), old)).toMatchObject({ servers: 1, questions: 0 });
  });

  it('says what is wrong with its file', async () => {
    const place = await newPlace();
    await fill(place);
    const there = newFile();
    writeFileSync(there, 'precious');
    const nowhere = join(folder, 'no', 'such');
    expect(await problemsOf(backUp(place, there))).toEqual([expect.stringMatching(/already/)]);
    expect(await problemsOf(backUp(place, nowhere))).toEqual([expect.stringMatching(/no such/)]);
    expect(readFileSync(there, 'utf8')).toBe('precious');
    const empty = await newPlace();
    expect(await problemsOf(restore(empty, nowhere))).toEqual([expect.stringMatching(/no such/)]);
    expect(await problemsOf(restore(empty, folder))).toEqual([expect.stringMatching(/a folder/)]);
  });

  it('needs a store', async () => {
    const file = newFile();
    expect(await problemsOf(backUp(await newPlace(), file))).toEqual([
      expect.stringMatching(/no library yet/),
    ]);
    expect(existsSync(file)).toBe(false);
  });

  const newFolder = useFolders();

  it('makes no store of a name that is mistyped', async () => {
    const place = await newFolder();
    await problemsOf(restore(place, join(folder, 'nope')));
    expect(existsSync(join(place.dataDir, 'library.db'))).toBe(false);
  });
});

describeOnOwnPostgres('a backup', (server, newPlace) => {
  it('leaves no file when the database goes', async () => {
    const place = await newPlace();
    await fill(place);
    await server().stop();
    try {
      const file = newFile();
      await expect(backUp(place, file)).rejects.toThrow(StoreUnavailable);
      expect(existsSync(file)).toBe(false);
    } finally {
      await server().start();
    }
  });
});

describe('npm run backup, npm run restore', () => {
  const newFolder = useFolders();
  const run = (dataDir: string, ...args: string[]) => {
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/backup.js', ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('move a library from folder to folder', async () => {
    const [from, to] = [await newFolder(), await newFolder()];
    await fill(from);
    const file = newFile();
    expect(run(from.dataDir, file)).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^backed up to .*; servers: 2, articles: 3, facts: 2, questions: 2\n$/,
      ),
      stderr: '',
    });
    expect(run(to.dataDir, '--restore', file)).toMatchObject({ status: 0, stderr: '' });
    expect(run(to.dataDir, '--restore', file)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^verbatim: the library is not empty.*\n$/),
    });
  });

  it('save what isn’t damaged, and exit with 1', async () => {
    const place = await newFolder();
    const { id } = await fill(place);
    const database = new Libsql(join(place.dataDir, 'library.db'));
    database.exec(`update articles set document = cast(x'41ff42' as text) where id = '${id}'`);
    database.close();
    const file = newFile();
    const { status, stdout, stderr } = run(place.dataDir, file);
    expect(status).toBe(1);
    expect(stdout).toMatch(/servers: 2, articles: 2, facts: 1, questions: 2\n$/);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `verbatim: damaged, and left out: the article ${id} of the server ${SERVER}`,
      expect.stringMatching(/^verbatim: damaged, and left out: the fact [\da-f]{16} of the server/),
    ]);
    const to = await newFolder();
    expect(run(to.dataDir, '--restore', file)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([[[]], [['a', 'b']], [['--nope']]])(
    'say how they are used when given %j',
    async (args) => {
      const { dataDir } = await newFolder();
      expect(run(dataDir, ...args)).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/^verbatim: .*usage: npm run backup -- FILE.*\n$/),
      });
    },
  );
});

function tooLarge(line: string): string {
  return line.replace(/"revision":\d+/, '"revision":1e300');
}
