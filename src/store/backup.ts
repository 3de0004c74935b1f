import { createReadStream } from 'node:fs';
import { access, open, rm } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { ProblemsError } from '../problems.ts';
import { type BackupLine, type Counts, FIRST_LINE, formatLine, parseLine } from './backup-lines.ts';
import { openDatabase, openDatabaseToRead, using } from './database.ts';
import { requireCurrent } from './migrations.ts';
import type { Place } from './place.ts';
import {
  collectingOf,
  documentOf,
  entryOf,
  factOf,
  factRowOf,
  passagesOf,
  rowOf,
  type Tables,
} from './tables.ts';

/**
 * Writes all that a store keeps to a new file, as it is at one moment, but for facts that were removed;
 * others may use the store meanwhile.
 *
 * @throws ProblemsError the file is there already or can't be written, or the store can't be opened
 * @throws StoreUnavailable the database is out of reach; no file is left
 */
export async function backUp(place: Place, file: string): Promise<Counts> {
  return using(await openDatabaseToRead(place, requireCurrent), async (tables) => {
    // Whatever is there by that name, such as the database itself, is not written over.
    const handle = await open(file, 'wx', 0o600).catch((error: unknown) => fail(file, error));
    const counts = { servers: 0, articles: 0, facts: 0, questions: 0 };
    try {
      await tables
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (snapshot) => {
          for await (const line of linesOf(snapshot, counts)) {
            await handle.appendFile(line).catch((error: unknown) => fail(file, error));
          }
        });
      await handle.sync();
    } catch (error) {
      await rm(file);
      throw error;
    } finally {
      await handle.close();
    }
    return counts;
  });
}

/**
 * Fills an empty store from a backup, with all of it or nothing.
 *
 * @throws ProblemsError the store isn't empty or can't be opened, or the file is no whole backup
 * @throws StoreUnavailable the database is out of reach
 */
export async function restore(place: Place, file: string): Promise<Counts> {
  // A name mistyped makes no store.
  await access(file).catch((error: unknown) => fail(file, error));
  return using(await openDatabase(place), (tables) =>
    tables.transaction().execute(async (empty) => {
      if (await empty.selectFrom('servers').select('server').limit(1).executeTakeFirst()) {
        throw new ProblemsError([
          'the library is not empty: only an empty one is filled from a backup',
        ]);
      }
      const counts = { servers: 0, articles: 0, facts: 0, questions: 0 };
      let end: Counts | undefined;
      let number = 0;
      for await (const line of linesIn(file)) {
        number += 1;
        const value = end ? undefined : parseLine(line);
        if (!value || 'verbatim' in value !== (number === 1)) {
          throw new ProblemsError([
            `${file}: line ${number} is not one of a backup of this version`,
          ]);
        }
        if ('end' in value) end = value.end;
        else await insert(empty, value, counts);
      }
      if (!end || !sameCounts(end, counts)) {
        throw new ProblemsError([`${file}: is only a part of a backup`]);
      }
      return counts;
    }),
  );
}

/** The lines of a backup, one article in memory at a time; counts what they hold. */
async function* linesOf(tables: Kysely<Tables>, counts: Counts): AsyncGenerator<string> {
  yield formatLine(FIRST_LINE);
  const servers = await tables.selectFrom('servers').selectAll().orderBy('server').execute();
  for (const row of servers) {
    const { server, revision, left_at: leftAt, link } = row;
    const collecting = collectingOf(row);
    counts.servers += 1;
    yield formatLine({
      server: {
        server,
        revision: Number(revision),
        leftAt,
        ...(link !== null && { link }),
        ...(collecting && { collecting }),
      },
    });
    const articles = await tables
      .selectFrom('articles')
      .select('id')
      .where('server', '=', server)
      .orderBy('id')
      .execute();
    for (const { id } of articles) {
      const row = await tables
        .selectFrom('articles')
        .selectAll()
        .where('server', '=', server)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      counts.articles += 1;
      const { removed_at: removedAt } = row;
      yield formatLine({
        article: { server, ...entryOf(row), removedAt, passages: passagesOf(row) },
      });
    }
    const facts = await tables
      .selectFrom('facts')
      .selectAll()
      .where('server', '=', server)
      .where('removed_at', 'is', null)
      .orderBy('article')
      .orderBy('id')
      .execute();
    for (const { article, ...row } of facts) {
      counts.facts += 1;
      yield formatLine({ fact: { server, article, ...factOf(row) } });
    }
    for await (const question of questionsOf(tables, server)) {
      counts.questions += 1;
      yield formatLine({ question });
    }
  }
  yield formatLine({ end: counts });
}

/** The questions that are kept of a server, with their votes. */
async function* questionsOf(
  tables: Kysely<Tables>,
  server: string,
): AsyncGenerator<Extract<BackupLine, { readonly question: unknown }>['question']> {
  const questions = await tables
    .selectFrom('questions')
    .selectAll()
    .where('server', '=', server)
    .orderBy('id')
    .execute();
  for (const { id, text, times, first_at: firstAt, last_at: lastAt } of questions) {
    const votes = await tables
      .selectFrom('votes')
      .select(['voter', 'helped'])
      .where('server', '=', server)
      .where('question', '=', id)
      .orderBy('voter')
      .execute();
    yield {
      server,
      id,
      text: JSON.parse(text),
      times: Number(times),
      firstAt,
      lastAt,
      votes: votes.map(({ voter, helped }) => ({ voter, helped: Number(helped) === 1 })),
    };
  }
}

/** @throws ProblemsError when the file can't be read */
async function* linesIn(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, { encoding: 'utf8', highWaterMark: 2 ** 20 });
  let rest = '';
  try {
    for await (const chunk of input) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    fail(file, error);
  }
  if (rest !== '') yield rest;
}

async function insert(tables: Kysely<Tables>, line: BackupLine, counts: Counts): Promise<void> {
  if ('server' in line) {
    const { server, revision, leftAt, link = null, collecting } = line.server;
    await tables
      .insertInto('servers')
      .values({
        server,
        revision,
        left_at: leftAt,
        link,
        collecting: collecting ? JSON.stringify(collecting) : null,
      })
      .execute();
    counts.servers += 1;
  } else if ('article' in line) {
    const { server, removedAt, passages, ...entry } = line.article;
    await tables
      .insertInto('articles')
      .values({
        ...rowOf(entry),
        server,
        removed_at: removedAt,
        document: documentOf(passages),
      })
      .execute();
    counts.articles += 1;
  } else if ('fact' in line) {
    const { server, article, ...fact } = line.fact;
    await tables
      .insertInto('facts')
      .values({ ...factRowOf(fact), server, article })
      .execute();
    counts.facts += 1;
  } else if ('question' in line) {
    const { server, id, text, times, firstAt, lastAt, votes } = line.question;
    await tables
      .insertInto('questions')
      .values({
        server,
        id,
        times,
        first_at: firstAt,
        last_at: lastAt,
        text: JSON.stringify(text),
      })
      .execute();
    for (const { voter, helped } of votes) {
      await tables
        .insertInto('votes')
        .values({ server, question: id, voter, helped: Number(helped) })
        .execute();
    }
    counts.questions += 1;
  }
}

function sameCounts(one: Counts, other: Counts): boolean {
  return (
    one.servers === other.servers &&
    one.articles === other.articles &&
    one.facts === other.facts &&
    one.questions === other.questions
  );
}

/** @throws ProblemsError with why a file can't be used */
function fail(file: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EEXIST: 'is there already; choose another name',
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'is a folder',
    ENOSPC: 'the disk is full',
  };
  throw new ProblemsError([`${file}: ${reasons[code ?? ''] ?? `cannot be used (${code})`}`]);
}
