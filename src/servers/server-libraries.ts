import { type Knowledge, preparing } from '../answer/knowledge.ts';
import { BOUNDS } from '../bounds.ts';
import type { Article, Library } from '../library/article.ts';
import { KeyedQueue } from '../one-at-a-time.ts';
import { inTurns, turns } from '../steps.ts';
import { getArticle, listArticles } from '../store/articles.ts';
import { listHostsFacts } from '../store/facts.ts';
import type { Collecting } from '../store/questions.ts';
import { getServer } from '../store/servers.ts';
import { followChanges, type SharedChanges } from '../store/shared-changes.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../turns.ts';
import { articleOf } from './kept-article.ts';
import { taughtArticles } from './taught.ts';

type OwnArticles = ReadonlyMap<string, { readonly revision: number; readonly article: Article }>;

/** A server's library as it was read from the store: never changed, only put in another's place. */
interface Kept {
  readonly revision: number;
  /** The key of the link that it is shared by, if it is. */
  readonly link: string | undefined;
  /** None where the server has no article. */
  readonly knowledge: Knowledge | undefined;
  /** By the id of the article in the store, and which revision last changed it. */
  readonly articles: OwnArticles;
  /** The articles with facts that the server has added, of this library of the host's; none without such facts. */
  readonly taught:
    | { readonly host: Library; readonly knowledge: Knowledge | undefined }
    | undefined;
  readonly size: number;
  /** What is kept of the questions there, if anything is. */
  readonly collecting: Collecting | undefined;
}

export interface ServerLibrariesOptions {
  readonly store: Store;
  /** The host's library, whose articles servers may add facts to. */
  readonly host: Library;
  /** How much memory all servers' libraries together may take, in bytes; one server's always may. */
  readonly room: number;
  /** Hears why a library could not be read. */
  readonly failed: (error: unknown) => void;
}

/**
 * The libraries of servers, each read from the store and indexed when it is first asked for or changed,
 * in turns with everything else. While a newer one is made the old one stands. The one asked least
 * recently goes first when there is no room for all.
 */
export class ServerLibraries {
  readonly #store: Store;
  readonly #room: number;
  readonly #failed: (error: unknown) => void;
  /** The one asked least recently first. */
  readonly #kept = new Map<string, Kept>();
  readonly #reading = new KeyedQueue();
  /** What is being read is in memory, too, and a large library takes long. */
  readonly #turns = new Turns({ atOnce: BOUNDS.librariesRead.most });
  readonly #changes: SharedChanges;
  #host: Library;
  #size = 0;

  constructor({ store, host, room, failed }: ServerLibrariesOptions) {
    this.#store = store;
    this.#host = host;
    this.#room = room;
    this.#failed = failed;
    this.#changes = followChanges(store, {
      inUse: () => new Map([...this.#kept].map(([serverId, { revision }]) => [serverId, revision])),
      changed: (serverId) => this.#read(serverId),
      failed,
    });
  }

  /** What stands of a server's library now; nothing where it has none, or it isn't read yet. */
  standing(serverId: string): Knowledge | undefined {
    const kept = this.#kept.get(serverId);
    if (kept === undefined) return undefined;
    this.#kept.delete(serverId);
    this.#kept.set(serverId, kept);
    return kept.knowledge;
  }

  /**
   * The articles of the host's library that a server has added facts to, with these (`taughtArticles`), as
   * far as they have been read; nothing of another library of the host than the one that stands.
   */
  taught(serverId: string, host: Library): Knowledge | undefined {
    const taught = this.#kept.get(serverId)?.taught;
    return taught?.host === host ? taught.knowledge : undefined;
  }

  /**
   * Puts another library of the host in the place of the one that stands. The library of a server that has
   * added facts to it is read anew when it is next asked for.
   */
  replaceHost(host: Library): void {
    this.#host = host;
  }

  /** The key of the link that a server's library is shared by, as far as it has been read. */
  linkOf(serverId: string): string | undefined {
    return this.#kept.get(serverId)?.link;
  }

  /** What is kept of the questions in a server, as far as it is read, with its library. */
  collecting(serverId: string): Collecting | undefined {
    return this.#kept.get(serverId)?.collecting;
  }

  /** Whether a server's library has been read, or there is none of any. */
  isRead(serverId: string): boolean {
    return this.#isCurrent(this.#kept.get(serverId)) || !this.#store.exists;
  }

  /** A server's library, read first where it hasn't been. Where that fails there is none; never fails. */
  async of(serverId: string): Promise<Knowledge | undefined> {
    if (!this.isRead(serverId)) {
      await this.#read(serverId, () => !this.isRead(serverId)).catch(this.#failed);
    }
    return this.standing(serverId);
  }

  /** Forgets a server, such as one that was left. */
  forget(serverId: string): void {
    this.#size -= this.#kept.get(serverId)?.size ?? 0;
    this.#kept.delete(serverId);
  }

  async stop(): Promise<void> {
    await this.#changes.stop();
  }

  /** Reads a library once at a time, where that is still wanted when its turn comes. */
  async #read(serverId: string, isWanted = () => true): Promise<void> {
    await this.#reading.add(serverId, async () => {
      if (isWanted()) await this.#turns.take([serverId], () => this.#readNow(serverId));
    });
  }

  async #readNow(serverId: string): Promise<void> {
    // Asked for first: what changes while the articles are read is then seen to be newer.
    const { revision, link, collecting } = await getServer(this.#store, serverId);
    const host = this.#host;
    const old = this.#kept.get(serverId);
    if (old?.revision === revision && this.#isCurrent(old)) return;
    const isNew = revision === 0;
    const articles: OwnArticles = isNew
      ? new Map()
      : await this.#ownArticles(serverId, old?.articles);
    const own = [...articles.values()].map(({ article }) => article);
    const knowledge = await knowing(own, serverId);
    const taught = isNew ? undefined : await this.#taught(serverId, host);
    const size = sizeOf(knowledge) + sizeOf(taught?.knowledge);
    this.forget(serverId);
    this.#kept.set(serverId, { revision, link, collecting, knowledge, articles, taught, size });
    this.#size += size;
    this.#makeRoom(serverId);
  }

  /** A server's own articles; those that haven't changed since are taken as they were. */
  async #ownArticles(serverId: string, old: OwnArticles | undefined): Promise<OwnArticles> {
    const articles = new Map<string, { revision: number; article: Article }>();
    // SQLite answers at once, so that only this lets others have their turn.
    const pause = turns(serverId);
    for (const entry of await listArticles(this.#store, serverId)) {
      const known = old?.get(entry.id);
      if (known?.revision === entry.revision) {
        articles.set(entry.id, known);
        continue;
      }
      const stored = await getArticle(this.#store, serverId, entry.id);
      if (stored) {
        const article = await inTurns(articleOf(stored), serverId);
        articles.set(entry.id, { revision: stored.revision, article });
      }
      await pause();
    }
    return articles;
  }

  async #taught(serverId: string, host: Library): Promise<Kept['taught']> {
    const facts = await listHostsFacts(this.#store, serverId);
    if (facts.size === 0) return undefined;
    const articles = await inTurns(taughtArticles(host, facts), serverId);
    return { host, knowledge: await knowing(articles, serverId) };
  }

  /** Whether what was read is of the host's library as it stands. */
  #isCurrent(kept: Kept | undefined): boolean {
    return kept !== undefined && (kept.taught === undefined || kept.taught.host === this.#host);
  }

  #makeRoom(newest: string): void {
    for (const [serverId, { size }] of this.#kept) {
      if (this.#size <= this.#room) return;
      if (serverId !== newest && size > 0) this.forget(serverId);
    }
  }
}

async function knowing(
  articles: readonly Article[],
  serverId: string,
): Promise<Knowledge | undefined> {
  return articles.length > 0 ? inTurns(preparing({ articles }), serverId) : undefined;
}

/** What each word of a vocabulary and each word of the text takes, in bytes. */
const TERM = 430;
const TOKEN = 10;

/**
 * About how much memory a library takes, in bytes: within a fifth of what was measured for libraries
 * of 1 to 20,000 passages. The vocabulary takes most of it, so that a passage takes 50 kB where it is
 * the only one, 15 kB among 150, and 3 kB among 20,000.
 */
function sizeOf(knowledge: Knowledge | undefined): number {
  if (knowledge === undefined) return 0;
  const { terms, tokens } = knowledge.passages;
  return TERM * terms.length + TOKEN * tokens.length;
}
