import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicAnd } from '../../src/fetching/network.ts';
import { Intake } from '../../src/servers/intake.ts';

/** A website: what is asked of it under `/slow` isn't answered until it is told to, all else isn't there. */
let site: Server;
let held: ServerResponse[];
let intake: Intake;
beforeEach(async () => {
  held = [];
  site = createServer((request, response) => {
    if (request.url?.startsWith('/slow')) held.push(response);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  intake = new Intake({
    maxFileSize: 1_000,
    maxTextSize: 1_000,
    network: publicAnd([`127.0.0.1:${port()}`]),
  });
});
afterEach(() => {
  site.close();
  site.closeAllConnections();
});

function port(): number {
  return (site.address() as AddressInfo).port;
}

/** What comes of a page's offer. */
async function offer(path: string, server: string, asker = `user of ${server}`): Promise<string> {
  const page = { kind: 'page', url: `http://127.0.0.1:${port()}${path}` } as const;
  const taken = await intake.take(page, { serverId: server, userId: asker });
  if (taken === 'unchanged' || !('notTaken' in taken)) throw new TypeError();
  return taken.notTaken.code;
}

/** Lets the website say that what it was asked isn't there, until all of it is answered. */
async function answered(slow: readonly Promise<string>[]): Promise<string[]> {
  const answering = setInterval(() => {
    for (const response of held.splice(0)) response.writeHead(404).end();
  }, 10);
  const codes = await Promise.all(slow);
  clearInterval(answering);
  return codes;
}

describe('Intake', () => {
  it('lets slow pages of one server wait for themselves, and takes three', async () => {
    const slow = ['1', '2', '3'].map((name) => offer(`/slow/${name}`, 'a'));
    expect(await offer('/slow/4', 'a')).toBe('busy');
    expect(await offer('/', 'b')).toBe('status');
    expect(held.length).toBeLessThanOrEqual(1);
    expect(await answered(slow)).toEqual(['status', 'status', 'status']);
  });

  it('counts what one user offers in several servers', async () => {
    const slow = ['a', 'b', 'c'].map((server) => offer('/slow', server, 'script'));
    expect(await offer('/', 'd', 'script')).toBe('busy');
    expect(await offer('/', 'd')).toBe('status');
    await answered(slow);
  });

  it('gets a page while twenty servers’ slow ones are fetched', async () => {
    const slow = Array.from({ length: 60 }, (_, n) => offer('/slow', `server ${n % 20}`));
    expect(await offer('/', 'honest')).toBe('status');
    expect(new Set(await answered(slow))).toEqual(new Set(['status']));
  });
});
