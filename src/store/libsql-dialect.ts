import {
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import type Libsql from 'libsql';
import { DAMAGED } from './damage.ts';

/** Kysely's dialect of SQLite, on libsql's database, which has the same interface. */
export class LibsqlDialect extends SqliteDialect {
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
    super({ database: withTextsAsBytes(database) });
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

/**
 * A text whose bytes are no UTF-8 ends the process in libsql, which nothing can catch. So whatever is read
 * is read as bytes, if it is text there: also of a column of numbers, since damage may lie in its type.
 */
function withTextsAsBytes(database: Libsql.Database): SqliteDatabase {
  return {
    close: () => {
      database.close();
    },
    prepare(sql) {
      const statement = database.prepare(sql);
      if (!statement.reader) return unread(statement);
      const safe = database.prepare(readingBytes(sql, namesOf(statement)));
      return {
        ...unread(safe),
        reader: true,
        all: (parameters) => (safe.all(parameters) as Row[]).map(decoded),
      };
    },
  };
}

type Row = Record<string, unknown>;

function namesOf(statement: Libsql.Statement): string[] {
  return statement.columns().map(({ name }) => name);
}

/** A statement as Kysely runs it, for what it gives no rows of. */
function unread(statement: Libsql.Statement): ReturnType<SqliteDatabase['prepare']> {
  return {
    reader: false,
    all: () => [],
    run: (parameters) => {
      const { changes, lastInsertRowid } = statement.run(parameters);
      return { changes, lastInsertRowid };
    },
    iterate: () => {
      throw new Error('rows are read all at once');
    },
  };
}

/** A statement that gives the same as another, with texts as bytes. */
function readingBytes(sql: string, names: readonly string[]): string {
  const columns = names.map(
    (name) =>
      `case typeof("${name}") when 'text' then cast("${name}" as blob) else "${name}" end as "${name}"`,
  );
  const list = columns.join(', ');
  // Kysely writes this clause last, and of columns alone.
  const returning = sql.lastIndexOf(' returning ');
  if (returning >= 0) return `${sql.slice(0, returning)} returning ${list}`;
  // What isn't a query tells of the database, not of what it holds.
  return /^(?:select|with)\b/i.test(sql) ? `select ${list} from (${sql})` : sql;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof ArrayBuffer ? textOf(value) : value,
    ]),
  );
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return DAMAGED;
  }
}
