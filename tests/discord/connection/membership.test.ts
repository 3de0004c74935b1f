import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayIntentBits } from 'discord.js';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, startBot, startFakeDiscord } from '../../../fake-discord/index.ts';
import { addArticle, listArticles, removeArticle } from '../../../src/store/articles.ts';
import { knownServers, markLeft } from '../../../src/store/servers.ts';
import { Store } from '../../../src/store/store.ts';
import { kept, newArticle } from '../../store/samples.ts';
import { knowledgeFolder } from '../knowledge.ts';

const { path: knowledge, remove } = knowledgeFolder();
afterAll(remove);

const DAY = 24 * 60 * 60_000;

describe('servers that are left', () => {
  let discord: FakeDiscord;
  let folder: string;

  beforeEach(async () => {
    discord = await startFakeDiscord();
    folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  });
  afterEach(async () => {
    await discord.stop();
    rmSync(folder, { recursive: true });
    expect(discord.violations).toEqual([]);
  });

  const start = () => startBot({ discord, knowledge, env: { DATA_DIR: folder } }).ready();
  /** Looks into the store, or changes it, while no bot has it. */
  const inStore = async <T>(use: (store: Store) => Promise<T>): Promise<T> => {
    const store = new Store({ dataDir: folder });
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  };
  const add = (...servers: string[]) =>
    inStore(async (store) => {
      for (const server of servers) kept(await addArticle(store, server, newArticle()));
    });
  const left = () =>
    inStore(async (store) =>
      (await knownServers(store))
        .filter(({ leftAt }) => leftAt)
        .map(({ serverId: server }) => server),
    );
  const leave = (server: string, more = {}) =>
    discord.gateway.dispatch('GUILD_DELETE', { id: server, ...more }, GatewayIntentBits.Guilds);

  it('are noted when Discord tells, and those in an outage are not', async () => {
    const other = discord.world.addGuild();
    await add(discord.guild.id, other.id);
    const bot = await start();
    leave(discord.guild.id);
    leave(other.id, { unavailable: true });
    await discord.messages.directMessage({ content: 'Are you there?' });
    await bot.stop();
    expect(await left()).toEqual([discord.guild.id]);
  });

  it('are noted when they were left while the bot was away', async () => {
    await add(discord.guild.id, '81384788765712384');
    await (await start()).stop();
    expect(await left()).toEqual(['81384788765712384']);
  });

  it('are noted by the process that has their shard, and by no other', async () => {
    const servers = [0n, 1n, 2n].map((shard) => String((30_000_000_000n + shard) << 22n));
    await add(...servers);
    for (const [shards, noted] of [
      ['1', [1]],
      ['0,2', [0, 1, 2]],
    ] as const) {
      const env = { DATA_DIR: folder, SHARDS: shards, SHARD_COUNT: '3' };
      const bot = startBot({ discord, knowledge, env });
      const isOnline = () => bot.logs.some(({ msg }) => msg === 'online');
      await discord.until(isOnline, `the shards ${shards} to be online`, 20_000);
      expect(await bot.stop()).toBe(0);
      expect(await left()).toEqual(noted.map((shard) => servers[shard]));
    }
  }, 60_000);

  it('are noted to have returned while the bot was away', async () => {
    await add(discord.guild.id);
    await inStore((store) => markLeft(store, discord.guild.id));
    await (await start()).stop();
    expect(await left()).toEqual([]);
  });

  it('are noted to have returned when Discord tells', async () => {
    await add(discord.guild.id);
    const bot = await start();
    leave(discord.guild.id);
    discord.gateway.dispatch(
      'GUILD_CREATE',
      { id: discord.guild.id, name: 'Back', channels: [], members: [], roles: [], threads: [] },
      GatewayIntentBits.Guilds,
    );
    await discord.messages.directMessage({ content: 'Are you there?' });
    await bot.stop();
    expect(await left()).toEqual([]);
  });

  it('lose what they had after 30 days, unless they have returned', async () => {
    const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
    const [long, short, back] = ['81384788765712384', '81384788765712385', discord.guild.id];
    await add(long, short, back);
    await inStore(async (store) => {
      for (const [server, days] of [[long, 31] as const, [short, 29] as const, [back, 31] as const])
        await store.use((tables) =>
          tables
            .updateTable('servers')
            .set({ left_at: ago(days) })
            .where('server', '=', server)
            .execute(),
        );
    });
    const bot = await start();
    await discord.until(
      () => bot.logs.some(({ msg }) => msg === 'deleted what servers had that were left'),
      'the deletion',
    );
    await bot.stop();
    await inStore(async (store) => {
      expect(await listArticles(store, long)).toEqual([]);
      expect(await listArticles(store, short)).toHaveLength(1);
      expect(await listArticles(store, back)).toHaveLength(1);
    });
  });

  it('lose what was removed once it can’t be had back', async () => {
    const server = discord.guild.id;
    await inStore(async (store) => {
      const { id } = kept(await addArticle(store, server, newArticle()));
      kept(await removeArticle(store, server, id));
      await store.use((tables) =>
        tables
          .updateTable('articles')
          .set({ removed_at: new Date(Date.now() - DAY).toISOString() })
          .execute(),
      );
    });
    await (await start()).stop();
    const rows = await inStore((store) =>
      store.use((tables) => tables.selectFrom('articles').select('id').execute()),
    );
    expect(rows).toEqual([]);
  });

  it('make a bot store nothing where no server adds anything', async () => {
    const bot = await start();
    leave(discord.guild.id);
    await discord.messages.directMessage({ content: 'Are you there?' });
    await bot.stop();
    expect(existsSync(join(folder, 'library.db'))).toBe(false);
  });
});
