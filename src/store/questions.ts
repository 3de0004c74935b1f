import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { BOUNDS } from '../bounds.ts';
import { turns } from '../steps.ts';
import { newId } from './new-id.ts';
import { getServer } from './servers.ts';
import type { Store } from './store.ts';
import { collectingOf, questionOf, type Tables } from './tables.ts';

/** How many days questions are kept by default, and at least and at most. */
export const KEEP_DAYS = { usual: 30, least: 1, most: BOUNDS.keepDays.most } as const;

const DAY = 24 * 60 * 60_000;

/** What is kept of the questions in a server whose managers want that. */
export interface Collecting {
  /** For how long after it was last asked or voted on. */
  readonly keepDays: number;
  /** Hexadecimal, of the server's own: what makes voters' ids unreadable. */
  readonly secret: string;
}

/** A question that wasn't answered, or that was voted on; without who asked. */
export interface KeptQuestion {
  /** Random; unique in its server. */
  readonly id: string;
  /** Masked. */
  readonly text: string;
  /** How often it was asked and not answered. */
  readonly times: number;
  /** ISO 8601, in UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
  /** How many people found its answer to help, and not to. */
  readonly helped: number;
  readonly notIt: number;
}

/** Keeps questions from now on, or those that are kept for another time. */
export async function startCollecting(
  store: Store,
  serverId: string,
  keepDays: number,
): Promise<void> {
  const start = async (tables: Transaction<Tables>) => {
    const row = await tables
      .selectFrom('servers')
      .select('collecting')
      .where('server', '=', serverId)
      .executeTakeFirst();
    const secret = collectingOf(row)?.secret ?? randomBytes(32).toString('hex');
    const collecting: Collecting = { keepDays, secret };
    await tables
      .updateTable('servers')
      .set({ collecting: JSON.stringify(collecting) })
      .where('server', '=', serverId)
      .execute();
    await deleteOlder(tables, serverId, collecting);
  };
  await store.erase(() => store.change(serverId, start));
}

/** Keeps no more, and deletes what was kept. */
export async function stopCollecting(store: Store, serverId: string): Promise<void> {
  await store.erase(() => store.change(serverId, (tables) => deleteCollected(tables, serverId)));
}

/** The same, amid a change. */
export async function deleteCollected(
  tables: Transaction<Tables>,
  serverId: string,
): Promise<void> {
  await tables
    .updateTable('servers')
    .set({ collecting: null })
    .where('server', '=', serverId)
    .execute();
  await tables.deleteFrom('votes').where('server', '=', serverId).execute();
  await tables.deleteFrom('questions').where('server', '=', serverId).execute();
}

/** The questions of a server, none of which is too old, in the order in which they were first asked. */
export async function listQuestions(store: Store, serverId: string): Promise<KeptQuestion[]> {
  const { collecting } = await getServer(store, serverId);
  if (!collecting) return [];
  return store.use(async (tables) => {
    const rows = await tables
      .selectFrom('questions')
      .selectAll()
      .where('server', '=', serverId)
      .where('last_at', '>=', oldest(collecting.keepDays))
      .orderBy('first_at')
      .orderBy('id')
      .execute();
    const votes = await tables
      .selectFrom('votes')
      .select(['question', 'helped', ({ fn }) => fn.countAll().as('count')])
      .where('server', '=', serverId)
      .groupBy(['question', 'helped'])
      .execute();
    const counts = new Map(
      votes.map(({ question, helped, count }) => [`${question} ${helped}`, Number(count)]),
    );
    return rows.flatMap((row) => {
      const question = questionOf(row);
      if (!question) {
        store.damage.found('question', row.id);
        return [];
      }
      const helped = counts.get(`${row.id} 1`) ?? 0;
      return { ...question, helped, notIt: counts.get(`${row.id} 0`) ?? 0 };
    });
  });
}

/** A question by its masked words; its id where it is one that is kept already. */
export interface AskedQuestion {
  readonly id: string | undefined;
  readonly text: string;
}

/** Counts a question that wasn't answered. Does nothing where questions aren't kept. */
export async function countUnanswered(
  store: Store,
  serverId: string,
  asked: AskedQuestion,
): Promise<void> {
  await whileCollecting(store, serverId, (tables) =>
    keepQuestion(store, tables, serverId, asked, 1),
  );
}

/** Takes a question away, with its votes. */
export async function removeQuestion(store: Store, serverId: string, id: string): Promise<void> {
  await store.erase(() =>
    whileCollecting(store, serverId, (tables) => deleteQuestions(tables, serverId, [id])),
  );
}

/** Deletes for good the questions of all servers that were kept long enough. */
export async function deleteOldQuestions(store: Store): Promise<void> {
  let isAny = false;
  for await (const [serverId, { keepDays }] of collectingServers(store)) {
    const old = await store.use((tables) =>
      tables
        .selectFrom('questions')
        .select('id')
        .where('server', '=', serverId)
        .where('last_at', '<', oldest(keepDays))
        .limit(1)
        .executeTakeFirst(),
    );
    if (!old) continue;
    isAny = true;
    await store.mending(() =>
      whileCollecting(store, serverId, (tables, collecting) =>
        deleteOlder(tables, serverId, collecting),
      ),
    );
  }
  if (isAny) await store.scrub();
}

/** The servers where questions are kept, in turns with everything else. */
export async function* collectingServers(
  store: Store,
): AsyncGenerator<readonly [string, Collecting]> {
  const rows = await store.use((tables) =>
    tables
      .selectFrom('servers')
      .select(['server', 'collecting'])
      .where('collecting', 'is not', null)
      .execute(),
  );
  const pause = turns();
  for (const row of rows) {
    const collecting = collectingOf(row);
    if (collecting) yield [row.server, collecting];
    await pause();
  }
}

/**
 * Works on the questions of a server where they are kept; `off` where they aren't. The first statement
 * holds the server's row, so that nothing is written once `stopCollecting` has deleted all.
 */
export async function whileCollecting<T>(
  store: Store,
  serverId: string,
  work: (tables: Transaction<Tables>, collecting: Collecting) => Promise<T>,
): Promise<T | 'off'> {
  return store.use((tables) =>
    tables.transaction().execute(async (one) => {
      const row = await one
        .updateTable('servers')
        .set({ server: serverId })
        .where('server', '=', serverId)
        .where('collecting', 'is not', null)
        .returning('collecting')
        .executeTakeFirst();
      const collecting = collectingOf(row);
      return collecting ? work(one, collecting) : 'off';
    }),
  );
}

/**
 * Keeps a question, or counts the one that is kept; returns its id. Where there are too many, another one
 * goes: of those asked or voted on least often, the one for which that is longest ago.
 */
export async function keepQuestion(
  store: Store,
  tables: Transaction<Tables>,
  serverId: string,
  { id: known, text }: AskedQuestion,
  times: 0 | 1,
): Promise<string> {
  const now = new Date().toISOString();
  const counted = await tables
    .updateTable('questions')
    .set(({ eb }) => ({ times: eb('times', '+', times), last_at: now }))
    .where('server', '=', serverId)
    .where('id', '=', known ?? '')
    .returning('id')
    .executeTakeFirst();
  if (counted) return counted.id;
  const id = newId();
  await tables
    .insertInto('questions')
    .values({
      server: serverId,
      id,
      times,
      first_at: now,
      last_at: now,
      text: JSON.stringify(text),
    })
    .execute();
  const tooMany = await tables
    .selectFrom('questions')
    .select('id')
    .where('server', '=', serverId)
    .where('id', '!=', id)
    .orderBy(
      ({ eb, selectFrom }) =>
        eb(
          'times',
          '+',
          selectFrom('votes')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('votes.server', '=', 'questions.server')
            .whereRef('votes.question', '=', 'questions.id'),
        ),
      'desc',
    )
    .orderBy('last_at', 'desc')
    .orderBy('id')
    .limit(BOUNDS.keptQuestions.most)
    .offset(BOUNDS.keptQuestions.most - 1)
    .execute();
  await deleteQuestions(
    tables,
    serverId,
    tooMany.map((one) => one.id),
  );
  if (tooMany.length > 0) store.scrubSoon();
  return id;
}

async function deleteOlder(
  tables: Transaction<Tables>,
  serverId: string,
  collecting: Collecting,
): Promise<void> {
  const old = await tables
    .selectFrom('questions')
    .select('id')
    .where('server', '=', serverId)
    .where('last_at', '<', oldest(collecting.keepDays))
    .execute();
  await deleteQuestions(
    tables,
    serverId,
    old.map(({ id }) => id),
  );
}

/** @param ids at most as many as a server may have */
async function deleteQuestions(
  tables: Transaction<Tables>,
  serverId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tables
    .deleteFrom('votes')
    .where('server', '=', serverId)
    .where('question', 'in', ids)
    .execute();
  await tables
    .deleteFrom('questions')
    .where('server', '=', serverId)
    .where('id', 'in', ids)
    .execute();
}

function oldest(keepDays: number): string {
  return new Date(Date.now() - keepDays * DAY).toISOString();
}
