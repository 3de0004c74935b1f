import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { BOUNDS } from '../bounds.ts';
import { clientOf, isNear } from './client.ts';

/** How many connections there may be, and how long a page may be taken in. */
export interface ConnectionBounds {
  readonly most: number;
  readonly ofClient: number;
  /** Requests on one of them that wait for an answer. */
  readonly unanswered: number;
  /** In ms. */
  readonly responseTime: number;
}

const CONNECTION_BOUNDS: ConnectionBounds = {
  most: BOUNDS.connections.most,
  ofClient: BOUNDS.connectionsOfClient.most,
  unanswered: BOUNDS.unansweredRequests.most,
  responseTime: BOUNDS.responseTime.most,
};

/**
 * The connections to a server, held to their bounds. Where there are too many a new one is taken all the
 * same, and an old one ended: so nobody keeps others out with connections that he only holds.
 */
export class Connections {
  readonly #bounds: ConnectionBounds;
  readonly #isBehindProxy: boolean;
  /** By client, the oldest first, each with the number of its requests that wait for an answer. */
  readonly #ofClient = new Map<string, Map<Socket, number>>();
  #count = 0;

  /** @param isBehindProxy Whether a connection from near is one of a proxy, which has those of all. */
  constructor(server: Server, isBehindProxy: boolean, bounds = CONNECTION_BOUNDS) {
    this.#bounds = bounds;
    this.#isBehindProxy = isBehindProxy;
    server.on('connection', (socket: Socket) => this.#take(socket));
  }

  /** Whether a request is to be answered; otherwise its connection is ended. */
  allows({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const [own] = this.#of(socket);
    const before = own?.get(socket);
    // Ended already, and the rest of what it sent is read.
    if (own === undefined || before === undefined || socket.destroyed) return false;
    if (before >= this.#bounds.unanswered) {
      socket.destroy();
      return false;
    }
    own.set(socket, before + 1);
    const tooLate = setTimeout(() => socket.destroy(), this.#bounds.responseTime);
    response.once('close', () => {
      clearTimeout(tooLate);
      const now = own.get(socket);
      if (now !== undefined) own.set(socket, now - 1);
    });
    return true;
  }

  #take(socket: Socket): void {
    const [known, client] = this.#of(socket);
    const own = known ?? new Map<Socket, number>();
    this.#ofClient.set(client, own);
    own.set(socket, 0);
    this.#count += 1;
    socket.once('close', () => this.#leave(socket, client));
    const isProxy = this.#isBehindProxy && isNear(socket.remoteAddress);
    if (own.size > this.#bounds.ofClient && !isProxy) this.#endOne(own, client, socket);
    if (this.#count <= this.#bounds.most) return;
    const [most, whose] = [...this.#ofClient]
      .map(([name, sockets]) => [sockets, name] as const)
      .reduce((a, b) => (b[0].size > a[0].size ? b : a));
    this.#endOne(most, whose, socket);
  }

  /** Ends a client's oldest connection on which nothing waits for an answer, or else its oldest. */
  #endOne(sockets: ReadonlyMap<Socket, number>, client: string, newest: Socket): void {
    const others = [...sockets].filter(([socket]) => socket !== newest);
    const [socket] = others.find(([, unanswered]) => unanswered === 0) ?? others[0] ?? [];
    if (!socket) return;
    this.#leave(socket, client);
    socket.destroy();
  }

  #leave(socket: Socket, client: string): void {
    const own = this.#ofClient.get(client);
    if (!own?.delete(socket)) return;
    this.#count -= 1;
    if (own.size === 0) this.#ofClient.delete(client);
  }

  #of(socket: Socket): [Map<Socket, number> | undefined, string] {
    const client = clientOf(socket.remoteAddress, undefined, false);
    return [this.#ofClient.get(client), client];
  }
}
