import type { Logger } from 'pino';
import type { Knowledge } from './answer/knowledge.ts';
import type { Config, WebPlace } from './config.ts';
import { Shelves } from './discord/request/shelves.ts';
import type { DiscordFront } from './discord/start.ts';
import { complain, onceOrphaned, problemsOf } from './exit.ts';
import { publicAnd } from './fetching/network.ts';
import { Health } from './health/health.ts';
import type { Metrics } from './health/metrics.ts';
import { type Article, doubtsOf } from './library/article.ts';
import type { KnowledgeFolder } from './library/load.ts';
import { createLog } from './log.ts';
import { ProblemsError } from './problems.ts';
import { type Reloading, reloading } from './reload.ts';
import { Intake } from './servers/intake.ts';
import { ServerLibraries } from './servers/server-libraries.ts';
import { StoreUnavailable } from './store/errors.ts';
import { Store } from './store/store.ts';
import type { Served } from './web/serve.ts';

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
  let served: Served | undefined;
  const stop = (reason: string) => {
    log.info({ reason }, 'stopping');
    reload?.stop();
    served?.stop();
    // During the start there is no reply to wait for.
    Promise.resolve(front?.stop()).then(() => process.exit(0), die);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  onceOrphaned(() => stop('npm has ended'));
  process.on('SIGHUP', () => reload?.now());
  // Once signals are heard, since it takes longest to load.
  const { startDiscord } = await import('./discord/start.ts');
  const store = new Store(place);
  const servers = new ServerLibraries({
    store,
    room: ROOM,
    failed: (err) => log.error({ err }, 'the articles of a server cannot be read'),
  });
  const shelves = new Shelves(knowledge, servers);
  const health = new Health();
  let metrics: Metrics | undefined;
  reload = reloading(folder, knowledge, {
    replaced(newer, changed) {
      shelves.replaceHost(newer);
      health.articlesAreCurrent = true;
      metrics?.reloaded('replaced');
      const { articles } = newer.library;
      log.info({ articles: articles.length, read: changed.length }, 'articles reloaded');
      logDoubts(changed);
    },
    unchanged() {
      health.articlesAreCurrent = true;
      metrics?.reloaded('unchanged');
      log.info('articles unchanged');
      logDoubts([]);
    },
    failed(error) {
      health.articlesAreCurrent = false;
      metrics?.reloaded('failed');
      const what = error instanceof ProblemsError ? { problems: error.problems } : { err: error };
      log.error(what, 'articles not reloaded: those read before still answer');
    },
  });
  try {
    if (web) {
      const { Metrics } = await import('./health/metrics.ts');
      metrics = new Metrics({
        articles: () => shelves.everywhere.articles.all,
        shards: () => health.shards(),
      });
      served = await servePages(web, health, metrics);
      log.info({ url: served.url }, 'pages served');
    }
    // So that a place that cannot be used, or that another process uses, is seen at once.
    if (store.exists) await opened(store, log);
    front = await startDiscord({
      token,
      apiUrl,
      shards,
      shelves,
      store,
      servers,
      intake: new Intake({
        maxFileSize,
        maxTextSize,
        apiUrl,
        network: publicAnd(allowedHosts),
        got: (what, outcome) => metrics?.fetched(what, outcome),
      }),
      health,
      metrics,
      log,
      onFatal: die,
    });
  } catch (error) {
    complain(problemsOf(error));
    process.exit(1);
  }
}

/** Serves what can be asked of the process, to browsers and to what watches it. */
async function servePages(web: WebPlace, health: Health, metrics: Metrics): Promise<Served> {
  const { webApp } = await import('./web/app.ts');
  const { healthRoutes } = await import('./web/health.ts');
  const { serveApp } = await import('./web/serve.ts');
  return serveApp(webApp().route('/', healthRoutes(health, metrics)), web);
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
