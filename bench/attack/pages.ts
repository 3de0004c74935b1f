/** Hostile requests to the pages, each with how long somebody else waits meanwhile. */

import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { get, newClient, once, opened } from './http.ts';
import { QUESTION } from './questions.ts';
import type { NamedAttack } from './run.ts';
import type { Target } from './target.ts';
import { fill } from './words.ts';

/** How long connections are held open, in ms. */
const HELD = 2_000;

/** Does something hostile while another client asks for `/livez` and for an answer; says how long they waited. */
function beside(name: string, hostile: (target: Target) => Promise<unknown>): NamedAttack {
  return {
    name,
    attack: async (target) => {
      const { port, patience } = target;
      const attack = hostile(target);
      await wait(10);
      const waited = async (path: string) => {
        const from = performance.now();
        await get(port, path, patience);
        return performance.now() - from;
      };
      const live = await waited('/livez');
      const asked = await waited('/?q=when%20did%20the%20call%20take%20place');
      await attack;
      return `another waits ${Math.round(live)} and ${Math.round(asked)} ms`;
    },
  };
}

/** Opens connections, sends something on each, and holds them. */
async function holding(
  { port }: Target,
  count: number,
  send: (socket: Socket) => unknown,
): Promise<void> {
  const sockets = await Promise.all(Array.from({ length: count }, () => opened(port)));
  for (const socket of sockets) send(socket);
  await wait(HELD);
  for (const socket of sockets) socket.destroy();
}

/** The same question many times at once, of one client and of many. */
function atOnce(name: string, text: string, count: number): NamedAttack[] {
  const path = `/?q=${encodeURIComponent(text)}`;
  const one = newClient();
  return [
    beside(`${count} × ${name} of one client`, ({ port, patience }) =>
      Promise.allSettled(
        Array.from({ length: count }, () => once(port, path, patience, { 'X-Forwarded-For': one })),
      ),
    ),
    beside(`${count} × ${name} of as many`, ({ port, patience }) =>
      Promise.allSettled(
        Array.from({ length: count }, () =>
          once(port, path, patience, { 'X-Forwarded-For': newClient() }),
        ),
      ),
    ),
  ];
}

const request = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: ${newClient()}\r\n${more}\r\n`;
const LONG = 31_000;

/** Sends what is no more than one request of odd headers or path, and waits for what comes of it. */
function odd(
  name: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  count = 20,
): NamedAttack {
  return beside(name, ({ port, patience }) =>
    Promise.allSettled(
      Array.from({ length: count }, () =>
        once(port, path, patience, { 'X-Forwarded-For': newClient(), ...headers }),
      ),
    ),
  );
}

/** @param articles Paths of articles' pages, the largest first */
export function hostileRequests(articles: readonly string[]): NamedAttack[] {
  const languages = (unit: string) => ({ 'Accept-Language': fill(unit, LONG) });
  const [largest = '/'] = articles;
  return [
    ...atOnce('ﷺ', 'ﷺ'.repeat(QUESTION), 25),
    ...atOnce(
      'Han',
      Array.from({ length: QUESTION }, (_, n) => String.fromCodePoint(0x4e_00 + n)).join(''),
      25,
    ),
    ...atOnce('thanks', `${fill('thank you ', 100)} x`, 25),
    ...atOnce('of words', fill('who did the call with all of them ', QUESTION), 100),
    odd('31 kB of languages', '/', languages('de,')),
    odd('31 kB of languages with weights', '/', languages('de;q=0.123,')),
    odd('31 kB of parts of a language', '/', languages('a-')),
    odd('31 kB of blanks in languages', '/', languages('de ;  q = 0.1 ,')),
    odd('31 kB of forwarding', '/', { 'X-Forwarded-For': fill('1.1.1.1, ', LONG) }),
    odd('31 kB of colons in forwarding', '/', { 'X-Forwarded-For': fill('::', LONG) }),
    odd('31 kB of a cookie', '/', { Cookie: fill('a=b; ', LONG) }),
    odd('31 kB of a host', '/', { Host: fill('a.', LONG) }),
    odd('a path of 31 kB', `/${fill('a/', LONG)}`),
    odd('a path of 10,000 escapes', `/${fill('%20', LONG)}`),
    odd('a path of bad escapes', `/${fill('%ff', LONG)}`),
    odd('a path of dots', `/${fill('../', LONG)}`),
    odd('a link’s key of 31 kB', `/s/${fill('a', LONG)}/`),
    odd('10,000 parameters', `/?${fill('a&', LONG)}`),
    odd('10,000 questions', `/?${fill('q=a&', LONG)}`),
    odd('a number of 31 kB', `${largest}/p/${fill('1', LONG)}`),
    odd('a sentence’s name of 31 kB', `${largest}/p/1?s=${fill('a', LONG)}`),
    odd('the largest article, 20 times', largest),
    beside('500 idle connections', (target) => holding(target, 500, () => {})),
    beside('500 half-sent headers', (target) =>
      holding(target, 500, (socket) => socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nA: ')),
    ),
    beside('500 requests without an end', (target) =>
      holding(target, 500, (socket) =>
        socket.write('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n\r\na'),
      ),
    ),
    beside('500 readers of the largest article that read nothing', (target) =>
      holding(target, 500, (socket) => socket.pause() && socket.write(request(largest))),
    ),
    beside('20,000 requests on one connection', (target) =>
      holding(target, 1, (socket) => socket.resume() && socket.write(request('/').repeat(20_000))),
    ),
    beside('2,000 questions on one connection', (target) =>
      holding(
        target,
        1,
        (socket) =>
          socket.resume() &&
          socket.write(Array.from({ length: 2_000 }, () => request('/?q=who')).join('')),
      ),
    ),
    beside('what is no HTTP, 500 times', (target) =>
      holding(target, 500, (socket) => socket.write('\0'.repeat(30_000))),
    ),
  ];
}
