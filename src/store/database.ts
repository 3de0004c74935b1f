import type { Kysely } from 'kysely';
import { StoreUnavailable } from './errors.ts';
import type { Place } from './place.ts';
import type { Tables } from './tables.ts';

/** An open database, its tables brought up to this program. */
export interface Database {
  readonly tables: Kysely<Tables>;
  /** Whether an error means that the database is out of reach, or can't be written to just now. */
  isUnavailable(error: unknown): boolean;
  /** Whether a transaction that failed so will do when it is tried again. */
  isConflict(error: unknown): boolean;
  /** Tells other processes that a server has changed; never fails, may do nothing. */
  announce(server: string): Promise<void>;
  /** Hears what other processes announce, where that works; never fails. Does nothing when it does. */
  listen(heard: (server: string) => void): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database of a place, and loads no other driver than its own.
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
 * @throws StoreUnavailable it is out of reach
 */
export async function using<T>(
  database: Database,
  use: (tables: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  try {
    return await use(database.tables);
  } catch (error) {
    if (!database.isUnavailable(error)) throw error;
    throw new StoreUnavailable(error);
  } finally {
    await database.close();
  }
}
