import { ChannelType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Scene } from '../scene.ts';

const scene = new Scene();

describe('/ask', () => {
  it('answers at once with short answer, quote, sentence and source', async () => {
    const reply = await scene.ask('When was the bridge closed?');
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
    const reply = await scene.ask('When was the bridge closed?', { private: true });
    expect(reply.ephemeral).toBe(true);
    expect(reply.buttons.map(({ label }) => label)).not.toContain('Dismiss');
  });

  it('keeps to one article when told to', async () => {
    const reply = await scene.ask('How much honey was harvested?', { article: 'bridge' });
    expect(reply.text).toContain('Nothing about that in the article');
    const honey = await scene.ask('How much honey was harvested?', {
      article: 'Bees of the valley',
    });
    expect(honey.text).toContain('nine tonnes');
  });

  it('knows no other article', async () => {
    const reply = await scene.ask('why?', { article: '@everyone **x**' });
    expect(reply).toMatchObject({ ephemeral: true, pings: [] });
    expect(reply.text).toContain('\\@everyone \\*\\*x\\*\\*');
  });

  it('says what the article does not say, and offers what is near', async () => {
    const reply = await scene.ask('What is the capital of Peru?');
    expect(reply.text).toContain('Nothing about that in the articles');
    expect(reply.text).toContain('may not answer');
    expect(reply.text).toContain('> ');
  });

  it.each(['   ', '🎉🎉', '?!', '\u200B'])(
    'asks for a question when given %j',
    async (question) => {
      const reply = await scene.ask(question);
      expect(reply.text).toContain('too little');
    },
  );

  it('answers many at once, each its own', async () => {
    const questions = Array.from({ length: 200 }, (_, n) => `When was the bridge closed, ${n}?`);
    const replies = await Promise.all(
      questions.map((question) =>
        // Privately, since a channel is not answered so often.
        scene.ask(
          question,
          { private: true },
          { user: scene.discord.world.addUser(), timeout: 20_000 },
        ),
      ),
    );
    for (const [n, { text }] of replies.entries()) {
      expect(text.split('\n')[0]).toBe(`### ${questions[n]}`);
      expect(text).toContain('> **The old bridge');
    }
  });

  it('refuses a question of 6,000 characters', async () => {
    expect((await scene.ask('bridge '.repeat(857))).text).toContain('too long');
  });

  it('survives Markdown and mentions in a question', async () => {
    const reply = await scene.ask(
      '@everyone <@1> # **When** was the [bridge](https://x.y) ||closed||?',
    );
    expect(reply.pings).toEqual([]);
    expect(reply.text.split('\n')[0]).toBe(
      '### \\@everyone \\<\\@1> \\# \\*\\*When\\*\\* was the \\[bridge\\](https\\://x.y) \\|\\|closed\\|\\|?',
    );
  });
});

describe('/article, /facts, /help', () => {
  it('tell what the bot knows', async () => {
    const reply = await scene.discord.interactions.slash({ name: 'article', user: scene.reader });
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('**The bridge at Harlow**\n-# Harlow Gazette');
    expect(reply.text).toContain('Passages: 4 · Facts: 7');
    expect(reply.text).toContain('**Bees of the valley**');
  });

  it('list what can be asked, paged', async () => {
    const reply = await scene.discord.interactions.slash({
      name: 'facts',
      options: { article: 'bridge' },
      user: scene.reader,
    });
    expect(reply.text).toContain('**When was the bridge closed?**\nOn Monday');
    expect(reply.text).toContain('Page 1 of 2');
    const second = await scene.press(reply, /facts.*:2$/);
    expect(second.type).toBe(7);
    expect(second.text).toContain('**What did the mayor ask for?**\nPatience');
  });

  it('have questions for an article without facts', async () => {
    const reply = await scene.discord.interactions.slash({
      name: 'facts',
      options: { article: 'report' },
      user: scene.reader,
    });
    expect(reply.text).toContain('No facts');
    expect(reply.text).toContain('- What does it say about Norfolk?');
  });

  it('help', async () => {
    const reply = await scene.discord.interactions.slash({ name: 'help', user: scene.reader });
    expect(reply.text).toContain('/ask');
  });
});

describe('/passage', () => {
  const passage = (options: Record<string, string | number>) =>
    scene.discord.interactions.slash({ name: 'passage', options, user: scene.reader });

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
      reply = await scene.press(reply, /readOn/);
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
    scene.discord.interactions.autocomplete({
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

describe('Find in article', () => {
  const find = (content: string, more = {}) =>
    scene.discord.interactions.messageContextMenu({
      name: 'Find in article',
      target: scene.discord.messages.plant({ content, author: scene.discord.world.addUser() }),
      user: scene.reader,
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
    const elsewhere = scene.discord.world.addChannel(
      scene.discord.world.addGuild({ joined: false }),
    );
    const group = scene.discord.world.addPrivateChannel([scene.reader]);
    expect(group.channel.type).toBe(ChannelType.GroupDM);
    for (const place of [elsewhere, group]) {
      const reply = await scene.ask('When was the bridge closed?', {}, { in: place });
      expect(reply.text).toContain('On Monday');
      expect((await scene.press(reply, /context/, { in: place })).text).toContain('¶ 2 of 4');
      const found = await scene.discord.interactions.messageContextMenu({
        name: 'Find in article',
        target: scene.discord.messages.plant(
          { content: 'bridge closed', author: scene.reader },
          place,
        ),
        user: scene.reader,
      });
      expect(found.text).toContain('The old bridge at Harlow');
    }
  });
});

it('/help is in the asker’s language, with the commands as they see them', async () => {
  const act = { name: 'help', user: scene.reader, locale: 'ja' };
  expect((await scene.discord.interactions.slash(act)).text).toContain('`/質問`');
});

it('/privacy tells that nothing is kept', async () => {
  const act = { name: 'privacy', user: scene.reader };
  const reply = await scene.discord.interactions.slash(act);
  expect(reply.ephemeral).toBe(true);
  expect(reply.text).toContain('I store no questions');
  expect(reply.text).toContain('deleted after 30 days');
});
