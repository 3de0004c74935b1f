import { setTimeout as after } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { LIMITS, type StoreLimits, type StoreRefusal } from './article.ts';
import { Damage } from './damage.ts';
import { type Database, lockPlace, openDatabase } from './database.ts';
import { StoreUnavailable } from './errors.ts';
import type { Lock } from './lock.ts';
import { isThere, type Place } from './place.ts';
import type { Tables } from './tables.ts';

/** How often a change is tried that others' changes get in the way of. */
const ATTEMPTS = 5;

/** How soon what was deleted is scrubbed where that can wait, or has to, in ms. */
const SCRUB_AFTER = 1_000;
/** How long the end waits for who reads what was deleted, and how often it looks, in ms. */
const PATIENCE = 3_000;
const LOOK = 100;

/** Thrown in a change, so that nothing of it is written; `change` returns the refusal. */
export class Refused extends Error {
  readonly refusal: StoreRefusal;

  constructor(refusal: StoreRefusal) {
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
  readonly limits: StoreLimits;
  /** What turns out to be damaged, and is left out. */
  readonly damage = new Damage();
  readonly #place: Place;
  readonly #listeners = new Set<(serverId: string) => Promise<void>>();
  #lock: Promise<Lock | undefined> | undefined;
  /** Whether the lock was asked for, and not only taken to open the database. */
  #isHeld = false;
  #opening: Promise<Database> | undefined;
  #scrubbing: Promise<void> | undefined;
  #nextScrub: Promise<void> | undefined;
  #scrubTimer: NodeJS.Timeout | undefined;

  constructor(place: Place, limits: StoreLimits = LIMITS) {
    this.#place = place;
    this.limits = limits;
  }

  /**
   * Takes the place for this process alone, also where nothing is kept there yet, so that a second one is
   * told at its start.
   *
   * @throws ProblemsError another process has it, or the folder can't be used (FolderUnusable)
   */
  async hold(): Promise<void> {
    await this.#takeLock();
    this.#isHeld = true;
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
   * one server come one after the other: the first statement holds the server's row. It returns once
   * those have followed who listen (`onChange`).
   */
  async change<T>(
    serverId: string,
    change: (tables: Transaction<Tables>, revision: number) => Promise<T>,
  ): Promise<T | StoreRefusal> {
    return this.#with(async (database) => {
      for (let attempt = 1; ; attempt++) {
        try {
          const result = await database.tables
            .transaction()
            .execute(async (tables) => change(tables, await raiseRevision(tables, serverId)));
          await database.announce(serverId);
          await Promise.all([...this.#listeners].map((listener) => listener(serverId)));
          return result;
        } catch (error) {
          if (error instanceof Refused) return error.refusal;
          if (attempt === ATTEMPTS || !database.isConflict(error)) throw error;
        }
      }
    });
  }

  /**
   * Deletes for good. Where the disk is full this is tried a second time with the room that is set aside, and
   * where an index is damaged, with a new one.
   * Afterwards nothing of it is in the database's files, or will be once who reads them has done.
   *
   * @throws StoreUnavailable it isn't deleted, or not known to be overwritten
   */
  async erase<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.mending(work);
    } finally {
      await this.scrub();
    }
  }

  /** The same without overwriting anything yet. */
  async mending<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const cause = error instanceof StoreUnavailable ? error.cause : error;
      // What failed first tells more than a mending that fails too.
      if (!(await this.#with((database) => database.mend(cause)).catch(() => false))) throw error;
      return work();
    }
  }

  /** Overwrites what was deleted or replaced before this call. */
  scrub(): Promise<void> {
    // All who ask while one is under way share the next.
    this.#nextScrub ??= Promise.resolve(this.#scrubbing)
      .catch(() => {})
      .then(() => {
        this.#nextScrub = undefined;
        this.#scrubbing = this.#scrub();
        return this.#scrubbing;
      });
    return this.#nextScrub;
  }

  /** The same soon, for deletions that many small ones cause. */
  scrubSoon(): void {
    this.#scrubTimer ??= setTimeout(() => {
      this.#scrubTimer = undefined;
      // Where that fails, it is tried again.
      this.scrub().catch(() => {});
    }, SCRUB_AFTER).unref();
  }

  /** Calls back with each server that this process changes. The change waits for it; it never fails. */
  onChange(listener: (serverId: string) => Promise<void>): void {
    this.#listeners.add(listener);
  }

  /**
   * Hears of the changes of other processes, where the database can tell. That is a hint: it may not
   * come, or come twice. To be called again from time to time: after a break it listens anew.
   */
  async listen(heard: (serverId: string) => void): Promise<void> {
    await this.#with((database) => database.listen(heard));
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    clearTimeout(this.#scrubTimer);
    this.#scrubTimer = undefined;
    this.#listeners.clear();
    await this.#nextScrub?.catch(() => {});
    await this.#scrubbing?.catch(() => {});
    // What failed to open needs no closing.
    const database = await opening?.catch(() => undefined);
    if (database) {
      await scrubPatiently(database);
      await database.close();
    }
    await this.#releaseLock();
  }

  async #takeLock(): Promise<void> {
    this.#lock ??= lockPlace(this.#place).catch((error: unknown) => {
      this.#lock = undefined;
      throw error;
    });
    await this.#lock;
  }

  async #releaseLock(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    this.#isHeld = false;
    (await lock?.catch(() => undefined))?.release();
  }

  async #scrub(): Promise<void> {
    let isDone = false;
    try {
      isDone = await this.mending(() => this.#with((database) => database.scrub()));
    } finally {
      if (!isDone) this.scrubSoon();
    }
  }

  #database(): Promise<Database> {
    this.#opening ??= this.#takeLock()
      .then(() => openDatabase(this.#place))
      .catch(async (error: unknown) => {
        this.#opening = undefined;
        if (!this.#isHeld) await this.#releaseLock();
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

/** Scrubs, and waits a while for who reads what was deleted; a backup empties the log itself when it ends. */
async function scrubPatiently(database: Database): Promise<void> {
  for (let waited = 0; ; waited += LOOK) {
    const isDone = await database.scrub().catch(() => true);
    if (isDone || waited >= PATIENCE) return;
    await after(LOOK);
  }
}

async function raiseRevision(tables: Transaction<Tables>, serverId: string): Promise<number> {
  const { revision } = await tables
    .insertInto('servers')
    .values({ server: serverId, revision: 1, left_at: null, collecting: null })
    .onConflict((conflict) =>
      conflict
        .column('server')
        .doUpdateSet(({ eb, ref }) => ({ revision: eb(ref('servers.revision'), '+', 1) })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow();
  return Number(revision);
}
