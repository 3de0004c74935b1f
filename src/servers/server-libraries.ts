import { type Knowledge, preparing } from '../answer/knowledge.ts';
import type { Article } from '../library/article.ts';
import { inTurns, turns } from '../steps.ts';
import { getArticle, listArticles } from '../store/articles.ts';
import { linkOf } from '../store/links.ts';
import { type Collecting, getCollecting } from '../store/questions.ts';
import { revisionsOf } from '../store/servers.ts';
import { followChanges, type SharedChanges } from '../store/shared-changes.ts';
import type { Store } from '../store/store.ts';
import { articleOf } from './kept-article.ts';

/** A server's library as it was read from the store: never changed, only put in another's place. */
interface Kept {
  readonly revision: number;
  /** The key of the link that it is shared by, if it is. */
  readonly link: string | undefined;
  /** None where the server has no article. */
  readonly knowledge: Knowledge | undefined;
  /** By the id of the article in the store, and which revision last changed it. */
  readonly articles: ReadonlyMap<string, { readonly revision: number; readonly article: Article }>;
  readonly size: number;
  /** What is kept of the questions there, if anything is. */
  readonly collecting: Collecting | undefined;
}

export interface ServerLibrariesOptions {
  readonly store: Store;
  /** How much memory all servers' libraries together may take, in bytes; one server's always may. */
  readonly room: number;
  /** Hears why a library could not be read. */
  readonly failed: (error: unknown) => void;
}

/**
 * The libraries of servers, each read from the store and indexed when it is first asked for, in
 * turns with everything else. While a newer one is made the old one stands. The one asked least
 * recently goes first when there is no room for all.
 */
export class ServerLibraries {
  readonly #store: Store;
  readonly #room: number;
  readonly #failed: (error: unknown) => void;
  /** The one asked least recently first. */
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #changes: SharedChanges;
  #size = 0;

  constructor({ store, room, failed }: ServerLibrariesOptions) {
    this.#store = store;
    this.#room = room;
    this.#failed = failed;
    this.#changes = followChanges(store, {
      inUse: () => new Map([...this.#kept].map(([server, { revision }]) => [server, revision])),
      changed: (server) => this.#read(server),
      failed,
    });
  }

  /** What stands of a server's library now; nothing where it has none, or it isn't read yet. */
  standing(server: string): Knowledge | undefined {
    const kept = this.#kept.get(server);
    if (kept === undefined) return undefined;
    this.#kept.delete(server);
    this.#kept.set(server, kept);
    return kept.knowledge;
  }

  /** The key of the link that a server's library is shared by, as far as it has been read. */
  linkOf(server: string): string | undefined {
    return this.#kept.get(server)?.link;
  }

  /** What is kept of the questions in a server, as far as it is read, with its library. */
  collecting(server: string): Collecting | undefined {
    return this.#kept.get(server)?.collecting;
  }

  /** Whether a server's library has been read, or there is none of any. */
  isRead(server: string): boolean {
    return this.#kept.has(server) || !this.#store.exists;
  }

  /** A server's library, read first where it hasn't been. Where that fails there is none; never fails. */
  async of(server: string): Promise<Knowledge | undefined> {
    if (!this.#kept.has(server) && this.#store.exists) {
      await (this.#reading.get(server) ?? this.#read(server)).catch(this.#failed);
    }
    return this.standing(server);
  }

  /** Brings a server's library up to what is stored now; never fails. */
  async refresh(server: string): Promise<void> {
    await this.#read(server).catch(this.#failed);
  }

  /** Forgets a server, such as one that was left. */
  forget(server: string): void {
    this.#size -= this.#kept.get(server)?.size ?? 0;
    this.#kept.delete(server);
  }

  async stop(): Promise<void> {
    await this.#changes.stop();
  }

  /** Reads a library once at a time; who asks meanwhile waits for the one that starts after this. */
  async #read(server: string): Promise<void> {
    const before = this.#reading.get(server);
    const reading = Promise.resolve(before?.catch(() => {})).then(() => this.#readNow(server));
    this.#reading.set(server, reading);
    try {
      await reading;
    } finally {
      if (this.#reading.get(server) === reading) this.#reading.delete(server);
    }
  }

  async #readNow(server: string): Promise<void> {
    // Asked for first: what changes while the articles are read is then seen to be newer.
    const revision = (await revisionsOf(this.#store, [server])).get(server) ?? 0;
    const old = this.#kept.get(server);
    if (old?.revision === revision) return;
    const link = revision === 0 ? undefined : await linkOf(this.#store, server);
    const collecting = revision === 0 ? undefined : await getCollecting(this.#store, server);
    const articles = new Map<string, { revision: number; article: Article }>();
    // SQLite answers at once, so that only this lets others have their turn.
    const pause = turns();
    for (const entry of revision === 0 ? [] : await listArticles(this.#store, server)) {
      const known = old?.articles.get(entry.id);
      if (known?.revision === entry.revision) {
        articles.set(entry.id, known);
        continue;
      }
      const stored = await getArticle(this.#store, server, entry.id);
      if (stored) {
        const article = await inTurns(articleOf(stored));
        articles.set(entry.id, { revision: stored.revision, article });
      }
      await pause();
    }
    const all = [...articles.values()].map(({ article }) => article);
    const knowledge = all.length > 0 ? await inTurns(preparing({ articles: all })) : undefined;
    const size = knowledge ? sizeOf(knowledge) : 0;
    this.forget(server);
    this.#kept.set(server, { revision, link, collecting, knowledge, articles, size });
    this.#size += size;
    this.#makeRoom(server);
  }

  #makeRoom(newest: string): void {
    for (const [server, { size }] of this.#kept) {
      if (this.#size <= this.#room) return;
      if (server !== newest && size > 0) this.forget(server);
    }
  }
}

/** What each word of a vocabulary and each word of the text takes, in bytes. */
const TERM = 430;
const TOKEN = 10;

/**
 * About how much memory a library takes, in bytes: within a fifth of what was measured for libraries
 * of 1 to 20,000 passages. The vocabulary takes most of it, so that a passage takes 50 kB where it is
 * the only one, 15 kB among 150, and 3 kB among 20,000.
 */
function sizeOf({ passages: { terms, tokens } }: Knowledge): number {
  return TERM * terms.length + TOKEN * tokens.length;
}
