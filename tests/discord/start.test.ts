import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  startBot,
  startFakeDiscord,
} from '../../fake-discord/index.ts';
import { sized } from '../size.ts';
import { knowledgeFolder } from './knowledge.ts';

const { path: knowledge, remove } = knowledgeFolder();
afterAll(remove);

const CLOSED = 'When was the bridge closed?';

describe('the life of the bot', () => {
  let discord: FakeDiscord;
  beforeEach(async () => {
    discord = await startFakeDiscord();
  });
  afterEach(async () => {
    await discord.stop();
    expect(discord.violations).toEqual([]);
    expect(problemsOf(discord.requests)).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });

  const ask = (more = {}) =>
    discord.interactions.slash({ name: 'ask', options: { question: CLOSED }, ...more });
  const writes = () =>
    discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

  it('registers its commands once, not again on restart, and again on a difference', async () => {
    await (await startBot({ discord, knowledge }).ready()).stop();
    expect(writes()).toHaveLength(1);

    const again = await startBot({ discord, knowledge }).ready();
    await discord.until(() => again.logs.some(({ msg }) => msg === 'commands unchanged'), 'a log');
    expect(await again.stop()).toBe(0);
    expect(writes()).toHaveLength(1);

    const [first] = discord.world.commands.values();
    if (first) discord.world.commands.set(first.id, { ...first, description: 'Something else' });
    const third = startBot({ discord, knowledge });
    await discord.until(() => writes().length === 2, 'the commands to be written');
    await third.stop();
  });

  it('has buttons that work after a restart', async () => {
    const first = await startBot({ discord, knowledge }).ready();
    const message = await ask();
    expect(await first.stop()).toBe(0);
    await startBot({ discord, knowledge }).ready();
    const context = await discord.interactions.pressButton({ message, customId: /context/ });
    expect(context.text).toContain('¶ 2 of 4');
    const others = await discord.interactions.pressButton({ message, customId: /others/ });
    expect(others.text).toContain(`### ${CLOSED}`);
  });

  it('has buttons that say so once their article was edited, and quote nothing else', async () => {
    const own = knowledgeFolder();
    const first = await startBot({ discord, knowledge: own.path }).ready();
    const message = await ask();
    await first.stop();
    const file = join(own.path, 'bridge.txt');
    const edited = readFileSync(file, 'utf8').replace('The old bridge', 'In 2019, the old bridge');
    writeFileSync(file, edited);
    writeFileSync(
      join(own.path, 'bridge.facts.yaml'),
      '- {question: Who?, answer: Clara Whitfield, quote: Clara Whitfield}',
    );
    await startBot({ discord, knowledge: own.path }).ready();
    for (const customId of [/context/, /others/]) {
      const reply = await discord.interactions.pressButton({ message, customId });
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toBe('That article has changed or is no longer here. Ask again.');
    }
    own.remove();
  });

  it('ends on SIGTERM once the replies under way are out, and takes no more', async () => {
    const bot = await startBot({ discord, knowledge }).ready();
    discord.failNext({ path: /callback/, delay: 300 });
    const reply = ask();
    await discord.until(
      () => discord.requests.some(({ path }) => path.endsWith('/callback')),
      'the reply to be under way',
    );
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect((await reply).text).toContain('On Monday');
    expect(discord.gateway.closed).toEqual([1000]);
  });

  it('ends on SIGINT', async () => {
    expect(await (await startBot({ discord, knowledge }).ready()).stop('SIGINT')).toBe(0);
  });

  it('ends on SIGTERM during the start', async () => {
    discord.failNext({ path: /gateway\/bot/, delay: 2_000 });
    const bot = startBot({ discord, knowledge });
    await discord.until(() => discord.requests.length > 0, 'the bot to connect');
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(bot.output.stderr).toBe('');
    expect(discord.gateway.identified).toEqual([]);
  });

  it('ends on SIGTERM after a flood of keystrokes', async () => {
    const bot = await startBot({ discord, knowledge }).ready();
    const value = 'what did the inspector of the bridge write to the council of the town '.repeat(
      3,
    );
    const typed = Array.from({ length: sized(200, 1_000) }, (_, n) =>
      discord.interactions.autocomplete({
        name: 'ask',
        focused: 'question',
        options: { question: value.slice(n % 50) },
        user: n % 2 === 0 ? discord.user : discord.world.addUser(),
      }),
    );
    await Promise.race(typed);
    expect(await bot.stop('SIGTERM')).toBe(0);
    await Promise.allSettled(typed);
  });

  it.each([503, 'reset'] as const)(
    'goes on trying to connect while Discord fails: %s',
    async (status) => {
      // Each of discord.js's own tries counts, four in all.
      discord.failNext({ path: /gateway\/bot/, status, times: 8 });
      const bot = await startBot({ discord, knowledge }).ready();
      const pauses = bot.logs.filter(({ msg }) => String(msg).startsWith('cannot connect'));
      expect(pauses).toHaveLength(2);
      expect(Number(pauses[1]?.ms)).toBeGreaterThanOrEqual(Number(pauses[0]?.ms));
      expect((await ask()).text).toContain('On Monday');
    },
  );

  it('ends on SIGTERM while Discord can’t be reached', async () => {
    const env = { DISCORD_API_URL: 'http://127.0.0.1:9/api' };
    const bot = startBot({ discord, knowledge, env });
    await discord.until(
      () => bot.logs.some(({ msg }) => String(msg).startsWith('cannot connect')),
      'a log line',
    );
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(bot.output.stderr).toBe('');
  });

  it('says for how long Discord makes it wait, and can be ended meanwhile', async () => {
    const body = '<html>slow down</html>';
    discord.failNext({ path: /gateway\/bot/, status: 429, retryAfter: 600, body });
    const bot = startBot({ discord, knowledge });
    const line = await discord.until(
      () => bot.logs.find(({ msg }) => msg === 'Discord asks to wait'),
      'a log line',
    );
    expect(line).toMatchObject({
      level: 'warn',
      method: 'GET',
      route: '/gateway/bot',
      seconds: 600,
    });
    expect(await bot.stop('SIGTERM')).toBe(0);
  });

  it('works with the commands there are when they cannot be registered', async () => {
    discord.failNext({ method: 'GET', path: /commands$/, status: 400 });
    const bot = startBot({ discord, knowledge });
    await discord.until(
      () => bot.logs.some(({ msg }) => msg === 'commands not registered'),
      'a log line',
      15_000,
    );
    const reply = await discord.messages.directMessage({ content: CLOSED });
    expect(reply.text).toContain('On Monday');
  });
});

describe('a bot that runs', () => {
  let discord: FakeDiscord;
  let bot: Bot;
  beforeAll(async () => {
    discord = await startFakeDiscord();
    const env = { SHARDS: '', SHARD_COUNT: ' ' };
    bot = await startBot({ discord, knowledge, env }).ready();
  });
  afterEach(() => {
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });
  afterAll(async () => {
    await discord.stop();
    expect(problemsOf(discord.requests)).toEqual([]);
  });

  const ask = () => discord.interactions.slash({ name: 'ask', options: { question: CLOSED } });

  it('has asked for the intents it needs and no privileged one', () => {
    expect(discord.gateway.identified[0]?.intents).toBe(1 | (1 << 9) | (1 << 12));
  });

  it('has as many shards as Discord recommends where none are set, or are set to nothing', async () => {
    expect(discord.gateway.identified.map(({ shard }) => shard)).toEqual([[0, 1]]);
    expect((await ask()).text).toContain('On Monday');
  });

  it('repeats a reply that Discord’s server failed at', async () => {
    discord.failNext({ path: /callback/, status: 502 });
    expect((await ask()).text).toContain('On Monday');
  });

  it('waits where Discord limits its rate, and replies once', async () => {
    const sent = () =>
      [...discord.world.messages.values()].filter(
        ({ author }) => author.id === discord.world.bot.id,
      ).length;
    const before = sent();
    discord.failNext({ method: 'POST', path: /messages$/, status: 429, retryAfter: 0.2 });
    const reply = await discord.messages.directMessage({ content: CLOSED });
    expect(reply.text).toContain('On Monday');
    expect(sent()).toBe(before + 1);
  });

  it('resumes after the gateway drops', async () => {
    discord.gateway.dropConnections();
    discord.messages.write({ content: CLOSED, direct: true });
    await discord.until(() => discord.gateway.resumes.some(({ ok }) => ok), 'the resume');
    expect((await ask()).text).toContain('On Monday');
    expect(discord.gateway.identified).toHaveLength(1);
  });

  it('starts a new session after an invalid one', async () => {
    discord.gateway.invalidateSession(false);
    await discord.until(() => discord.gateway.identified.length === 2, 'a new session');
    await discord.until(() => discord.gateway.online, 'the bot to be online');
    expect((await ask()).text).toContain('On Monday');
  });

  it('ends with a clear message when Discord ends its session for good', async () => {
    discord.gateway.dropConnections(4004);
    expect(await bot.exited).toBe(1);
    expect(bot.output.stdout).toContain('Discord refused the token');
  });
});

describe('a start that fails', () => {
  it('says that the token is wrong', async () => {
    const discord = await startFakeDiscord({ refuseToken: true });
    const bot = startBot({ discord, knowledge });
    expect(await bot.exited).toBe(1);
    expect(bot.output.stderr).toMatch(/^verbatim: Discord refused the token in DISCORD_TOKEN.*\n$/);
    expect(bot.output.stderr).not.toContain(discord.token);
    await discord.stop();
  });

  it('says that there is no Discord at the URL', async () => {
    const discord = await startFakeDiscord();
    const env = { DISCORD_API_URL: `${discord.apiUrl}/elsewhere` };
    const bot = startBot({ discord, knowledge, env });
    expect(await bot.exited).toBe(1);
    expect(bot.output.stderr).toBe(
      'verbatim: Discord refuses the connection: 404: Not Found (404)\n',
    );
    await discord.stop();
  });
});
