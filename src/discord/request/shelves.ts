import { setTimeout as wait } from 'node:timers/promises';
import type { Knowledge } from '../../answer/knowledge.ts';
import type { ServerLibraries } from '../../servers/server-libraries.ts';
import { type Reach, reachOf } from './reach.ts';

/** How long an answer may wait for a server's articles to be read, in ms: Discord waits three seconds. */
const PATIENCE = 2_000;

/** What can be asked where: the host's library everywhere, and in a server its own besides. */
export class Shelves {
  readonly #servers: ServerLibraries;
  #host: Knowledge;
  #everywhere: Reach;
  /** By a server's library, for as long as it and the host's stand. */
  readonly #joined = new WeakMap<Knowledge, { readonly host: Knowledge; readonly reach: Reach }>();

  constructor(host: Knowledge, servers: ServerLibraries) {
    this.#host = host;
    this.#everywhere = reachOf([host]);
    this.#servers = servers;
  }

  /** Puts another library of the host in the place of the one that stands, for what is asked from now on. */
  replaceHost(host: Knowledge): void {
    this.#host = host;
    this.#everywhere = reachOf([host]);
  }

  /** What can be asked where no server's articles belong, such as in direct messages. */
  get everywhere(): Reach {
    return this.#everywhere;
  }

  /** What can be asked in a server as far as it has been read; none of an undefined one. */
  standing(server: string | undefined): Reach {
    return this.#with(server === undefined ? undefined : this.#servers.standing(server));
  }

  /** What can be asked in a server; `reading` where its articles are still being read after a while. */
  async in(server: string | undefined): Promise<Reach | 'reading'> {
    if (server === undefined || this.#servers.isRead(server)) return this.standing(server);
    const read = this.#servers.of(server).then((own) => this.#with(own));
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

  #with(own: Knowledge | undefined): Reach {
    if (own === undefined) return this.#everywhere;
    const known = this.#joined.get(own);
    if (known?.host === this.#host) return known.reach;
    const reach = reachOf([this.#host, own]);
    this.#joined.set(own, { host: this.#host, reach });
    return reach;
  }
}
