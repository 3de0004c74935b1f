import type { Kysely } from 'kysely';
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

/**
 * Opens the database of a place to read it, also while other processes use it.
 *
 * @throws ProblemsError there is none, or it isn't this version's
 * @throws StoreUnavailable PostgreSQL is out of reach
 */
export async function openDatabaseToRead({ databaseUrl, dataDir }: Place): Promise<Database> {
  if (databaseUrl === undefined) {
    const { openEmbeddedToRead } = await import('./embedded.ts');
    return openEmbeddedToRead(dataDir);
  }
  const { openPostgresToRead } = await import('./postgres.ts');
  return openPostgresToRead(databaseUrl);
}
