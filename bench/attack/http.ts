/** Requests to the pages, right ones and others. */

import { request } from 'node:http';
import { connect, type Socket } from 'node:net';

let clients = 0;

/** The address of a client that has asked nothing yet, as a proxy tells it. */
export function newClient(): string {
  clients += 1;
  return `203.0.${(clients >> 8) & 255}.${clients & 255}`;
}

export interface Got {
  readonly status: number;
  readonly body: string;
}

/** Asks for a path as a client of its own; again where the pages take no more questions for a while. */
export async function get(
  port: number,
  path: string,
  timeout: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Got> {
  for (;;) {
    const all = { 'X-Forwarded-For': newClient(), ...headers };
    const got = await once(port, path, timeout, all);
    if (got.status !== 429) return got;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Asks for a path once. */
export function once(
  port: number,
  path: string,
  timeout: number,
  headers: Readonly<Record<string, string>>,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, headers, host: '127.0.0.1', agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.on('error', reject);
    });
    asked.setTimeout(timeout, () => asked.destroy(new Error(`no answer within ${timeout} ms`)));
    asked.on('error', reject);
    asked.end();
  });
}

/** A connection on which anything can be sent. */
export async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  return socket;
}
