import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { BOUNDS } from '../bounds.ts';
import type { WebPlace } from '../config.ts';
import { ProblemsError } from '../problems.ts';
import { type ConnectionBounds, Connections } from './connections.ts';

/** An app that is being served. */
export interface Served {
  /** Where it is, without a slash at the end, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no more requests, and ends the connections. */
  stop(): Promise<void>;
}

/** How long a connection may be silent while a page is taken, in ms, and what there may be of them. */
export interface ServingBounds {
  readonly idleTime?: number;
  readonly connections?: ConnectionBounds;
}

/** How often to see who takes too long to send a request, in ms. */
const CHECK = 2_000;

/**
 * Serves an app at a place.
 *
 * @throws {ProblemsError} When it can't be listened there
 */
export async function serveApp(
  app: Hono,
  { port, host, publicUrl }: WebPlace,
  bounds: ServingBounds = {},
): Promise<Served> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    {
      requestTimeout: BOUNDS.requestTime.most,
      headersTimeout: BOUNDS.requestTime.most,
      keepAliveTimeout: BOUNDS.keptOpen.most,
      connectionsCheckingInterval: CHECK,
      maxHeaderSize: BOUNDS.requestSize.most,
    },
    (request, response) => {
      if (connections.allows(request, response)) answer(request, response);
    },
  );
  // Without a listener for it, what is silent for longer is ended.
  server.setTimeout(bounds.idleTime ?? BOUNDS.idleTime.most);
  const connections = new Connections(server, publicUrl !== undefined, bounds.connections);
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
