import { articlesOf } from '../answer/ask.ts';
import type { Health } from '../health/health.ts';
import { Metrics } from '../health/metrics.ts';
import { webApp } from './app.ts';
import { healthRoutes } from './health.ts';
import { addPages, type PagesOptions } from './pages.ts';
import { type Served, serveApp } from './serve.ts';

export interface WebOptions extends Omit<PagesOptions, 'answered'> {
  readonly health: Health;
}

/** What is served, and what counts for it. */
export interface Web extends Served {
  readonly metrics: Metrics;
}

/**
 * The pages, and what watches the process, as a front: to be loaded where it is on, and not before.
 *
 * @throws {ProblemsError} When it can't be listened at its place
 */
export async function serveWeb({ health, ...options }: WebOptions): Promise<Web> {
  const metrics = new Metrics({
    articles: () => articlesOf(options.host().map(({ library }) => library)),
    shards: () => health.shards?.() ?? [],
  });
  // Before the pages, whose limits are for readers.
  const app = webApp().route('/', healthRoutes(health, metrics));
  const pages = addPages(app, {
    ...options,
    answered: (band, seconds) => metrics.answered('page', band, seconds),
  });
  return { ...(await serveApp(pages, options.place)), metrics };
}
