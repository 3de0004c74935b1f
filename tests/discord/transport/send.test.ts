import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Scene } from '../scene.ts';

const scene = new Scene();

describe('an answer to a command', () => {
  const CALLBACK = { method: 'POST', path: /callback$/ };
  const callbacks = () => scene.discord.requests.filter(({ path }) => CALLBACK.path.test(path));

  it('takes one request', async () => {
    const before = callbacks().length;
    expect((await scene.ask('Who is the inspector?')).text).toContain('Clara Whitfield');
    expect(callbacks().length - before).toBe(1);
  });

  it.each([500, 503, 'reset'] as const)('goes out after a failure: %s', async (status) => {
    scene.discord.failNext({ ...CALLBACK, status });
    expect((await scene.ask('Who is the inspector?')).text).toContain('Clara Whitfield');
  });

  it('waits when Discord says so', async () => {
    scene.discord.failNext({ ...CALLBACK, status: 429, retryAfter: 0.2 });
    expect((await scene.ask('Who is the inspector?')).text).toContain('Clara Whitfield');
  });
});

describe('an answer to a message', () => {
  it('is explained in private where a permission is missing', async () => {
    const { discord, reader } = scene;
    const deny = PermissionFlagsBits.SendMessages;
    const place = discord.world.addChannel(discord.guild, { name: 'quiet', deny });
    const content = `${discord.messages.mention} why?`;
    discord.messages.write({ content, user: reader, in: place });
    const word = await scene.whisper(reader);
    expect(word).toContain('Send Messages');
    expect(word).toContain(`<#${place.channel.id}>`);
  });

  it('has no link to the question where the history may not be read', async () => {
    const body = { message: 'Cannot reply without permission to read', code: 160002 };
    const { id } = scene.discord.world.directMessages(scene.reader).channel;
    const path = new RegExp(`^/channels/${id}/messages$`);
    scene.discord.failNext({ method: 'POST', path, status: 400, body });
    const reply = await scene.say('Who is the inspector?');
    expect(reply.text).toContain('Clara Whitfield');
    expect(reply.message.message_reference).toBeUndefined();
  });

  it('goes out when the question was deleted meanwhile', async () => {
    const { messages, world } = scene.discord;
    const content = `${messages.mention} Who is the inspector?`;
    const question = messages.write({ content, user: scene.reader });
    messages.deleteMessage(question);
    const find = () => [...world.messages.values()].find(({ nonce }) => nonce === question.id);
    await scene.discord.until(find, 'the answer');
  });
});

describe('Dismiss', () => {
  it('pressed twice takes the answer away once, and quietly', async () => {
    const { discord, bot } = scene;
    const answer = await scene.ask('Who is the inspector?');
    const presses = [scene.press(answer, /dismiss/), scene.press(answer, /dismiss/)];
    const deferred = await Promise.all(presses);
    expect(deferred.map(({ type }) => type)).toEqual([6, 6]);
    const deletions = () =>
      discord.requests.filter(({ method, status }) => method === 'DELETE' && status > 0);
    await discord.until(() => deletions().length === 2, 'both deletions');
    expect(deletions().map(({ status }) => status)).toEqual([204, 404]);
    await discord.expectSilence(() => undefined);
    expect(bot.logs.filter(({ way }) => way === 'button')).toEqual([]);
  });
});
