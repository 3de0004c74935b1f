import {
  type APIUser,
  ChannelType,
  ComponentType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Specification, specification } from '../../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  type Reply,
  startBot,
  startFakeDiscord,
} from '../../fake-discord/index.ts';
import { knowledgeFolder } from './knowledge.ts';

const folder = knowledgeFolder();
afterAll(() => folder.remove());

describe('the bot on Discord', () => {
  let discord: FakeDiscord;
  let bot: Bot;
  /** Someone new in every test, so that nobody asks too much. */
  let reader: APIUser;
  beforeEach(() => {
    reader = discord.world.addUser();
  });
  beforeAll(async () => {
    discord = await startFakeDiscord();
    const env = { LOG_LEVEL: 'debug' };
    bot = await startBot({ discord, knowledge: folder.path, env }).ready();
  });
  afterEach(() => {
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });
  afterAll(() => discord.stop());

  const ask = (question: string, options: Record<string, string | boolean> = {}, more = {}) =>
    discord.interactions.slash({
      name: 'ask',
      options: { question, ...options },
      user: reader,
      ...more,
    });
  const press = (message: Reply, customId: RegExp, more = {}) =>
    discord.interactions.pressButton({ message, customId, user: reader, ...more });

  describe('/ask', () => {
    it('answers at once with short answer, quote, sentence and source', async () => {
      const reply = await ask('When was the bridge closed?');
      expect(reply).toMatchObject({ kind: 'callback', type: 4, ephemeral: false, pings: [] });
      expect(reply.text.split('\n')).toEqual([
        '### When was the bridge closed?',
        '**On Monday**',
        '-# The article says:',
        expect.stringMatching(/^> \*\*The old bridge .* arches\.\*\* Nobody was hurt\. /),
        '-# The bridge at Harlow · Harlow Gazette · Ida Moss · 2019-05-04 · ¶ 1 of 4',
      ]);
      const flags = Number(reply.body.flags);
      expect(flags & MessageFlags.IsComponentsV2).toBeTruthy();
      expect(reply.body).not.toHaveProperty('content');
    });

    it('answers privately when asked to', async () => {
      const reply = await ask('When was the bridge closed?', { private: true });
      expect(reply.ephemeral).toBe(true);
      expect(reply.buttons.map(({ label }) => label)).not.toContain('Dismiss');
    });

    it('keeps to one article when told to', async () => {
      const reply = await ask('How much honey was harvested?', { article: 'bridge' });
      expect(reply.text).toContain('doesn’t say');
      const honey = await ask('How much honey was harvested?', { article: 'Bees of the valley' });
      expect(honey.text).toContain('nine tonnes');
    });

    it('knows no other article', async () => {
      const reply = await ask('why?', { article: '@everyone **x**' });
      expect(reply).toMatchObject({ ephemeral: true, pings: [] });
      expect(reply.text).toContain('\\@everyone \\*\\*x\\*\\*');
    });

    it('says what the article does not say, and offers what is near', async () => {
      const reply = await ask('What is the capital of Peru?');
      expect(reply.text).toContain('None of the articles says');
      expect(reply.text).toContain('may not answer');
      expect(reply.text).toContain('> ');
    });

    it.each(['   ', '🎉🎉', '?!', '\u200B'])(
      'asks for a question when given %j',
      async (question) => {
        const reply = await ask(question);
        expect(reply.text).toContain('too little');
      },
    );

    it('answers many at once, each its own', async () => {
      const questions = Array.from({ length: 200 }, (_, n) => `When was the bridge closed, ${n}?`);
      const replies = await Promise.all(
        questions.map((question) =>
          // Privately, since a channel is not answered so often.
          ask(question, { private: true }, { user: discord.world.addUser(), timeout: 20_000 }),
        ),
      );
      for (const [n, { text }] of replies.entries()) {
        expect(text.split('\n')[0]).toBe(`### ${questions[n]}`);
        expect(text).toContain('> **The old bridge');
      }
    });

    it('refuses a question of 6,000 characters', async () => {
      expect((await ask('bridge '.repeat(857))).text).toContain('too long');
    });

    it('survives Markdown and mentions in a question', async () => {
      const reply = await ask(
        '@everyone <@1> # **When** was the [bridge](https://x.y) ||closed||?',
      );
      expect(reply.pings).toEqual([]);
      expect(reply.text.split('\n')[0]).toBe(
        '### \\@everyone \\<\\@1> \\# \\*\\*When\\*\\* was the \\[bridge\\](https\\://x.y) \\|\\|closed\\|\\|?',
      );
    });
  });

  describe('the buttons of an answer', () => {
    it('show the passages around, privately and then in place', async () => {
      const answer = await ask('Who is the inspector?');
      const context = await press(answer, /context/);
      expect(context).toMatchObject({ type: 4, ephemeral: true });
      expect(context.text).toMatch(
        /¶ 1 of 4[\s\S]*\*\*The inspector.*\*\*[\s\S]*¶ 2 of 4[\s\S]*¶ 3 of 4/,
      );
      const on = await press(context, /readOn/);
      expect(on.type).toBe(7);
      expect(on.text).toContain('¶ 4 of 4');
      const back = await press(on, /readBack/);
      expect(back.text).toContain('¶ 3 of 4');
    });

    it('show the other passages, a page each, and never the same', async () => {
      const answer = await ask('When did the inspector write to the council?');
      const shown = /> .*/.exec(answer.text)?.[0].replaceAll('**', '');
      const first = await press(answer, /others/);
      expect(first).toMatchObject({ type: 4, ephemeral: true });
      expect(first.text).toContain('### When did the inspector write');
      const second = await press(first, /others.*:2$/);
      expect(second.type).toBe(7);
      const quotes = [first, second].map(({ text }) => /> .*/.exec(text)?.[0].replaceAll('**', ''));
      expect(new Set([shown, ...quotes]).size).toBe(3);
    });

    it('open the source at the sentence', async () => {
      const answer = await ask('Who is the inspector?');
      const link = answer.buttons.find(({ url }) => url !== undefined);
      expect(link?.url).toBe(
        'https://gazette.example/bridge#:~:text=The%20inspector%2C%20Clara%20Whitfield%2C%20had,of%20the%20cracks%20twice%20before.',
      );
      expect((await ask('What does a jar of honey cost?')).buttons.some(({ url }) => url)).toBe(
        false,
      );
    });

    it('dismiss the answer for its asker and for moderators only', async () => {
      const stranger = discord.world.addUser();
      const answer = await ask('Who is the inspector?');
      const refused = await press(answer, /dismiss/, { user: stranger, permissions: 0n });
      expect(refused).toMatchObject({ type: 4, ephemeral: true });
      expect(discord.world.messages.has(answer.message.id)).toBe(true);

      const deferred = await press(answer, /dismiss/);
      expect((await deferred.next()).kind).toBe('delete');
      expect(discord.world.messages.has(answer.message.id)).toBe(false);

      const other = await ask('Who is the inspector?');
      const moderated = await press(other, /dismiss/, { user: stranger, permissions: 1n << 13n });
      expect((await moderated.next()).kind).toBe('delete');
    });

    it('ask what was meant: in place for the asker, apart for anybody else', async () => {
      const answer = await ask('What is the capital of Peru?');
      expect(answer.text).toContain('None of the articles says');
      const stranger = discord.world.addUser();
      const apart = await press(answer, /meant/, { user: stranger });
      expect(apart).toMatchObject({ type: 4, ephemeral: true });
      const question = answer.buttons[0]?.label;
      const inPlace = await press(answer, /meant.*:0$/);
      expect(inPlace.type).toBe(7);
      expect(inPlace.text).toContain(`### ${question}`);
    });
  });

  describe('buttons of an older or unknown make', () => {
    it.each(['0:context:abc:1', 'vote', '1:context:ffffffffffff:1:0:9', '1:readOn:x'])(
      'are answered kindly: %s',
      async (customId) => {
        const message = discord.messages.plant({
          components: [
            {
              type: ComponentType.ActionRow,
              components: [
                { type: ComponentType.Button, style: 2, label: 'Old', custom_id: customId },
              ],
            },
          ],
        });
        const reply = await discord.interactions.pressButton({ message, customId, user: reader });
        expect(reply).toMatchObject({ type: 4, ephemeral: true });
        expect(reply.text).toContain('Ask again');
      },
    );
  });

  describe('/article, /facts, /help', () => {
    it('tell what the bot knows', async () => {
      const reply = await discord.interactions.slash({ name: 'article', user: reader });
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toContain('**The bridge at Harlow**\n-# Harlow Gazette');
      expect(reply.text).toContain('Passages: 4 · Facts: 7');
      expect(reply.text).toContain('**Bees of the valley**');
    });

    it('list what can be asked, paged', async () => {
      const reply = await discord.interactions.slash({
        name: 'facts',
        options: { article: 'bridge' },
        user: reader,
      });
      expect(reply.text).toContain('**When was the bridge closed?**\nOn Monday');
      expect(reply.text).toContain('Page 1 of 2');
      const second = await press(reply, /facts.*:2$/);
      expect(second.type).toBe(7);
      expect(second.text).toContain('**What did the mayor ask for?**\nPatience');
    });

    it('have questions for an article without facts', async () => {
      const reply = await discord.interactions.slash({
        name: 'facts',
        options: { article: 'report' },
        user: reader,
      });
      expect(reply.text).toContain('No facts');
      expect(reply.text).toContain('- What does it say about Norfolk?');
    });

    it('help', async () => {
      const reply = await discord.interactions.slash({ name: 'help', user: reader });
      expect(reply.text).toContain('/ask');
    });
  });

  describe('/passage', () => {
    const passage = (options: Record<string, string | number>) =>
      discord.interactions.slash({ name: 'passage', options, user: reader });

    it('quotes a passage whole, for everybody', async () => {
      const reply = await passage({ number: 4, article: 'bridge' });
      expect(reply).toMatchObject({ ephemeral: false, pings: [] });
      expect(reply.text).toContain(
        '> Ducks \\[and \\*swans\\*\\] were seen\\_nesting\\_under the bridge\\: see https\\://gazette.example/ducks\\_and\\_swans or ask \\@everyone.',
      );
    });

    it('quotes one longer than a message in parts, each to the end of a sentence', async () => {
      let reply = await passage({ number: 2, article: 'report' });
      let whole = '';
      for (let turns = 0; turns < 10 && !reply.text.includes('¶ 3 of 3'); turns += 1) {
        const quotes = reply.text.split('\n').filter((line) => line.startsWith('> '));
        for (const line of quotes) expect(line).toMatch(/^> Sentence number.*turnips\.$/);
        whole += quotes.map((line) => ` ${line.slice(2)}`).join('');
        expect(reply.text).toMatch(/part \d of \d/);
        reply = await press(reply, /readOn/);
        if (reply.text.includes('¶ 3 of 3')) {
          const rest = reply.text.split('\n').filter((line) => line.startsWith('> Sentence'));
          whole += rest.map((line) => ` ${line.slice(2)}`).join('');
        }
      }
      const numbers = [...whole.matchAll(/number (\d+)/g)].map(([, number]) => Number(number));
      expect(numbers).toEqual(Array.from({ length: 150 }, (_, n) => n + 1));
    });

    it('says which passages there are, and asks which article is meant', async () => {
      expect((await passage({ number: 9, article: 'bridge' })).text).toContain('from 1 to 4');
      expect((await passage({ number: 1 })).text).toContain('several articles');
    });
  });

  describe('autocomplete', () => {
    const type = (focused: string, value: string, options = {}) =>
      discord.interactions.autocomplete({
        name: 'ask',
        focused,
        options: { ...options, [focused]: value },
      });

    it('offers questions for what is typed, typos and all', async () => {
      const { choices } = await type('question', 'who is the inspcetor');
      expect(choices[0]).toEqual({ name: 'Who is the inspector?', value: 'Who is the inspector?' });
    });

    it('offers questions to start with', async () => {
      expect((await type('question', '')).choices.length).toBeGreaterThan(3);
    });

    it('offers the articles', async () => {
      const all = (await type('article', '')).choices;
      expect(all.map(({ value }) => value)).toEqual(['bridge', 'honey', 'report']);
      expect((await type('article', 'bees')).choices[0]?.name).toBe('Bees of the valley');
    });
  });

  describe('messages', () => {
    it('answers a direct message', async () => {
      const reply = await discord.messages.directMessage({
        content: 'When was the bridge closed?',
      });
      expect(reply).toMatchObject({ kind: 'message', pings: [] });
      expect(reply.text).toContain('**On Monday**');
      expect(reply.message.message_reference).toBeDefined();
    });

    it('answers a mention in a channel and in a thread', async () => {
      const content = `${discord.messages.mention} When was the bridge closed?`;
      for (const place of [discord.channel, discord.thread]) {
        const reply = await discord.messages.channelMessage({ content, in: place, user: reader });
        expect(reply.text).toMatch(/^### When was the bridge closed\?\n\*\*On Monday\*\*/);
      }
    });

    it('answers a message that others see with a way to dismiss it', async () => {
      const reply = await discord.messages.channelMessage({
        content: `who is the inspector, ${discord.messages.mention}?`,
        user: reader,
      });
      const deferred = await press(reply, /dismiss/);
      expect((await deferred.next()).kind).toBe('delete');
    });

    it('stays silent when nobody asks it', async () => {
      const robot = discord.world.addUser({ bot: true });
      const { mention } = discord.messages;
      const answer = await discord.messages.directMessage({ content: 'Who is the inspector?' });
      await discord.expectSilence(() => {
        discord.messages.write({ content: 'When was the bridge closed?', user: reader });
        discord.messages.write({ content: '@everyone hi', fields: { mention_everyone: true } });
        discord.messages.write({ content: `${mention} hello`, user: robot });
        discord.messages.write({ content: 'hello', user: robot, direct: true });
        discord.messages.write({ content: '', fields: { type: 7 } });
        discord.messages.write({
          content: 'thanks!',
          replyTo: answer,
          ping: false,
          in: discord.channel,
        });
      });
    });
  });

  describe('follow-ups', () => {
    const say = (content: string, more = {}) =>
      discord.messages.directMessage({ content, user: reader, ...more });

    it('are understood in a direct conversation', async () => {
      await say('Who wrote to the council?');
      expect((await say('and when?')).text).toContain('### when wrote to the council?');
    });

    it('are understood in a chain of replies', async () => {
      const first = await ask('Who wrote to the council?');
      const second = await discord.messages.channelMessage({
        content: 'and when?',
        replyTo: first,
        user: reader,
      });
      expect(second.text).toContain('### when wrote to the council?');
      const third = await discord.messages.channelMessage({
        content: 'why?',
        replyTo: second,
        user: reader,
      });
      expect(third.text).toContain('### why wrote to the council?');
    });

    it('lean on nobody else’s question, and on none in a channel without a reply', async () => {
      await say('Who wrote to the council?');
      const stranger = discord.world.addUser();
      const apart = await discord.messages.directMessage({ content: 'and when?', user: stranger });
      expect(apart.text).not.toContain('council');
      const { mention } = discord.messages;
      const open = await discord.messages.channelMessage({
        content: `${mention} and when?`,
        user: reader,
      });
      expect(open.text).not.toContain('council');
    });

    it('work with /ask in a direct conversation too', async () => {
      const place = discord.world.directMessages(reader);
      await ask('Who wrote to the council?', {}, { in: place });
      const next = await ask('and when?', {}, { in: place });
      expect(next.text).toContain('### when wrote to the council?');
    });
  });

  describe('Find in article', () => {
    const find = (content: string, more = {}) =>
      discord.interactions.messageContextMenu({
        name: 'Find in article',
        target: discord.messages.plant({ content, author: discord.world.addUser() }),
        user: reader,
        ...more,
      });

    it('looks for what anybody’s message says, privately', async () => {
      const reply = await find('I heard the **lorries** must drive through Matching Green now!');
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toContain('Lorries must now drive through Matching Green');
    });

    it('takes a message as long as there can be', async () => {
      const reply = await find('lorries '.repeat(500));
      expect(reply.text).toContain('### lorries lorries');
    });

    it('says when there is no text', async () => {
      expect((await find('')).text).toContain('no text');
      expect((await find('<@123456789012345678>')).text).toContain('no text');
    });
  });

  describe('where the app is installed by a user', () => {
    it('answers in a server without the bot and in a private channel', async () => {
      const elsewhere = discord.world.addChannel(discord.world.addGuild({ joined: false }));
      const group = discord.world.addPrivateChannel([reader]);
      expect(group.channel.type).toBe(ChannelType.GroupDM);
      for (const place of [elsewhere, group]) {
        const reply = await ask('When was the bridge closed?', {}, { in: place });
        expect(reply.text).toContain('On Monday');
        expect((await press(reply, /context/, { in: place })).text).toContain('¶ 2 of 4');
        const found = await discord.interactions.messageContextMenu({
          name: 'Find in article',
          target: discord.messages.plant({ content: 'bridge closed', author: reader }, place),
          user: reader,
        });
        expect(found.text).toContain('The old bridge at Harlow');
      }
    });
  });

  describe('languages', () => {
    it('are the asker’s in private and the server’s in public', async () => {
      const server = discord.world.addChannel(
        discord.world.addGuild({ locale: 'de', joined: false }),
      );
      const act = { in: server, locale: 'ko' };
      expect((await ask('When was the bridge closed?', {}, act)).text).toContain(
        'Im Artikel steht',
      );
      const own = await ask('When was the bridge closed?', { private: true }, act);
      expect(own.text).toContain('기사 내용');
      expect(own.text).toContain('The old bridge at Harlow');
      const help = await discord.interactions.slash({ name: 'help', user: reader, locale: 'ja' });
      expect(help.text).toContain('`/質問`');
    });
  });

  describe('manners', () => {
    it('asks for patience, privately, when someone asks too much', async () => {
      const replies = await Promise.all(
        Array.from({ length: 25 }, () => ask('Who is the inspector?', { private: true })),
      );
      const refused = replies.filter(({ text }) => text.includes('One moment'));
      expect(refused.length).toBeGreaterThanOrEqual(3);
      for (const { ephemeral } of refused) expect(ephemeral).toBe(true);
    });

    it('says so once to someone who writes too much', async () => {
      const { mention } = discord.messages;
      for (let count = 0; count < 25; count += 1) {
        discord.messages.write({ content: `${mention} why?`, user: reader });
      }
      const { channel } = discord.world.directMessages(reader);
      const whispers = () =>
        [...discord.world.messages.values()].filter((one) => one.channel_id === channel.id);
      await discord.until(() => whispers().length > 0, 'a private word');
      const other = discord.world.addUser();
      await discord.messages.directMessage({ content: 'Who is the inspector?', user: other });
      expect(whispers()).toHaveLength(1);
      expect(JSON.stringify(whispers()[0]?.components)).toContain('One moment');
    });
  });

  describe('when things fail', () => {
    const privateWord = (to: APIUser) => {
      const { channel } = discord.world.directMessages(to);
      const find = () =>
        [...discord.world.messages.values()].find((one) => one.channel_id === channel.id);
      return discord.until(find, 'a private word');
    };

    it('tells the user a reference that the log has too', async () => {
      discord.failNext({ path: /callback/, status: 400 });
      const { text, ephemeral } = await ask('Who is the inspector?');
      expect(ephemeral).toBe(true);
      const reference = /`([0-9a-f]{8})`/.exec(text)?.[1];
      await discord.until(() => bot.logs.some((line) => line.reference === reference), 'the log');
      expect(bot.output.stdout).not.toContain('inspector');
    });

    it('logs an interaction that Discord no longer knows, and lets it be', async () => {
      const body = { message: 'Unknown interaction', code: 10062 };
      discord.failNext({ path: /callback/, status: 404, body });
      const before = discord.requests.length;
      ask('Who is the inspector?', {}, { timeout: 50 }).catch(() => undefined);
      await discord.until(
        () => bot.logs.some(({ msg }) => msg === 'too late to answer'),
        'the log line',
      );
      await ask('Who is the inspector?');
      const callbacks = discord.requests
        .slice(before)
        .filter(({ path }) => path.endsWith('/callback'));
      expect(callbacks).toHaveLength(2);
    });

    it('explains in private which permission is missing', async () => {
      const deny = PermissionFlagsBits.SendMessages;
      const place = discord.world.addChannel(discord.guild, { name: 'quiet', deny });
      const { mention } = discord.messages;
      discord.messages.write({ content: `${mention} why?`, user: reader, in: place });
      const { components } = await privateWord(reader);
      expect(JSON.stringify(components)).toContain('Send Messages');
      expect(JSON.stringify(components)).toContain(`<#${place.channel.id}>`);
    });

    it('answers without a link to the question where it may not read the history', async () => {
      const body = { message: 'Cannot reply without permission to read', code: 160002 };
      const { id } = discord.world.directMessages(reader).channel;
      const path = new RegExp(`^/channels/${id}/messages$`);
      discord.failNext({ method: 'POST', path, status: 400, body });
      const content = 'Who is the inspector?';
      const reply = await discord.messages.directMessage({ content, user: reader });
      expect(reply.text).toContain('Clara Whitfield');
      expect(reply.message.message_reference).toBeUndefined();
    });

    it('answers when the question was deleted meanwhile', async () => {
      const content = `${discord.messages.mention} Who is the inspector?`;
      const question = discord.messages.write({ content, user: reader });
      discord.messages.deleteMessage(question);
      const find = () =>
        [...discord.world.messages.values()].find(({ nonce }) => nonce === question.id);
      await discord.until(find, 'the answer');
    });
  });

  it('tells in /privacy that it keeps nothing', async () => {
    const reply = await discord.interactions.slash({ name: 'privacy', user: reader });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('I store nothing');
  });

  it('logs in JSON, and neither questions nor the token', async () => {
    await ask('When was the bridge closed?');
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

  it.skipIf(!specification)(
    'makes only requests that Discord’s own description allows (needs discord-openapi.json)',
    () => {
      const problems = new Specification(specification ?? '').problems(discord.requests);
      expect(problems).toEqual([]);
    },
  );
});
