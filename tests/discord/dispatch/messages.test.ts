import { describe, expect, it } from 'vitest';
import { Scene } from '../scene.ts';

const scene = new Scene();

describe('messages', () => {
  it('answers a direct message', async () => {
    const reply = await scene.discord.messages.directMessage({
      content: 'When was the bridge closed?',
    });
    expect(reply).toMatchObject({ kind: 'message', pings: [] });
    expect(reply.text).toContain('**On Monday**');
    expect(reply.message.message_reference).toBeDefined();
  });

  it('answers a mention in a channel and in a thread', async () => {
    const content = `${scene.discord.messages.mention} When was the bridge closed?`;
    for (const place of [scene.discord.channel, scene.discord.thread]) {
      const reply = await scene.discord.messages.channelMessage({
        content,
        in: place,
        user: scene.reader,
      });
      expect(reply.text).toMatch(/^### When was the bridge closed\?\n\*\*On Monday\*\*/);
    }
  });

  it('answers a message that others see with a way to dismiss it', async () => {
    const reply = await scene.discord.messages.channelMessage({
      content: `who is the inspector, ${scene.discord.messages.mention}?`,
      user: scene.reader,
    });
    const deferred = await scene.press(reply, /dismiss/);
    expect((await deferred.next()).kind).toBe('delete');
  });

  it('stays silent when nobody asks it', async () => {
    const robot = scene.discord.world.addUser({ bot: true });
    const { mention } = scene.discord.messages;
    const answer = await scene.discord.messages.directMessage({ content: 'Who is the inspector?' });
    await scene.discord.expectSilence(() => {
      scene.discord.messages.write({ content: 'When was the bridge closed?', user: scene.reader });
      scene.discord.messages.write({ content: '@everyone hi', fields: { mention_everyone: true } });
      scene.discord.messages.write({ content: `${mention} hello`, user: robot });
      scene.discord.messages.write({ content: 'hello', user: robot, direct: true });
      scene.discord.messages.write({ content: '', fields: { type: 7 } });
      scene.discord.messages.write({
        content: 'thanks!',
        replyTo: answer,
        ping: false,
        in: scene.discord.channel,
      });
    });
  });
});

describe('follow-ups', () => {
  it('are understood in a direct conversation', async () => {
    await scene.say('Who wrote to the council?');
    expect((await scene.say('and when?')).text).toContain('### when wrote to the council?');
  });

  it('are understood in a chain of replies', async () => {
    const first = await scene.ask('Who wrote to the council?');
    const second = await scene.discord.messages.channelMessage({
      content: 'and when?',
      replyTo: first,
      user: scene.reader,
    });
    expect(second.text).toContain('### when wrote to the council?');
    const third = await scene.discord.messages.channelMessage({
      content: 'why?',
      replyTo: second,
      user: scene.reader,
    });
    expect(third.text).toContain('### why wrote to the council?');
  });

  it('lean on nobody else’s question, and on none in a channel without a reply', async () => {
    await scene.say('Who wrote to the council?');
    const stranger = scene.discord.world.addUser();
    const apart = await scene.discord.messages.directMessage({
      content: 'and when?',
      user: stranger,
    });
    expect(apart.text).not.toContain('council');
    const { mention } = scene.discord.messages;
    const open = await scene.discord.messages.channelMessage({
      content: `${mention} and when?`,
      user: scene.reader,
    });
    expect(open.text).not.toContain('council');
  });

  it('work with /ask in a direct conversation too', async () => {
    const place = scene.discord.world.directMessages(scene.reader);
    await scene.ask('Who wrote to the council?', {}, { in: place });
    const next = await scene.ask('and when?', {}, { in: place });
    expect(next.text).toContain('### when wrote to the council?');
  });
});

describe('someone who writes too much', () => {
  const why = () => `${scene.discord.messages.mention} why?`;

  it('is told so once', async () => {
    for (let count = 0; count < 25; count += 1) {
      scene.discord.messages.write({ content: why(), user: scene.reader });
    }
    expect(await scene.whisper(scene.reader)).toContain('One moment');
    // What is answered after all that, by itself.
    await scene.say('Who is the inspector?', { user: scene.discord.world.addUser() });
    expect(scene.whispers(scene.reader)).toHaveLength(1);
  });

  it('does not use up the answers of a channel', async () => {
    const { discord } = scene;
    const place = discord.addChannel();
    const script = discord.world.addUser();
    for (let count = 0; count < 100; count += 1) {
      discord.messages.write({ content: why(), user: script, in: place });
    }
    const reply = await discord.messages.channelMessage({
      content: `${discord.messages.mention} who is the inspector?`,
      user: scene.reader,
      in: place,
    });
    expect(reply.text).toContain('Clara Whitfield');
  });
});

describe('when too many write', () => {
  it('to a channel, each is answered or told why not', async () => {
    const { discord } = scene;
    const place = discord.addChannel();
    const { mention } = discord.messages;
    const asked = Array.from({ length: 80 }, () => {
      const user = discord.world.addUser();
      const { id } = discord.messages.write({ content: `${mention} why?`, user, in: place });
      return { user, id };
    });
    const answered = () => {
      const nonces = new Set([...discord.world.messages.values()].map(({ nonce }) => nonce));
      return asked.filter(({ id }) => nonces.has(id)).length;
    };
    const told = () => asked.flatMap(({ user }) => scene.whispers(user));
    await discord.until(() => answered() + told().length === asked.length, 'all', 20_000);
    expect(answered()).toBeGreaterThanOrEqual(20);
    expect(told().length).toBeGreaterThan(0);
    for (const words of told()) expect(words).toContain('This channel is busy');
  }, 30_000);

  it('to the bot, each is answered or told why not', async () => {
    const { discord } = scene;
    const askers = Array.from({ length: 300 }, () => discord.world.addUser());
    for (const user of askers) discord.messages.write({ content: 'why?', user, direct: true });
    const words = () => askers.flatMap((user) => scene.whispers(user));
    await discord.until(() => words().length === askers.length, 'all', 20_000);
    const told = words().filter((one) => one.includes('more than I can answer'));
    expect(told.length).toBeGreaterThan(0);
    expect(words().length - told.length).toBeGreaterThanOrEqual(250);
    // Nobody is told twice, and everybody is answered again.
    const [user] = askers;
    const reply = await scene.say('who is the inspector?', { user });
    expect(reply.text).toContain('Clara Whitfield');
  }, 30_000);
});
