import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchAttachment } from '../../src/fetching/fetch-attachment.ts';

let server: Server;
let origin: string;
let answer: RequestListener;
let asked: number;

beforeEach(async () => {
  asked = 0;
  answer = (_request, response) => response.end('words');
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(
  () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
);

const fetchFile = (url = `${origin}/a.txt`) => fetchAttachment(url, 100, origin);

describe('fetchAttachment', () => {
  it('downloads a file from where the API is', async () => {
    expect(await fetchFile()).toEqual({ bytes: Buffer.from('words') });
  });

  it.each([
    'http://cdn.discordapp.com/a.txt',
    'https://cdn.discordapp.com.example/a.txt',
    'https://cdn.discordapp.com:8443/a.txt',
    'https://example.org/https://cdn.discordapp.com/a.txt',
    'file:///etc/passwd',
    'no address',
    '',
  ])('takes none from elsewhere: %j', async (url) => {
    expect(await fetchFile(url)).toEqual({ refused: 'unreachable' });
  });

  it('takes none from this machine where the API isn’t there', async () => {
    for (const api of [undefined, 'https://discord.com', 'null']) {
      expect(await fetchAttachment(`${origin}/a.txt`, 100, api)).toEqual({
        refused: 'unreachable',
      });
    }
    expect(asked).toBe(0);
  });

  it('follows no redirect', async () => {
    answer = (_request, response) => response.writeHead(302, { location: '/b.txt' }).end();
    expect(await fetchFile()).toEqual({ refused: 'unreachable' });
    expect(asked).toBe(1);
  });

  it('leaves what is too large, though it says that it isn’t', async () => {
    answer = (_request, response) => response.end('x'.repeat(101));
    expect(await fetchFile()).toEqual({ refused: 'too large' });
  });

  it('leaves what is broken off', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '50' }).write('wor');
      setImmediate(() => response.destroy());
    };
    expect(await fetchFile()).toEqual({ refused: 'unreachable' });
  });

  it('leaves what is gone', async () => {
    answer = (_request, response) => response.writeHead(404).end();
    expect(await fetchFile()).toEqual({ refused: 'unreachable' });
  });
});
