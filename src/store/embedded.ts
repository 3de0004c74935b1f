import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { Kysely } from 'kysely';
import Libsql from 'libsql';
import { BOUNDS } from '../bounds.ts';
import { ProblemsError } from '../problems.ts';
import type { Database, Prepare } from './database.ts';
import { codeOf, reasonOf } from './errors.ts';
import { LibsqlDialect } from './libsql-dialect.ts';
import { migrate } from './migrations.ts';
import { fileIn } from './place.ts';
import { scrubPages } from './scrub.ts';
import type { Tables } from './tables.ts';

/** What SQLite says when the disk is full, gone or read-only. */
const UNAVAILABLE = /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|BUSY)/;
/** What it says of a file that is damaged. */
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB)/;

/** How long the bot and a backup wait for each other, in ms. */
const BUSY_TIMEOUT = 5_000;

/**
 * Opens the SQLite file in a folder, or makes both, for who has the folder's lock.
 *
 * @throws ProblemsError a newer program wrote it, or it can't be opened
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const file = fileIn(folder);
  return orClose(file, async (open) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // For its owner alone, whoever may look into a folder that was there before.
    closeSync(openSync(file, 'a', 0o600));
    const database = open();
    // Each commit is on the disk when it is done; what is deleted is overwritten.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON',
    );
    const tables = new Kysely<Tables>({ dialect: new LibsqlDialect(database) });
    await migrate(tables, file);
    const reserve = `${file}.reserve`;
    setAside(reserve);
    return {
      ...ofFile(database, tables),
      async scrub() {
        await tables.transaction().execute(() => scrubPages(database));
        const isDone = await tables.connection().execute(async () => checkpoint(database));
        setAside(reserve);
        return isDone;
      },
      async mend(error) {
        const code = codeOf(error);
        if (code !== 'SQLITE_FULL' && !DAMAGED.test(code)) return false;
        await tables.connection().execute(async () => {
          if (code === 'SQLITE_FULL') {
            rmSync(reserve, { force: true });
            checkpoint(database);
          } else {
            database.exec('REINDEX');
          }
        });
        return true;
      },
    };
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
  return orClose(file, async (open) => {
    if (!existsSync(file)) throw new ProblemsError([`${file}: there is no library yet`]);
    const database = open();
    database.exec('PRAGMA query_only = ON');
    const tables = new Kysely<Tables>({ dialect: new LibsqlDialect(database) });
    await prepare(tables, file);
    const opened = ofFile(database, tables);
    return {
      ...opened,
      async close() {
        // While it was read, what the bot deleted was kept from being overwritten.
        try {
          checkpoint(database);
        } catch {
          // The bot does so itself when it next deletes or starts.
        }
        await opened.close();
      },
    };
  });
}

/** One process writes at a time, so that nobody need be told and nothing conflicts. */
function ofFile(database: Libsql.Database, tables: Kysely<Tables>): Database {
  return {
    tables,
    isUnavailable: (error) => UNAVAILABLE.test(codeOf(error)),
    isConflict: () => false,
    isDamage: (error) => DAMAGED.test(codeOf(error)),
    announce: async () => {},
    listen: async () => {},
    scrub: async () => true,
    mend: async () => false,
    close: async () => {
      database.close();
    },
  };
}

/** Opens the file, and closes it again when what is done with it fails. */
async function orClose(
  file: string,
  use: (open: () => Libsql.Database) => Promise<Database>,
): Promise<Database> {
  let database: Libsql.Database | undefined;
  try {
    return await use(() => {
      database = new Libsql(file, { timeout: BUSY_TIMEOUT });
      requireSoundSchema(database, file);
      return database;
    });
  } catch (error) {
    database?.close();
    if (error instanceof ProblemsError) throw error;
    throw new ProblemsError([`${file}: cannot be opened (${reasonOf(error)})`]);
  }
}

/**
 * A name or a type of a column that is no UTF-8 ends the process in libsql, which asks for them itself.
 *
 * @throws ProblemsError there is such a one
 */
function requireSoundSchema(database: Libsql.Database, file: string): void {
  const parts = database.prepare(
    `select cast(coalesce(name, '') || ' ' || coalesce(sql, '') as blob) as part from sqlite_schema`,
  );
  for (const { part } of parts.all([]) as { part: ArrayBuffer }[]) {
    if (!isUtf8(Buffer.from(part))) {
      throw new ProblemsError([`${file}: is damaged: the names of its tables can't be read`]);
    }
  }
}

/**
 * Brings all changes into the file and empties the log of them, which holds what was deleted before.
 *
 * @returns false where somebody reads what was there before; nothing waits for them
 */
function checkpoint(database: Libsql.Database): boolean {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    const [result] = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as {
      busy: number;
    }[];
    return result?.busy === 0;
  } finally {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

/** Holds room on the disk, if there is any, that a deletion can have when it is full. */
function setAside(file: string): void {
  if (existsSync(file)) return;
  try {
    writeFileSync(file, Buffer.alloc(BOUNDS.reserve.most), { mode: 0o600 });
  } catch {
    rmSync(file, { force: true });
  }
}
