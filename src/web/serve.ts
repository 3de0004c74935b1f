import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { WebPlace } from '../config.ts';
import { ProblemsError } from '../problems.ts';

/** An app that is being served. */
export interface Served {
  /** Where it is, without a slash at the end, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no more requests, and ends the connections. */
  stop(): Promise<void>;
}

/** How long a client may take to send a request, in ms. */
const REQUEST_TIME = 10_000;

/** Of a request's address and headers, in bytes: a question of 2,000 characters takes up to 18,000. */
const REQUEST_SIZE = 32_768;

/**
 * Serves an app at a place.
 *
 * @throws {ProblemsError} When it can't be listened there
 */
export async function serveApp(app: Hono, { port, host }: WebPlace): Promise<Served> {
  const server = createServer(
    { requestTimeout: REQUEST_TIME, headersTimeout: REQUEST_TIME, maxHeaderSize: REQUEST_SIZE },
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    throw new ProblemsError([`WEB_PORT ${port}: cannot be listened at on ${host} (${why})`]);
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
