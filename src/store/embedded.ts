import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import {
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import Libsql from 'libsql';
import { ProblemsError } from '../problems.ts';
import type { Database, Prepare } from './database.ts';
import { reasonOf } from './errors.ts';
import { migrate } from './migrations.ts';
import { fileIn } from './place.ts';
import type { Tables } from './tables.ts';

/** What SQLite says when the disk is full, gone or read-only. */
const UNAVAILABLE = /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|BUSY)/;

/** How long the bot and a backup wait for each other, in ms. */
const BUSY_TIMEOUT = 5_000;

/** One process writes at a time, so that nobody need be told and nothing conflicts. */
const ALONE = {
  isUnavailable: (error: unknown) => UNAVAILABLE.test(codeOf(error)),
  isConflict: () => false,
  announce: async () => {},
  listen: async () => {},
};

/**
 * Opens the SQLite file in a folder, or makes both. One process has it at a time.
 *
 * @throws ProblemsError another process has it, a newer program wrote it, or it can't be opened
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const file = fileIn(folder);
  return orClose(file, async (opened) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    opened(lock(file));
    // For its owner alone, whoever may look into a folder that was there before.
    closeSync(openSync(file, 'a', 0o600));
    const database = opened(new Libsql(file, { timeout: BUSY_TIMEOUT }));
    // Each commit is on the disk when it is done; what is deleted is overwritten.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
    );
    const tables = new Kysely<Tables>({ dialect: new LibsqlDialect(database) });
    await migrate(tables, file);
    return tables;
  });
}

/**
 * Opens the SQLite file in a folder only to read it, also while another process has it.
 *
 * @param prepare refuses tables of other versions
 * @throws ProblemsError there is none, its tables are refused, or it can't be opened
 */
export async function openEmbeddedToRead(folder: string, prepare: Prepare): Promise<Database> {
  const file = fileIn(folder);
  return orClose(file, async (opened) => {
    if (!existsSync(file)) throw new ProblemsError([`${file}: there is no library yet`]);
    const database = opened(new Libsql(file, { timeout: BUSY_TIMEOUT }));
    database.exec('PRAGMA query_only = ON');
    const tables = new Kysely<Tables>({ dialect: new LibsqlDialect(database) });
    await prepare(tables, file);
    return tables;
  });
}

/** Opens what is closed again when the opening fails, and else with the database. */
async function orClose(
  file: string,
  open: (opened: (one: Libsql.Database) => Libsql.Database) => Promise<Kysely<Tables>>,
): Promise<Database> {
  const all: Libsql.Database[] = [];
  const close = async () => {
    for (const one of all.reverse()) one.close();
  };
  try {
    const tables = await open((one) => {
      all.push(one);
      return one;
    });
    return { ...ALONE, tables, close };
  } catch (error) {
    await close();
    if (error instanceof ProblemsError) throw error;
    throw new ProblemsError([`${file}: cannot be opened (${reasonOf(error)})`]);
  }
}

/**
 * Takes the lock that tells one process from another, on a file beside the database: the system
 * frees it however the process ends, and a backup can read the database meanwhile.
 */
function lock(file: string): Libsql.Database {
  const held = new Libsql(`${file}.lock`);
  try {
    held.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
    return held;
  } catch (error) {
    held.close();
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw error;
    throw new ProblemsError([
      `${file}: another process is using it; end that one, or give this one a DATA_DIR of its own`,
    ]);
  }
}

/** Kysely's dialect of SQLite, on libsql's database, which has the same interface. */
class LibsqlDialect extends SqliteDialect {
  readonly #database: Libsql.Database;

  constructor(database: Libsql.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver() {
    return new LibsqlDriver(this.#database);
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

class LibsqlDriver extends SqliteDriver {
  readonly #database: Libsql.Database;

  constructor(database: Libsql.Database) {
    super({ database });
    this.#database = database;
  }

  /**
   * Takes the right to write at once. A statement of libsql's that doesn't get it stays unfinished until
   * it is collected, and so long no transaction can be committed.
   */
  override async beginTransaction(
    _: DatabaseConnection,
    { accessMode }: TransactionSettings = {},
  ): Promise<void> {
    this.#database.exec(accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE');
  }

  /** SQLite has rolled back by itself where the disk was full: another try would hide that error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** So that a migration is done whole or not at all, also when the process is killed. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
