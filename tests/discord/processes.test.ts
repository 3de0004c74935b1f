import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemsOf } from '../../fake-discord/conformance.ts';
import {
  type Bot,
  type BotOptions,
  type FakeDiscord,
  type Place,
  startBot,
  startFakeDiscord,
} from '../../fake-discord/index.ts';
import { addArticle } from '../../src/store/articles.ts';
import { Store } from '../../src/store/store.ts';
import { sized } from '../size.ts';
import { describeOnPostgres, withoutNotify } from '../store/places.ts';
import { kept, newArticle, passagesOf, SERVER } from '../store/samples.ts';
import { knowledgeFolder } from './knowledge.ts';

const PROCESSES = sized(2, 3);
const CLOSED = 'When was the bridge closed?';

const { path: knowledge, remove } = knowledgeFolder();
afterAll(remove);

let discord: FakeDiscord;
/** A channel of a server on each shard. */
let channels: readonly Place[];
beforeEach(async () => {
  discord = await startFakeDiscord({ withoutGuild: true });
  const now = BigInt(discord.user.id) >> 22n;
  channels = Array.from({ length: PROCESSES }, (_, shard) => {
    const time = now - (now % BigInt(PROCESSES)) + BigInt(shard);
    return discord.world.addChannel(discord.world.addGuild({ id: String(time << 22n) }));
  });
});
afterEach(async () => {
  await discord.stop();
  expect(discord.violations).toEqual([]);
  expect(problemsOf(discord.requests)).toEqual([]);
});

/** Starts a process with a shard of its own, and waits until it is online. */
async function start(shard: number, env: BotOptions['env'] = {}): Promise<Bot> {
  const shards = { SHARDS: String(shard), SHARD_COUNT: String(PROCESSES) };
  const bot = startBot({ discord, knowledge, env: { ...shards, ...env } });
  const isOnline = () => bot.logs.some(({ msg }) => msg === 'online');
  await discord.until(isOnline, `shard ${shard} to be online`, 15_000);
  return bot;
}

const ask = (question: string, place: Place) =>
  discord.interactions.slash({
    name: 'ask',
    options: { question, private: true },
    in: place,
    user: discord.world.addUser(),
  });

const registrations = () =>
  discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

describeOnPostgres('processes that share what servers add', (newPlace) => {
  it.each(['with NOTIFY', 'without NOTIFY'])(
    'answer in the servers of their shards, and soon from what another adds, %s',
    async (notify) => {
      const { databaseUrl, dataDir } = await newPlace();
      // Another bot, as far as these know.
      const store = new Store({ ...(databaseUrl !== undefined && { databaseUrl }), dataDir });
      await store.open();
      if (notify === 'without NOTIFY') await withoutNotify(store);
      try {
        const bots: Bot[] = [];
        // The first registers the commands.
        for (let shard = 0; shard < PROCESSES; shard++) {
          bots.push(await start(shard, { DATABASE_URL: databaseUrl }));
          if (shard === 0) await discord.until(() => registrations().length > 0, 'the commands');
        }
        expect(discord.gateway.identified.map(({ shard }) => shard)).toEqual(
          bots.map((_, shard) => [shard, PROCESSES]),
        );
        const question = (name: string) => `When was the lighthouse of ${name} built?`;
        for (const [shard, place] of channels.entries()) {
          expect((await ask(CLOSED, place)).text).toContain('On Monday');
          expect((await ask(question(`Port ${shard}`), place)).text).not.toContain('1931');
        }
        for (const [shard, { guild }] of channels.entries()) {
          const text = `The lighthouse of Port ${shard} was built in 1931 by the pilots.`;
          kept(
            await addArticle(store, guild?.id ?? '', newArticle({ passages: passagesOf(text) })),
          );
        }
        for (const [shard, place] of channels.entries()) {
          await vi.waitFor(
            async () => {
              const { text } = await ask(question(`Port ${shard}`), place);
              expect(text).toContain(`Port ${shard} was built in 1931`);
            },
            { timeout: 10_000, interval: 250 },
          );
          const elsewhere = channels[(shard + 1) % PROCESSES] ?? place;
          expect((await ask(question(`Port ${shard}`), elsewhere)).text).not.toContain(
            `Port ${shard} was`,
          );
        }
        // Direct messages come to one of them, and the commands are from one.
        const direct = await discord.messages.directMessage({ content: CLOSED });
        expect(direct.text).toContain('On Monday');
        expect(registrations()).toHaveLength(1);
        for (const bot of bots) expect(await bot.stop()).toBe(0);
        expect(bots.flatMap(({ logs }) => logs.filter(({ level }) => level === 'error'))).toEqual(
          [],
        );
      } finally {
        await store.close();
      }
    },
    60_000,
  );

  it('leaves a bot that answers from the host’s articles while the database is gone', async () => {
    const env = { DATABASE_URL: 'postgres://bot:secret@127.0.0.1:9/nothing' };
    const bot = await start(0, env);
    await discord.until(() => registrations().length > 0, 'the commands');
    expect((await discord.messages.directMessage({ content: CLOSED })).text).toContain('On Monday');
    const [first] = bot.logs.filter(({ level }) => level === 'error');
    expect(first?.msg).toBe('the articles of servers are out of reach, which is tried again');
    expect(JSON.stringify(bot.output)).not.toContain('secret');
  });
});

describe('two processes on one embedded file', () => {
  it('are one too many, which the second says at its start', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
    const store = new Store({ dataDir });
    kept(await addArticle(store, SERVER, newArticle()));
    await store.close();
    await start(0, { DATA_DIR: dataDir });
    const env = { DATA_DIR: dataDir, SHARDS: '1', SHARD_COUNT: String(PROCESSES) };
    const second = startBot({ discord, knowledge, env });
    expect(await second.exited).toBe(1);
    expect(second.output.stderr).toBe(
      `verbatim: ${join(dataDir, 'library.db')}: another process is using it; ` +
        'end that one, or give this one a DATA_DIR of its own\n',
    );
    expect(discord.gateway.identified).toHaveLength(1);
    rmSync(dataDir, { recursive: true });
  });

  it('are one too many, also where nothing is kept yet', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'verbatim-data-'));
    const first = await start(0, { DATA_DIR: dataDir });
    const env = { DATA_DIR: dataDir, SHARDS: '1', SHARD_COUNT: String(PROCESSES) };
    const second = startBot({ discord, knowledge, env });
    expect(await second.exited).toBe(1);
    expect(second.output.stderr).toMatch(/^verbatim: .*: another process is using it; .*\n$/);
    expect(await first.stop()).toBe(0);
    // Once the folder is free, another may have it.
    const third = await start(1, { DATA_DIR: dataDir });
    expect(await third.stop()).toBe(0);
    rmSync(dataDir, { recursive: true });
  }, 60_000);
});
