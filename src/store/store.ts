import type { Transaction } from 'kysely';
import { LIMITS, type Limits, type Refusal } from './article.ts';
import { type Database, openDatabase } from './database.ts';
import { StoreUnavailable } from './errors.ts';
import { isThere, type Place } from './place.ts';
import type { Tables } from './tables.ts';

/** How often a change is tried that others' changes get in the way of. */
const ATTEMPTS = 5;

/** Thrown in a change, so that nothing of it is written; `change` returns the refusal. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/**
 * Where the articles of Discord's servers are kept: what `articles.ts`, `facts.ts` and `servers.ts`
 * work on. It is opened when first used, and after a failure the next use tries again.
 *
 * Every use may throw StoreUnavailable: the database is out of reach or can't be written to, and
 * nothing is known to be written. The first use throws what `open` does.
 */
export class Store {
  /** How much a server may keep. */
  readonly limits: Limits;
  readonly #place: Place;
  readonly #listeners = new Set<(server: string) => void>();
  #opening: Promise<Database> | undefined;

  constructor(place: Place, limits: Limits = LIMITS) {
    this.#place = place;
    this.limits = limits;
  }

  /**
   * Opens the database now, to know at the start whether it can be.
   *
   * @throws ProblemsError what is wrong with its place, or that a newer program wrote it
   * @throws StoreUnavailable it is out of reach
   */
  async open(): Promise<void> {
    await this.#database();
  }

  /** Whether anything may be kept there: nothing is, and nothing needs to be opened, where no file is. */
  get exists(): boolean {
    return this.#opening !== undefined || isThere(this.#place);
  }

  /** Whether other processes may change what is kept there: SQLite lets only one use a file. */
  get isShared(): boolean {
    return this.#place.databaseUrl !== undefined;
  }

  /** Reads, or writes what is no change of a server's articles. */
  async use<T>(use: (tables: Database['tables']) => Promise<T>): Promise<T> {
    return this.#with(({ tables }) => use(tables));
  }

  /**
   * Changes a server's articles or facts, and raises its revision, in one transaction. The changes of
   * one server come one after the other: the first statement holds the server's row.
   */
  async change<T>(
    server: string,
    change: (tables: Transaction<Tables>, revision: number) => Promise<T>,
  ): Promise<T | Refusal> {
    return this.#with(async (database) => {
      for (let attempt = 1; ; attempt++) {
        try {
          const result = await database.tables
            .transaction()
            .execute(async (tables) => change(tables, await raiseRevision(tables, server)));
          this.#tell(server);
          await database.announce(server);
          return result;
        } catch (error) {
          if (error instanceof Refused) return error.refusal;
          if (attempt === ATTEMPTS || !database.isConflict(error)) throw error;
        }
      }
    });
  }

  /** Calls back with each server that this process changes, or hears of from others. */
  onChange(listener: (server: string) => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Hears of the changes of other processes, where the database can tell. That is a hint: it may not
   * come, or come twice. To be called again from time to time: after a break it listens anew.
   */
  async listen(): Promise<void> {
    await this.#with((database) => database.listen((server) => this.#tell(server)));
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    this.#listeners.clear();
    // What failed to open needs no closing.
    const database = await opening?.catch(() => undefined);
    await database?.close();
  }

  #tell(server: string): void {
    for (const listener of this.#listeners) listener(server);
  }

  #database(): Promise<Database> {
    this.#opening ??= openDatabase(this.#place).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #with<T>(use: (database: Database) => Promise<T>): Promise<T> {
    const database = await this.#database();
    try {
      return await use(database);
    } catch (error) {
      if (!database.isUnavailable(error) && !database.isConflict(error)) throw error;
      throw new StoreUnavailable(error);
    }
  }
}

async function raiseRevision(tables: Transaction<Tables>, server: string): Promise<number> {
  const { revision } = await tables
    .insertInto('servers')
    .values({ server, revision: 1, left_at: null, collecting: null })
    .onConflict((conflict) =>
      conflict
        .column('server')
        .doUpdateSet(({ eb, ref }) => ({ revision: eb(ref('servers.revision'), '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return Number(revision);
}
