import type { Logger } from 'pino';
import type { Knowledge } from '../answer/knowledge.ts';
import { type Reloading, reloading } from '../answer/reload.ts';
import type { Config } from '../config.ts';
import { LibraryDirectory } from '../discord/request/shelves.ts';
import type { DiscordFront } from '../discord/start.ts';
import { publicAnd } from '../fetching/network.ts';
import { Health } from '../health/health.ts';
import { type Article, doubtsOf } from '../library/article.ts';
import type { KnowledgeFolder } from '../library/load.ts';
import { createLog } from '../log.ts';
import { ProblemsError } from '../problems.ts';
import { Intake } from '../servers/intake.ts';
import { ServerLibraries } from '../servers/server-libraries.ts';
import { followDeletions } from '../store/deletions.ts';
import { FolderUnusable, StoreUnavailable } from '../store/errors.ts';
import { serverWithLink } from '../store/links.ts';
import { Store } from '../store/store.ts';
import type { Web } from '../web/front.ts';
import { complain, onceOrphaned, problemsOf } from './exit.ts';

/** How much memory servers' own articles may take, in bytes: 130 libraries of 150 paragraphs. */
const ROOM = 300_000_000;

/** Runs the Discord front until a signal or a failure ends the process. */
export async function serveDiscord(
  folder: KnowledgeFolder,
  knowledge: Knowledge,
  config: Config & { token: string },
): Promise<void> {
  const { token, apiUrl, shards, web, logLevel, maxFileSize, maxTextSize, allowedHosts, ...place } =
    config;
  const log = createLog({ logLevel, token });
  const logDoubts = (articles: readonly Article[]) => {
    for (const doubt of [...folder.unread, ...doubtsOf({ articles })]) log.warn(doubt);
  };
  logDoubts(knowledge.library.articles);
  const die = (error: unknown) => {
    log.fatal({ err: error }, 'stopped by an error');
    process.exit(1);
  };
  process.on('uncaughtException', die);
  let front: DiscordFront | undefined;
  let reload: Reloading | undefined;
  let pages: Web | undefined;
  let keeping: { stop(): Promise<void> } | undefined;
  const stop = (reason: string) => {
    log.info({ reason }, 'stopping');
    reload?.stop();
    pages?.stop();
    // During the start there is no reply to wait for.
    Promise.resolve(front?.stop())
      .then(() => keeping?.stop())
      .then(() => process.exit(0), die);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  onceOrphaned(() => stop('npm has ended'));
  process.on('SIGHUP', () => reload?.now());
  // Once signals are heard, since it takes longest to load.
  const { startDiscord } = await import('../discord/start.ts');
  const store = new Store(place);
  store.damage.onFound((damaged) => log.error(damaged, 'damaged in the database, and left out'));
  const servers = new ServerLibraries({
    store,
    host: knowledge.library,
    room: ROOM,
    failed: (err) => log.error({ err }, 'the articles of a server cannot be read'),
  });
  const directory = new LibraryDirectory(knowledge, servers, web?.publicUrl);
  const health = new Health();
  health.shards = () => [];
  reload = reloading(folder, knowledge, {
    replaced(newer, changed) {
      directory.replaceHost(newer);
      health.articlesAreCurrent = true;
      pages?.metrics.reloaded('replaced');
      const { articles } = newer.library;
      log.info({ articles: articles.length, read: changed.length }, 'articles reloaded');
      logDoubts(changed);
    },
    unchanged() {
      health.articlesAreCurrent = true;
      pages?.metrics.reloaded('unchanged');
      log.info('articles unchanged');
      logDoubts([]);
    },
    failed(error) {
      health.articlesAreCurrent = false;
      pages?.metrics.reloaded('failed');
      const what = error instanceof ProblemsError ? { problems: error.problems } : { err: error };
      log.error(what, 'articles not reloaded: those read before still answer');
    },
  });
  try {
    if (web) {
      const { serveWeb } = await import('../web/front.ts');
      pages = await serveWeb({
        place: web,
        host: () => directory.everywhere.libraries,
        shared: (key) => sharedBy(key, store, directory),
        failed: (err) => log.error({ err }, 'a page cannot be shown'),
        health,
      });
      log.info({ url: web.publicUrl ?? pages.url }, 'pages are served');
    }
    // So that a place that cannot be used, or that another process uses, is seen at once.
    await hold(store, log);
    if (store.exists) await opened(store, log);
    const deletions = followDeletions(store, (err) =>
      log.error({ err }, 'what was removed cannot be deleted, which is tried again'),
    );
    keeping = {
      async stop() {
        await deletions.stop();
        await servers.stop();
        await store.close();
      },
    };
    front = await startDiscord({
      token,
      apiUrl,
      shards,
      directory,
      store,
      servers,
      publicUrl: web?.publicUrl,
      intake: new Intake({
        maxFileSize,
        maxTextSize,
        apiUrl,
        network: publicAnd(allowedHosts),
        got: (what, outcome) => pages?.metrics.fetched(what, outcome),
      }),
      health,
      metrics: pages?.metrics,
      log,
      onFatal: die,
    });
  } catch (error) {
    complain(problemsOf(error));
    process.exit(1);
  }
}

/** What a server's link with this key lets see; nothing where there is no such link, or no more. */
async function sharedBy(
  key: string,
  store: Store,
  directory: LibraryDirectory,
): Promise<readonly Knowledge[] | 'reading' | undefined> {
  const server = store.exists ? await serverWithLink(store, key) : undefined;
  return server === undefined ? undefined : directory.shared(server);
}

/** Keeps other processes from the store's place. Where nothing can be kept there, the host's articles answer. */
async function hold(store: Store, log: Logger): Promise<void> {
  try {
    await store.hold();
  } catch (error) {
    if (store.exists || !(error instanceof FolderUnusable)) throw error;
    const { problems } = error;
    log.warn({ problems }, 'servers can add no articles: the folder of data cannot be used');
  }
}

/** Opens the store. Where it is out of reach, the host's articles are answered from without it. */
async function opened(store: Store, log: Logger): Promise<void> {
  try {
    await store.open();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    log.error({ err: error }, 'the articles of servers are out of reach, which is tried again');
  }
}
