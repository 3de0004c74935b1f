import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../../../fake-discord/conformance.ts';
import { type FakeDiscord, startBot, startFakeDiscord } from '../../../fake-discord/index.ts';
import { addArticle, listArticles } from '../../../src/store/articles.ts';
import { addFact } from '../../../src/store/facts.ts';
import { Store } from '../../../src/store/store.ts';
import { FACT, kept, newArticle, passagesOf } from '../../store/samples.ts';
import { knowledgeFolder } from '../knowledge.ts';

const { path: knowledge, remove } = knowledgeFolder();
afterAll(remove);

const MANAGER = { permissions: PermissionFlagsBits.ManageGuild };
const LIBRARY = {
  about: { title: 'The library' },
  passages: passagesOf('The library in the old mill is small. It opens at nine.'),
};

describe('managing a library', () => {
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
    expect(discord.unknownRoutes).toEqual([]);
    expect(problemsOf(discord.requests)).toEqual([]);
  });

  const start = (env = {}) =>
    startBot({ discord, knowledge, env: { DATA_DIR: folder, ...env } }).ready();
  const inStore = async <T>(use: (store: Store) => Promise<T>): Promise<T> => {
    const store = new Store({ dataDir: folder });
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  };
  const library = (subcommand: string, options = {}) =>
    discord.interactions.slash({ name: 'library', subcommand, options, ...MANAGER });
  const ask = (question: string) =>
    discord.interactions.slash({ name: 'ask', options: { question } });

  it('goes on after a restart, with the buttons of before', async () => {
    await inStore(async (store) => {
      const { id } = kept(await addArticle(store, discord.guild.id, newArticle(LIBRARY)));
      kept(await addFact(store, discord.guild.id, id, FACT));
    });
    const first = await start();
    expect((await ask(FACT.question)).text).toContain('**At nine**');
    const asked = await library('remove', { article: 'The library' });
    await first.stop();

    const second = await start();
    const press = { customId: /:remove:/, message: asked, ...MANAGER };
    const gone = await (await discord.interactions.pressButton(press)).next();
    expect(gone.text).toContain('is removed');
    expect((await ask(FACT.question)).text).not.toContain('At nine');
    const undo = { customId: /:restore:/, message: gone, ...MANAGER };
    expect((await (await discord.interactions.pressButton(undo)).next()).text).toContain('is back');
    expect((await ask(FACT.question)).text).toContain('**At nine**');
    await second.stop();
    expect(await inStore((store) => listArticles(store, discord.guild.id))).toHaveLength(1);
  });

  it('can’t be undone after 10 minutes', async () => {
    await inStore((store) => addArticle(store, discord.guild.id, newArticle(LIBRARY)));
    const first = await start();
    const asked = await library('remove', { article: 'The library' });
    const press = { customId: /:remove:/, message: asked, ...MANAGER };
    const gone = await (await discord.interactions.pressButton(press)).next();
    await first.stop();
    const ago = new Date(Date.now() - 11 * 60_000).toISOString();
    await inStore((store) =>
      store.use((tables) => tables.updateTable('articles').set({ removed_at: ago }).execute()),
    );
    await start();
    const undo = { customId: /:restore:/, message: gone, ...MANAGER };
    const late = await (await discord.interactions.pressButton(undo)).next();
    expect(late.text).toContain('can’t be undone any more');
  });

  it('goes on where an article is damaged, which can be removed', async () => {
    const bad = await inStore(async (store) => {
      kept(await addArticle(store, discord.guild.id, newArticle(LIBRARY)));
      const { id } = kept(await addArticle(store, discord.guild.id, newArticle()));
      await store.use((tables) =>
        sql`update articles set about = cast(x'41ff42' as text) where id = ${id}`.execute(tables),
      );
      return id;
    });
    const bot = await start();
    expect((await ask(FACT.question)).text).toContain('opens at nine');
    const listed = async () => {
      const reply = await library('list');
      return (reply.type === 5 ? await reply.next() : reply).text;
    };
    expect(await listed()).toContain(bad);
    const waiting = await library('remove', { article: bad });
    const press = { customId: /:remove:/, message: await waiting.next(), ...MANAGER };
    const gone = await (await discord.interactions.pressButton(press)).next();
    expect(gone.text).toContain('is removed');
    expect(await listed()).not.toContain(bad);
    expect(JSON.stringify(bot.logs)).toContain('damaged in the database');
    expect(await bot.stop()).toBe(0);
  });

  it('says so while the database is out of reach, where the host’s articles answer', async () => {
    await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' });
    const list = await (await library('list')).next();
    expect(list.text).toContain('database doesn’t answer');
    expect((await ask('When was the bridge closed?')).text).toContain('On Monday');
  });
});
