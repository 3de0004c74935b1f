import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bot,
  type FakeDiscord,
  startBot,
  startFakeDiscord,
} from '../../fake-discord/index.ts';

const main = fileURLToPath(new URL('../../fake-discord/bare-bot.mjs', import.meta.url));

describe('a bot as a process', () => {
  let discord: FakeDiscord;
  let bot: Bot;
  beforeAll(async () => {
    discord = await startFakeDiscord({ withoutGuild: true });
    bot = await startBot({ discord, main }).ready();
  });
  afterAll(() => discord.stop());

  const ask = (more = {}) =>
    discord.interactions.slash({ name: 'ask', options: { question: 'why?' }, ...more });

  it('answers and logs', async () => {
    expect((await ask()).text).toBe('constant');
    await discord.until(() => bot.logs.some(({ msg }) => msg === 'ready'), 'its log');
  });

  it('answers many at once, each its own', async () => {
    const replies = await Promise.all(Array.from({ length: 200 }, () => ask()));
    expect(new Set(replies.map(({ message }) => message.id)).size).toBe(200);
  });

  it('fails a wait with what the bot last did', async () => {
    const never = discord.until(() => false, 'the end of time', 10);
    await expect(never).rejects.toThrow(/the end of time[\s\S]*callback -> 204[\s\S]*ready/);
  });

  it('ends when told to, and tells how', async () => {
    expect(await bot.stop()).toBe(0);
    expect(discord.gateway.closed).toEqual([1000]);
  });

  it('says why one did not come up', async () => {
    const env = { DISCORD_TOKEN: 'wrong' };
    await expect(startBot({ discord, main, env }).ready()).rejects.toThrow(/invalid token/i);
  });
});
