import { setTimeout as wait } from 'node:timers/promises';
import type { Knowledge } from '../../answer/knowledge.ts';
import { sharedPages } from '../../links/address.ts';
import type { ServerLibraries } from '../../servers/server-libraries.ts';
import { type SearchScope, searchScopeOf } from './reach.ts';

/** How long an answer may wait for a server's articles to be read, in ms: Discord waits three seconds. */
const PATIENCE = 2_000;

/** A server's beside the host's, and what these were. */
interface Joined {
  readonly libraries: readonly (Knowledge | undefined)[];
  readonly link: string | undefined;
  readonly scope: SearchScope;
}

/** What can be asked where: the host's library everywhere, and in a server what it has added besides. */
export class LibraryDirectory {
  readonly #servers: ServerLibraries;
  readonly #publicUrl: string | undefined;
  #host: Knowledge;
  #everywhere: SearchScope;
  /** By what a server has, for as long as all of it stands. */
  readonly #joined = new WeakMap<Knowledge, Joined>();

  /** @param publicUrl Where the host's articles have pages, if they have. */
  constructor(host: Knowledge, servers: ServerLibraries, publicUrl?: string) {
    this.#servers = servers;
    this.#publicUrl = publicUrl;
    this.#host = host;
    this.#everywhere = this.#hostAlone();
  }

  /** Puts another library of the host in the place of the one that stands, for what is asked from now on. */
  replaceHost(host: Knowledge): void {
    this.#host = host;
    this.#everywhere = this.#hostAlone();
    this.#servers.replaceHost(host.library);
  }

  /** What can be asked where no server's articles belong, such as in direct messages. */
  get everywhere(): SearchScope {
    return this.#everywhere;
  }

  /** What can be asked in a server as far as it has been read; none of an undefined one. */
  standing(serverId: string | undefined): SearchScope {
    if (serverId === undefined) return this.#everywhere;
    const host = this.#host;
    const own = this.#servers.standing(serverId);
    const taught = this.#servers.taught(serverId, host.library);
    const key = own ?? taught;
    if (key === undefined) return this.#everywhere;
    const link = this.#servers.linkOf(serverId);
    const libraries = [host, own, taught];
    const known = this.#joined.get(key);
    const isSame = known?.libraries.every((one, index) => one === libraries[index]);
    if (known && isSame && known.link === link) return known.scope;
    const pages = link && this.#publicUrl && sharedPages(this.#publicUrl, link);
    const owned = new Set(own?.library.articles);
    const there = libraries.filter((one) => one !== undefined);
    const scope = searchScopeOf(there, (one) => (owned.has(one) ? pages : this.#publicUrl));
    this.#joined.set(key, { libraries, link, scope });
    return scope;
  }

  /** What can be asked in a server; `reading` where its articles are still being read after a while. */
  async in(serverId: string | undefined): Promise<SearchScope | 'reading'> {
    if (serverId === undefined || this.#servers.isRead(serverId)) return this.standing(serverId);
    const read = this.#servers.of(serverId).then(() => this.standing(serverId));
    const late = new AbortController();
    try {
      return await Promise.race([
        read,
        wait(PATIENCE, 'reading' as const, { ref: false, signal: late.signal }),
      ]);
    } finally {
      late.abort();
    }
  }

  /**
   * What whoever has a server's link can ask, `reading` as above: the host's articles as they are
   * everywhere, and the server's own.
   */
  async shared(serverId: string): Promise<readonly Knowledge[] | 'reading'> {
    if ((await this.in(serverId)) === 'reading') return 'reading';
    const own = this.#servers.standing(serverId);
    return own ? [this.#host, own] : [this.#host];
  }

  #hostAlone(): SearchScope {
    return searchScopeOf([this.#host], () => this.#publicUrl);
  }
}
