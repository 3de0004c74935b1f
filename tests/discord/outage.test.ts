import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problemsOf } from '../../fake-discord/conformance.ts';
import { type FakeDiscord, startBot, startFakeDiscord } from '../../fake-discord/index.ts';
import { describeOnOwnPostgres } from '../store/places.ts';
import { knowledgeFolder } from './knowledge.ts';
import { Manager } from './library/manager.ts';

const { path: knowledge, remove } = knowledgeFolder();
afterAll(remove);

const HARBOUR = 'The harbour\n\nThe harbour was dredged in 1931.';
const DREDGED = 'When was the harbour dredged?';
const CLOSED = 'When was the bridge closed?';

describeOnOwnPostgres('a database that goes away under the running bot', (postgres, newPlace) => {
  let discord: FakeDiscord;
  beforeEach(async () => {
    discord = await startFakeDiscord();
  });
  afterEach(async () => {
    await discord.stop();
    expect(discord.violations).toEqual([]);
    expect(problemsOf(discord.requests)).toEqual([]);
  });

  it('keeps nothing that is known from being answered, and all works again once it is back', async () => {
    const { databaseUrl } = await newPlace();
    const bot = startBot({ discord, knowledge, env: { DATABASE_URL: databaseUrl } });
    await bot.ready();
    const manager = new Manager(discord);
    await manager.add(HARBOUR);
    const preview = await manager.offer('Eels\n\nEels are long.', 'eels.txt');
    const unread = new Manager(discord);

    await postgres().stop();
    try {
      expect((await manager.ask(DREDGED)).text).toContain('1931');
      expect((await manager.ask(CLOSED)).text).toContain('On Monday');
      // Of a server whose articles were not read yet, those of the host are known.
      expect((await unread.ask(CLOSED)).text).toContain('On Monday');
      const refused = 'I can’t save, delete or look that up just now';
      expect((await manager.library('list')).text).toContain(refused);
      expect((await manager.press(preview, /^1:add:/)).text).toContain(refused);
      expect((await manager.offer('Cod\n\nCod are large.', 'cod.txt')).text).toContain(refused);
      const removal = { options: { article: 'The harbour' } };
      const asked = await manager.library('remove', removal);
      expect((await manager.press(asked, /:remove:/)).text).toContain(refused);
      expect((await manager.ask(DREDGED)).text).toContain('1931');
    } finally {
      await postgres().start();
    }
    // What waited can be added still.
    await vi.waitFor(
      async () => {
        const { text } = await manager.press(preview, /^1:add:/);
        expect(text).toContain('Added: **Eels**');
      },
      { timeout: 20_000, interval: 250 },
    );
    expect((await manager.ask('How are eels?')).text).toContain('Eels are long.');
    expect((await manager.library('list')).text).toContain('**The harbour**');
    await unread.add(HARBOUR);
    expect((await unread.ask(DREDGED)).text).toContain('1931');
    expect(await bot.stop()).toBe(0);
    expect(JSON.stringify(bot.output)).not.toContain('secret');
  }, 90_000);
});
