import type { APIUser } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../fake-discord/index.ts';
import { Scene } from '../scene.ts';

const scene = new Scene();

describe('someone who asks too much', () => {
  it('is asked for patience, privately', async () => {
    const replies = await Promise.all(
      Array.from({ length: 25 }, () => scene.ask('Who is the inspector?', { private: true })),
    );
    const refused = replies.filter(({ text }) => text.includes('One moment'));
    expect(refused.length).toBeGreaterThanOrEqual(3);
    for (const { ephemeral } of refused) expect(ephemeral).toBe(true);
  });

  it('does not use up the answers of a channel', async () => {
    const place = scene.discord.addChannel();
    const script = scene.discord.world.addUser();
    const all = Array.from({ length: 100 }, () =>
      scene.ask('Who is the inspector?', {}, { in: place, user: script }),
    );
    await Promise.all(all);
    expect((await scene.ask('Who is the inspector?', {}, { in: place })).ephemeral).toBe(false);
  });

  it('is told that the channel is busy, if that is it', async () => {
    const place = scene.discord.addChannel();
    const replies = await Promise.all(
      Array.from({ length: 75 }, () =>
        scene.ask('Who is the inspector?', {}, { in: place, user: scene.discord.world.addUser() }),
      ),
    );
    const refused = replies.filter(({ ephemeral }) => ephemeral);
    expect(refused.length).toBeGreaterThan(0);
    for (const { text } of refused) expect(text).toContain('This channel is busy');
    const own = await scene.ask('Who is the inspector?', { private: true }, { in: place });
    expect(own.text).toContain('Clara Whitfield');
  });

  it('lets those of other servers be answered, and is heard or told why not', async () => {
    const { world } = scene.discord;
    const ask = (user: APIUser, place: Place) =>
      scene.ask('Who is the inspector?', { private: true }, { user, in: place });
    const loud = world.addChannel(world.addGuild());
    const flood = Array.from({ length: 150 }, () => ask(world.addUser(), loud));
    const calm = await ask(scene.reader, world.addChannel(world.addGuild()));
    expect(calm.text).toContain('Clara Whitfield');
    for (const { text } of await Promise.all(flood)) {
      expect(text).toMatch(/Clara Whitfield|more than I can answer/);
    }
  });

  it('gets no more suggestions for a while, not even an empty list, and nobody else fewer', async () => {
    const type = (user = scene.reader) =>
      scene.discord.interactions.autocomplete({
        name: 'ask',
        focused: 'question',
        options: { question: 'who is the inspcetor' },
        user,
        timeout: 3_000,
      });
    const typed = await Promise.allSettled(Array.from({ length: 100 }, () => type()));
    const offered = typed.filter(({ status }) => status === 'fulfilled');
    expect(offered.length).toBeGreaterThanOrEqual(5);
    expect(offered.length).toBeLessThan(30);
    expect((await type(scene.discord.world.addUser())).choices.length).toBeGreaterThan(0);
  });
});

describe('a command that is no more', () => {
  it('is said to be from an older version', async () => {
    const { discord } = scene;
    const [ask] = [...discord.world.commands.values()].filter(({ name }) => name === 'ask');
    if (!ask) throw new Error('no /ask');
    discord.world.commands.set('1', { ...ask, id: '1', name: 'question', options: [] });
    const reply = await discord.interactions.slash({ name: 'question', user: scene.reader });
    discord.world.commands.delete('1');
    expect(reply).toMatchObject({ ephemeral: true });
    expect(reply.text).toContain('older version');
  });
});

describe('languages', () => {
  it('are the asker’s in private and the server’s in public', async () => {
    const { world } = scene.discord;
    const server = world.addChannel(world.addGuild({ locale: 'de', joined: false }));
    const act = { in: server, locale: 'ko' };
    const shared = await scene.ask('When was the bridge closed?', {}, act);
    expect(shared.text).toContain('Im Artikel steht');
    const own = await scene.ask('When was the bridge closed?', { private: true }, act);
    expect(own.text).toContain('기사 내용');
    expect(own.text).toContain('The old bridge at Harlow');
    const unknown = await scene.ask('why?', { article: 'nothing' }, act);
    expect(unknown.text).toContain('nothing');
    expect(unknown.text).not.toContain('I know no article');
  });
});

describe('a failure', () => {
  it('is told with a reference that the log has too', async () => {
    scene.discord.failNext({ path: /callback/, status: 400 });
    const { text, ephemeral } = await scene.ask('Who is the inspector?');
    expect(ephemeral).toBe(true);
    const reference = /`([0-9a-f]{8})`/.exec(text)?.[1];
    const line = await scene.discord.until(
      () => scene.bot.logs.find((one) => one.reference === reference),
      'the log',
    );
    expect(line).toMatchObject({ level: 'error', way: '/ask', err: { status: 400 } });
    expect(scene.bot.output.stdout).not.toContain('inspector');
  });

  it('is logged, and let be, where Discord no longer knows the interaction', async () => {
    const { discord, bot } = scene;
    const body = { message: 'Unknown interaction', code: 10062 };
    discord.failNext({ path: /callback/, status: 404, body });
    const before = discord.requests.length;
    scene.ask('Who is the inspector?', {}, { timeout: 50 }).catch(() => undefined);
    await discord.until(
      () => bot.logs.some(({ msg }) => msg === 'too late to answer'),
      'the log line',
    );
    await scene.ask('Who is the inspector?');
    const callbacks = discord.requests
      .slice(before)
      .filter(({ path }) => path.endsWith('/callback'));
    expect(callbacks).toHaveLength(2);
  });
});

it('logs in JSON, and neither questions nor the token', async () => {
  const { discord, bot } = scene;
  await scene.ask('When was the bridge closed?');
  await discord.until(() => bot.logs.some(({ band }) => band === 'answers'), 'a log line');
  const { stdout, stderr } = bot.output;
  expect(stderr).toBe('');
  for (const line of stdout.trim().split('\n')) {
    expect(JSON.parse(line)).toMatchObject({
      level: expect.any(String),
      msg: expect.any(String),
    });
  }
  expect(stdout).not.toMatch(/bridge closed/i);
  expect(stdout).not.toContain(discord.token);
  expect(stdout).toMatch(/"invite":"https:\/\/discord\.com[^"]*client_id=\d+/);
});
