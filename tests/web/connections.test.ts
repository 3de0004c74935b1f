import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { afterEach, describe, expect, it } from 'vitest';
import { BOUNDS } from '../../src/bounds.ts';
import type { ConnectionBounds } from '../../src/web/connections.ts';
import { streamed } from '../../src/web/pages/stream.ts';
import { type Served, type ServingBounds, serveApp } from '../../src/web/serve.ts';
import { freePort } from '../free-port.ts';

const FEW: ConnectionBounds = { most: 4, ofClient: 3, unanswered: 2, responseTime: 60_000 };
const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Serves `/`, and `/held`, which is answered once it is told to, and `/endless`, as it is read. */
async function serve(bounds: ServingBounds = {}, publicUrl?: string) {
  const app = new Hono();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let made = 0;
  function* endless() {
    for (;;) {
      made += 1;
      yield html`${'x'.repeat(32_768)}`;
    }
  }
  app.get('/', (context) => context.text('shown'));
  app.get('/held', async (context) => {
    await held;
    return context.text('held');
  });
  app.get('/endless', (context) => context.body(streamed(endless(), 'client')));
  const place = { port: await freePort(), host: '127.0.0.1', ...(publicUrl && { publicUrl }) };
  const served: Served = await serveApp(app, place, bounds);
  stops.push(() => served.stop());
  const open = async (from = '127.0.0.1') => {
    const socket = connect({ port: place.port, host: '127.0.0.1', localAddress: from });
    socket.on('error', () => {});
    stops.push(() => socket.destroy());
    await once(socket, 'connect');
    return socket;
  };
  return { open, answer, made: () => made };
}

/** What comes on a connection until it has this in it, or until it ends. */
async function heard(socket: Socket, end: string): Promise<string> {
  let text = '';
  socket.setEncoding('latin1');
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes(end)) break;
  }
  return text;
}

async function asked(socket: Socket, request = REQUEST): Promise<string> {
  socket.write(request);
  return heard(socket, 'shown');
}

/** Waits until a connection is ended. */
async function ended(socket: Socket): Promise<void> {
  socket.resume();
  if (!socket.closed) await once(socket, 'close');
}

describe('connections', () => {
  it('of one client end the one that is idle longest where there are too many', async () => {
    const { open } = await serve({ connections: FEW });
    const [first, second, third] = [await open(), await open(), await open()];
    expect(await asked(first)).toContain('200 OK');
    const newest = await open();
    await ended(first);
    for (const socket of [second, third, newest]) expect(await asked(socket)).toContain('200 OK');
  });

  it('end one that waits for an answer only where all do', async () => {
    const { open, answer } = await serve({ connections: FEW });
    const waiting = await open();
    waiting.write('GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const idle = await open();
    const others = [await open(), await open()];
    await ended(idle);
    answer();
    expect(await heard(waiting, 'held')).toContain('200 OK');
    for (const socket of others) expect(await asked(socket)).toContain('200 OK');
  });

  it('of many clients end one of who has most', async () => {
    const { open } = await serve({ connections: FEW });
    const script = [await open('127.0.0.2'), await open('127.0.0.2'), await open('127.0.0.2')];
    const readers = [await open('127.0.0.3'), await open('127.0.0.4')];
    await Promise.race(script.map(ended));
    for (const socket of readers) expect(await asked(socket)).toContain('200 OK');
  });

  it('of a proxy are those of all', async () => {
    const { open } = await serve({ connections: FEW }, 'https://ask.example');
    const all = [await open(), await open(), await open(), await open()];
    for (const socket of all) expect(await asked(socket)).toContain('200 OK');
  });

  it('are ended that ask without end before they are answered', async () => {
    const { open } = await serve({ connections: FEW });
    const script = await open();
    script.write('GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(1_000));
    await ended(script);
    expect(await asked(await open())).toContain('200 OK');
  });

  it('are ended that don’t read, and nothing is made for them meanwhile', async () => {
    const { open, made } = await serve({ idleTime: 200 });
    const slow = await open();
    slow.pause();
    slow.write('GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(slow, 'readable');
    // What it has sent is read to the end, which there would be none of.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await ended(slow);
    const size = made() * 32_768;
    expect(size).toBeLessThan(64_000_000);
    expect(await asked(await open())).toContain('200 OK');
  });

  it('are ended that take a page for too long', async () => {
    const { open } = await serve({ connections: { ...FEW, responseTime: 200 } });
    const slow = await open();
    slow.write('GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await ended(slow);
  });

  it('may name a whole address, ask for nothing but headers, and send a broken one', async () => {
    const { open } = await serve();
    const absolute = REQUEST.replace('/ ', 'http://elsewhere.example/ ');
    expect(await asked(await open(), absolute)).toContain('200 OK');
    const headers = await open();
    headers.write(REQUEST.replace('GET', 'HEAD'));
    expect(await heard(headers, '\r\n\r\n')).toContain('200 OK');
    const broken = await open();
    broken.write('GET / HTTP/1.1\r\nHost localhost\r\n\r\n');
    expect(await heard(broken, '\r\n\r\n')).toContain('400 Bad Request');
    const large = await open();
    large.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(BOUNDS.requestSize.most)}`);
    expect(await heard(large, '\r\n\r\n')).toContain('431');
  });
});
