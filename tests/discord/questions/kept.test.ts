import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../../../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  startBot,
  startFakeDiscord,
} from '../../../fake-discord/index.ts';
import { fileIn } from '../../../src/store/place.ts';
import { listQuestions, startCollecting } from '../../../src/store/questions.ts';
import { Store } from '../../../src/store/store.ts';
import { knowledgeFolder } from '../knowledge.ts';

const DAY = 24 * 60 * 60_000;

let discord: FakeDiscord;
let dataDir: string;
let knowledge: ReturnType<typeof knowledgeFolder>;
beforeEach(async () => {
  discord = await startFakeDiscord();
  dataDir = join(mkdtempSync(join(tmpdir(), 'verbatim-')), 'data');
  knowledge = knowledgeFolder();
});
afterEach(async () => {
  await discord.stop();
  knowledge.remove();
  rmSync(join(dataDir, '..'), { recursive: true });
  expect(discord.violations).toEqual([]);
  expect(discord.unknownRoutes).toEqual([]);
  expect(problemsOf(discord.requests)).toEqual([]);
});

const start = (): Promise<Bot> =>
  startBot({
    discord,
    knowledge: knowledge.path,
    env: { DATA_DIR: dataDir, LOG_LEVEL: 'debug' },
  }).ready();
const ask = (question: string, more = {}) =>
  discord.interactions.slash({
    name: 'ask',
    options: { question },
    user: discord.world.addUser(),
    ...more,
  });
async function switchOn(): Promise<void> {
  const store = new Store({ dataDir });
  await startCollecting(store, discord.guild.id, 30);
  await store.close();
}
async function stored() {
  const store = new Store({ dataDir });
  try {
    return await listQuestions(store, discord.guild.id);
  } finally {
    await store.close();
  }
}

describe('what is kept', () => {
  it('is nothing after 100 questions where nothing is switched on', async () => {
    const bot = await start();
    for (let n = 0; n < 50; n++) {
      // More than one channel gets at once.
      const place = { in: n < 25 ? discord.channel : discord.thread };
      const { text, buttons } = await ask(`Who sold the violin to person ${n}?`, place);
      expect(text).not.toContain('are kept');
      expect(buttons.some(({ label }) => label === 'This helped')).toBe(false);
      await discord.messages.channelMessage({
        content: `${discord.messages.mention} Where is Peru's town number ${n}?`,
        user: discord.world.addUser(),
        ...place,
      });
    }
    expect(await bot.stop()).toBe(0);
    // But for the lock, which keeps a second bot out.
    expect(readdirSync(dataDir)).toEqual(['library.db.lock']);
  });

  it('is there after the bot is stopped, and nothing of it is in the log', async () => {
    await switchOn();
    const bot = await start();
    await ask('Who sold the violin of <@123456789012345678>?');
    expect(await bot.stop()).toBe(0);
    expect(await stored()).toMatchObject([{ text: 'Who sold the violin of [mention]?', times: 1 }]);
    expect(JSON.stringify(bot.logs)).not.toMatch(/violin|123456789012345678/);
    expect(readFileSync(fileIn(dataDir)).includes('123456789012345678')).toBe(false);
  });

  it('hurts no answer where it can’t be written, and the log doesn’t tell it', async () => {
    await switchOn();
    const bot = await start();
    const other = new Libsql(fileIn(dataDir));
    other.exec('ALTER TABLE questions RENAME TO hidden');
    expect((await ask('Who sold the violin?')).text).toContain('### Who sold the violin?');
    const warning = await discord.until(
      () => bot.logs.find(({ msg }) => /could not be kept/.test(String(msg))),
      'the warning',
    );
    expect(JSON.stringify(warning)).not.toContain('violin');
    expect(warning).toMatchObject({ way: '/ask', reason: 'SqliteError' });
    const act = { message: await ask('Who is the inspector?'), customId: /^1:vote:1$/ };
    const failed = await (await discord.interactions.pressButton(act)).next();
    expect(failed).toMatchObject({ kind: 'edit', ephemeral: true });
    expect(failed.text).toContain('Something went wrong');
    other.exec('ALTER TABLE hidden RENAME TO questions');
    other.close();
    await ask('Where is Peru?');
    expect(await bot.stop()).toBe(0);
    expect((await stored()).map(({ text }) => text)).toEqual(['Where is Peru?']);
  });

  it('goes after its days, once the bot is started', async () => {
    await switchOn();
    const first = await start();
    await ask('Where is Peru?');
    await first.stop();
    const store = new Store({ dataDir });
    const last_at = new Date(Date.now() - 31 * DAY).toISOString();
    await store.use((tables) => tables.updateTable('questions').set({ last_at }).execute());
    await store.close();
    await (await start()).stop();
    const rows = new Libsql(fileIn(dataDir));
    expect(rows.prepare('select * from questions').all()).toEqual([]);
    rows.close();
  });
});
