import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, startBot, startFakeDiscord } from '../../fake-discord/index.ts';
import { freePort } from '../free-port.ts';
import { samplesOf } from '../health/exposition.ts';
import { knowledgeFolder } from './knowledge.ts';
import { Manager } from './library/manager.ts';

const CLOSED = 'When was the bridge closed?';

describe('what watches the bot', () => {
  let discord: FakeDiscord;
  let folder: ReturnType<typeof knowledgeFolder>;
  let port: number;
  beforeEach(async () => {
    discord = await startFakeDiscord();
    folder = knowledgeFolder();
    port = await freePort();
  });
  afterEach(async () => {
    await discord.stop();
    folder.remove();
    expect(discord.violations).toEqual([]);
  });

  const start = (env = {}) =>
    startBot({ discord, knowledge: folder.path, env: { WEB_PORT: String(port), ...env } });
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  const logged = (bot: ReturnType<typeof start>, said: string, times = 1) =>
    discord.until(() => bot.logs.filter(({ msg }) => msg === said).length >= times, said);
  const NOT_CONNECTED = 'articles: ok\ngateway: not connected: shard 0\nheartbeat: ok\n';

  it('hears that it is ready once it is, not while the gateway is lost, and again once resumed', async () => {
    discord.failNext({ path: /gateway\/bot/, status: 503, times: 4 });
    const bot = start();
    await logged(bot, 'cannot connect to Discord, which is tried again');
    expect(await get('/readyz')).toEqual({
      status: 503,
      text: 'articles: ok\ngateway: not connected\nheartbeat: ok\n',
    });
    expect(await get('/livez')).toEqual({ status: 200, text: 'ok\n' });

    await bot.ready();
    await logged(bot, 'online');
    const ready = { status: 200, text: 'articles: ok\ngateway: ok\nheartbeat: ok\n' };
    expect(await get('/readyz')).toEqual(ready);

    // Discord takes no new connection until it may again.
    const release = discord.gateway.hold();
    discord.gateway.dropConnections();
    await logged(bot, 'reconnecting to the gateway');
    expect(await get('/readyz')).toEqual({ status: 503, text: NOT_CONNECTED });
    expect((await get('/livez')).status).toBe(200);
    expect(samplesOf((await get('/metrics')).text)).toMatchObject({
      verbatim_shards: 1,
      verbatim_shards_connected: 0,
    });
    release();
    await logged(bot, 'gateway session resumed');
    expect(discord.gateway.resumes).toMatchObject([{ ok: true }]);
    expect(await get('/readyz')).toEqual(ready);
    expect(await bot.stop()).toBe(0);
  });

  it('hears while the folder of articles has a mistake in it', async () => {
    const bot = await start().ready();
    await logged(bot, 'online');
    const file = join(folder.path, 'broken.md');
    writeFileSync(file, '');
    await logged(bot, 'articles not reloaded: those read before still answer');
    const broken = await get('/readyz');
    expect(broken.status).toBe(503);
    expect(broken.text).toMatch(/^articles: not reloaded; those read before answer\ngateway: ok\n/);
    rmSync(file);
    await logged(bot, 'articles unchanged');
    expect((await get('/readyz')).status).toBe(200);
    // Put in its place at once, so that half of it is never read.
    writeFileSync(`${file}~`, '# The lighthouse\n\nIts keeper is called Ada Fell.\n');
    renameSync(`${file}~`, file);
    await logged(bot, 'articles reloaded');
    expect(samplesOf((await get('/metrics')).text)).toMatchObject({
      'verbatim_reloads_total{outcome="failed"}': 1,
      'verbatim_reloads_total{outcome="unchanged"}': 1,
      'verbatim_reloads_total{outcome="replaced"}': 1,
      verbatim_library_articles: 4,
    });
  });

  it('can count what was answered, fetched and failed, and learns of nobody', async () => {
    const bot = await start().ready();
    const { interactions, messages } = discord;
    const ask = (question: string) => interactions.slash({ name: 'ask', options: { question } });
    const message = await ask(CLOSED);
    await ask('What is the capital of Peru?');
    await messages.directMessage({ content: CLOSED });
    await messages.channelMessage({ content: `${messages.mention} ${CLOSED}` });
    const target = messages.plant({ content: CLOSED, author: discord.user });
    await interactions.messageContextMenu({ name: 'Find in article', target });
    await interactions.pressButton({ message, customId: /others/ });
    discord.failNext({ path: /callback/, status: 400 });
    await ask(CLOSED);
    const manager = new Manager(discord);
    await manager.library('add', { options: { url: 'http://127.0.0.1/secret' } });
    await manager.offer('The lighthouse\n\nIts keeper is called Ada Fell.\n');

    const { text } = await get('/metrics');
    const samples = samplesOf(text);
    const labelled = Object.entries(samples).filter(([name]) => /_total\b/.test(name));
    expect(Object.fromEntries(labelled)).toEqual({
      'verbatim_answers_total{way="/ask",band="answers"}': 2,
      'verbatim_answers_total{way="/ask",band="does not say"}': 1,
      'verbatim_answers_total{way="direct message",band="answers"}': 1,
      'verbatim_answers_total{way="mention",band="answers"}': 1,
      'verbatim_answers_total{way="Find in article",band="answers"}': 1,
      'verbatim_errors_total{way="/ask",error="failed"}': 1,
      'verbatim_fetches_total{what="page",outcome="unreachable"}': 1,
      'verbatim_fetches_total{what="file",outcome="got"}': 1,
    });
    expect(samples).toMatchObject({
      verbatim_answer_duration_seconds_count: 6,
      verbatim_library_articles: 3,
      verbatim_shards: 1,
      verbatim_shards_connected: 1,
    });

    // No id, name, title, question or address.
    expect(text).not.toMatch(/(?<![.\d])\d{9}|ada|bridge|bees|report|peru|lighthouse|secret|127/i);
    expect(await bot.stop()).toBe(0);
  });

  it('finds nothing unless it is set', async () => {
    const bot = await start({ WEB_PORT: '' }).ready();
    await expect(get('/livez')).rejects.toThrow();
    expect(await bot.stop()).toBe(0);
  });

  it('is told in one line of a port that cannot be had', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(port, '127.0.0.1', listening));
    const bot = start();
    expect(await bot.exited).toBe(1);
    expect(bot.output.stderr).toBe(
      `verbatim: WEB_PORT ${port}: cannot be listened at on 127.0.0.1 (EADDRINUSE)\n`,
    );
    expect(discord.requests).toEqual([]);
    await new Promise((closed) => other.close(closed));
  });
});
