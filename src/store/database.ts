import type { Kysely } from 'kysely';
import { ProblemsError } from '../problems.ts';
import { reasonOf, StoreUnavailable } from './errors.ts';
import type { Lock } from './lock.ts';
import type { Place } from './place.ts';
import type { Tables } from './tables.ts';

/** An open database, its tables brought up to this program. */
export interface Database {
  readonly tables: Kysely<Tables>;
  /** Whether an error means that the database is out of reach, or can't be written to just now. */
  isUnavailable(error: unknown): boolean;
  /** Whether a transaction that failed so will do when it is tried again. */
  isConflict(error: unknown): boolean;
  /** Whether an error means that what is stored is damaged. */
  isDamage(error: unknown): boolean;
  /**
   * Overwrites in the database's files what is left there of what was deleted or replaced before, as far as
   * this program can: PostgreSQL sees to it by itself, in its own time.
   *
   * @returns false where somebody who reads it keeps some of it from being overwritten just now
   */
  scrub(): Promise<boolean>;
  /**
   * Mends what made a deletion fail: makes room on a full disk, or makes damaged indexes anew.
   *
   * @returns whether another try may do
   */
  mend(error: unknown): Promise<boolean>;
  /** Tells other processes that a server has changed; never fails, may do nothing. */
  announce(serverId: string): Promise<void>;
  /** Hears what other processes announce, where that works; never fails. Does nothing when it does. */
  listen(heard: (serverId: string) => void): Promise<void>;
  close(): Promise<void>;
}

/**
 * Takes the lock that lets one process alone use a folder; several may use one PostgreSQL.
 *
 * @throws ProblemsError another process has it, or the folder can't be used (FolderUnusable)
 */
export async function lockPlace({ databaseUrl, dataDir }: Place): Promise<Lock | undefined> {
  if (databaseUrl !== undefined) return undefined;
  const { takeLock } = await import('./lock.ts');
  return takeLock(dataDir);
}

/**
 * Opens the database of a place, for who has its lock, and loads no other driver than its own.
 *
 * @throws ProblemsError what is wrong with the place
 * @throws StoreUnavailable PostgreSQL is out of reach
 */
export async function openDatabase({ databaseUrl, dataDir }: Place): Promise<Database> {
  if (databaseUrl === undefined) {
    const { openEmbedded } = await import('./embedded.ts');
    return openEmbedded(dataDir);
  }
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(databaseUrl);
}

/** Sees to it that the tables of a database, which errors call by the name, can be used. */
export type Prepare = (tables: Kysely<Tables>, name: string) => Promise<void>;

/**
 * Opens the database of a place to read it, also while other processes use it.
 *
 * @param prepare refuses tables of other versions
 * @throws ProblemsError there is none, or its tables are refused
 * @throws StoreUnavailable PostgreSQL is out of reach
 */
export async function openDatabaseToRead(
  { databaseUrl, dataDir }: Place,
  prepare: Prepare,
): Promise<Database> {
  if (databaseUrl === undefined) {
    const { openEmbeddedToRead } = await import('./embedded.ts');
    return openEmbeddedToRead(dataDir, prepare);
  }
  const { openPostgresToRead } = await import('./postgres.ts');
  return openPostgresToRead(databaseUrl, prepare);
}

/**
 * Closes a database after its use.
 *
 * @throws ProblemsError it is damaged
 * @throws StoreUnavailable it is out of reach
 */
export async function using<T>(
  database: Database,
  use: (tables: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  try {
    return await use(database.tables);
  } catch (error) {
    if (database.isUnavailable(error)) throw new StoreUnavailable(error);
    if (!database.isDamage(error)) throw error;
    throw new ProblemsError([`the database is damaged: ${reasonOf(error)}`]);
  } finally {
    await database.close();
  }
}
