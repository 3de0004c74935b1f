import { ComponentType, MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Specification, specification } from '../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  type Reply,
  startBot,
  startFakeDiscord,
} from '../fake-discord/index.ts';
import { knowledgeFolder } from './knowledge.ts';

const folder = knowledgeFolder();
afterAll(() => folder.remove());

describe('the bot on Discord', () => {
  let discord: FakeDiscord;
  let bot: Bot;
  beforeAll(async () => {
    discord = await startFakeDiscord();
    bot = await startBot({ discord, knowledge: folder.path }).ready();
  });
  afterEach(() => {
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });
  afterAll(() => discord.stop());

  const ask = (question: string, options: Record<string, string | boolean> = {}, more = {}) =>
    discord.interactions.slash({ name: 'ask', options: { question, ...options }, ...more });
  const press = (message: Reply, customId: RegExp, more = {}) =>
    discord.interactions.pressButton({ message, customId, ...more });

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
      const reply = await ask('Who is the owner of the bridge in Peru?');
      expect(reply.text).toContain('doesn’t say');
      expect(reply.text).toContain('may not answer');
      expect(reply.text).toContain('> ');
    });

    it.each(['   ', '🎉🎉', '?!', '\u200B'])(
      'asks for a question when given %j',
      async (question) => {
        const reply = await ask(question);
        expect(reply.text).toContain('no question');
      },
    );

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
      const answer = await ask('Who warned the council of cracks in the bridge?');
      const shown = /> .*/.exec(answer.text)?.[0].replaceAll('**', '');
      const first = await press(answer, /others/);
      expect(first).toMatchObject({ type: 4, ephemeral: true });
      expect(first.text).toContain('### Who warned the council');
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
      expect((await ask('How much is a jar of honey?')).buttons.some(({ url }) => url)).toBe(false);
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
      expect(answer.text).toContain('doesn’t say');
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
        const reply = await discord.interactions.pressButton({ message, customId });
        expect(reply).toMatchObject({ type: 4, ephemeral: true });
        expect(reply.text).toContain('Ask again');
      },
    );
  });

  describe('/article, /facts, /help', () => {
    it('tell what the bot knows', async () => {
      const reply = await discord.interactions.slash({ name: 'article' });
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toContain('**The bridge at Harlow**\n-# Harlow Gazette');
      expect(reply.text).toContain('Passages: 4 · Facts: 7');
      expect(reply.text).toContain('**Bees of the valley**');
    });

    it('list what can be asked, paged', async () => {
      const reply = await discord.interactions.slash({
        name: 'facts',
        options: { article: 'bridge' },
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
        options: { article: 'honey' },
      });
      expect(reply.text).toContain('No facts');
    });

    it('help', async () => {
      const reply = await discord.interactions.slash({ name: 'help' });
      expect(reply.text).toContain('/ask');
    });
  });

  describe('/passage', () => {
    const passage = (options: Record<string, string | number>) =>
      discord.interactions.slash({ name: 'passage', options });

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
        const reply = await discord.messages.channelMessage({ content, in: place });
        expect(reply.text).toMatch(/^### When was the bridge closed\?\n\*\*On Monday\*\*/);
      }
    });

    it('answers a message that others see with a way to dismiss it', async () => {
      const reply = await discord.messages.channelMessage({
        content: `who is the inspector, ${discord.messages.mention}?`,
      });
      const deferred = await press(reply, /dismiss/);
      expect((await deferred.next()).kind).toBe('delete');
    });

    it('stays silent when nobody asks it', async () => {
      const robot = discord.world.addUser({ bot: true });
      const { mention } = discord.messages;
      const answer = await discord.messages.directMessage({ content: 'Who is the inspector?' });
      await discord.expectSilence(() => {
        discord.messages.write({ content: 'When was the bridge closed?' });
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
