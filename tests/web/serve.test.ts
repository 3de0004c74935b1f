import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { prepare } from '../../src/answer/knowledge.ts';
import { Health } from '../../src/health/health.ts';
import { ProblemsError } from '../../src/problems.ts';
import { serveWeb } from '../../src/web/front.ts';
import type { Served } from '../../src/web/serve.ts';
import { articleOf } from '../discord/samples.ts';
import { freePort } from '../free-port.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serve(port: number): Promise<Served> {
  const knowledge = prepare({ articles: [articleOf()] });
  const served = await serveWeb({
    place: { port, host: '127.0.0.1' },
    host: () => [knowledge],
    shared: async () => undefined,
    failed: (error) => {
      throw error;
    },
    health: new Health(),
  });
  stops.push(() => served.stop());
  return served;
}

describe('serveWeb', () => {
  it('serves the pages until it is stopped', async () => {
    const { url, stop } = await serve(await freePort());
    const response = await fetch(`${url}/a/talks`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('They met on Friday.');
    await stop();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('reads questions of 2,000 characters in any writing, and nothing without end', async () => {
    const { url } = await serve(await freePort());
    const question = new URLSearchParams({ q: '회'.repeat(2_000) });
    expect(await (await fetch(`${url}/?${question}`)).text()).toContain('Nothing about that');
    expect((await fetch(`${url}/?q=${'x'.repeat(40_000)}`)).status).toBe(431);
  });

  it('leaves the process’s own Request and Response alone', async () => {
    const before = [globalThis.Request, globalThis.Response];
    await serve(await freePort());
    expect([globalThis.Request, globalThis.Response]).toEqual(before);
  });

  it('says that a port is taken', async () => {
    const port = await freePort();
    await serve(port);
    const error = await serve(port).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemsError);
    expect((error as ProblemsError).problems).toEqual([
      `WEB_PORT ${port}: cannot be listened at on 127.0.0.1 (EADDRINUSE)`,
    ]);
  });
});

describe('`npm start` without a token', () => {
  /** Starts the built program, with nothing typed. */
  function start(settings: Record<string, string>) {
    const env = { PATH: process.env.PATH, KNOWLEDGE_DIR: resolve('knowledge'), ...settings };
    const child = spawn(process.execPath, [resolve('dist/main.js')], { cwd: '/', env });
    stops.push(() => child.kill('SIGKILL'));
    child.stdin.end();
    return child;
  }

  it('says where the pages are, serves them without a keyboard, and ends by a signal', async () => {
    const port = String(await freePort());
    const child = start({ WEB_PORT: port });
    let said = '';
    for await (const chunk of child.stdout) {
      said += chunk;
      if (said.includes('\n\n')) break;
    }
    expect(said).toContain(`\nIn a browser: http://127.0.0.1:${port}\n`);
    const response = await fetch(`http://127.0.0.1:${port}/?q=when+did+the+call+take+place`);
    expect(await response.text()).toContain('October 1, 2021');
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  it('ends with one line where the port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    stops.push(() => other.close());
    const child = start({ WEB_PORT: String(port) });
    const exited = once(child, 'exit');
    expect(await text(child.stderr)).toBe(
      `verbatim: WEB_PORT ${port}: cannot be listened at on 127.0.0.1 (EADDRINUSE)\n`,
    );
    expect(await exited).toEqual([1, null]);
  });

  it('says nothing of pages where there are none', async () => {
    const child = start({});
    expect(await text(child.stdout)).not.toContain('In a browser');
  });
});
