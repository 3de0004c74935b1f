import { webApp } from './app.ts';
import { addPages, type PagesOptions } from './pages.ts';
import { type Served, serveApp } from './serve.ts';

/**
 * The pages as a front: to be loaded where they are on, and not before.
 *
 * @throws {ProblemsError} When it can't be listened at their place
 */
export function servePages(options: PagesOptions): Promise<Served> {
  return serveApp(addPages(webApp(), options), options.place);
}
