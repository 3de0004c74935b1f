import { PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Place, Reply } from '../../../fake-discord/index.ts';
import { Scene } from '../scene.ts';

const scene = new Scene();
const MANAGER = { permissions: PermissionFlagsBits.ManageGuild };
const POOL = {
  title: 'The pool',
  text: 'The pool is open from nine in the morning. Towels are 2 euros.\n\nDogs stay outside.',
};
const HOURS = 'What are the bathing hours?';
const FACT = {
  question: HOURS,
  also: 'when can we swim',
  answer: 'from nine',
  quote: 'The pool is open from nine in the morning.',
};
const KEPT = 'Questions that aren’t answered are kept';

/** A new server in each test. */
let place: Place;
beforeEach(() => {
  place = scene.discord.addGuild();
});

const newUser = () => scene.discord.world.addUser();
const acting = (more = {}) => ({ user: scene.reader, in: place, ...MANAGER, ...more });
/** What takes the place of "thinking". */
const then = async (reply: Promise<Reply>) => (await reply).next();
const questions = (subcommand: string, options = {}, more = {}) =>
  then(
    scene.discord.interactions.slash({ name: 'questions', subcommand, options, ...acting(more) }),
  );
const press = (message: Reply, customId: RegExp, more = {}) =>
  scene.press(message, customId, { ...MANAGER, ...more });
/** Somebody asks where all see it. */
const ask = (question: string, more = {}) => scene.ask(question, {}, { in: place, ...more });
const labels = (reply: Reply) => reply.buttons.map(({ label }) => label);
/** The list once it holds that, as a manager sees it: questions are kept after the reply is out. */
async function listWith(text: string | RegExp, options = {}): Promise<Reply> {
  for (let tries = 0; tries < 100; tries++) {
    const list = await questions('list', {}, { user: newUser(), ...options });
    if (text instanceof RegExp ? text.test(list.text) : list.text.includes(text)) return list;
  }
  throw new Error(`the list never has ${text}`);
}
async function paste(fields = POOL) {
  const { interactions } = scene.discord;
  const add = { name: 'library', subcommand: 'add' };
  const modal = await interactions.slash({ ...add, ...acting() });
  const preview = await then(interactions.submitModal({ modal, fields, ...acting() }));
  return then(press(preview, /^1:add:/));
}
async function submit(modal: Reply, fields: Record<string, string> = FACT) {
  return then(scene.discord.interactions.submitModal({ modal, fields, ...acting() }));
}
/** The bot's newest file. */
const fileSent = () => scene.discord.requests.findLast(({ files }) => files.length > 0)?.files[0];

describe('a question that isn’t answered', () => {
  it('is kept where that is on, announced, masked, and merged with its like', async () => {
    expect((await ask(HOURS)).text).not.toContain(KEPT);
    expect((await questions('list')).text).toContain('No questions are kept in this server');
    expect((await questions('on')).text).toContain('for 30 days');
    expect((await ask('What is the capital of Peru?')).text).toContain(KEPT);
    await ask('whats the capital of Peru');
    await ask('What is the capital of <@123456789012345678> or jo@example.org?');
    const { mention } = scene.discord.messages;
    const content = `${mention} capital of Peru?`;
    const written = await scene.discord.messages.channelMessage({ content, in: place });
    expect(written.text).toContain(KEPT);

    const list = await listWith('Not answered: 3 ');
    expect(list.ephemeral).toBe(true);
    expect(list.pings).toEqual([]);
    expect(list.text).toMatch(
      /\*\*What is the capital of Peru\?\*\*\n-# Not answered: 3 · last <t:\d{10}:R>\n> .+\n-# .+ · ¶ \d+ of \d+/,
    );
    await listWith('**What is the capital of \\[mention\\] or \\[mail\\]?**');
    expect(list.text).not.toContain('123456789');
  });

  it('is kept of a follow-up as it was understood', async () => {
    await questions('on');
    const first = await ask('When was the bridge closed?');
    const act = { content: 'and in Peru?', replyTo: first, in: place };
    await scene.discord.messages.channelMessage(act);
    await listWith('**When was the bridge closed? (in Peru)**');
  });

  it('is not kept of private answers, direct messages, other servers, greetings or other uses', async () => {
    await questions('on');
    const other = scene.discord.addGuild();
    const question = 'What is the capital of Peru?';
    const hidden = await scene.ask(question, { private: true }, { in: place });
    expect(hidden.text).not.toContain(KEPT);
    expect((await ask(question, { in: other })).text).not.toContain(KEPT);
    expect((await scene.say(question)).text).not.toContain(KEPT);
    const target = scene.discord.messages.plant({ content: question, author: newUser() }, place);
    const { interactions } = scene.discord;
    await interactions.messageContextMenu({ name: 'Find in article', target, user: newUser() });
    await interactions.autocomplete({
      name: 'ask',
      focused: 'question',
      options: { question },
      in: place,
    });
    const elsewhere = scene.discord.world.addChannel(
      scene.discord.world.addGuild({ joined: false }),
    );
    await ask(question, { in: elsewhere, user: newUser() });
    await ask('hello', { user: newUser() });
    await ask('?!', { user: newUser() });
    await ask('When was the bridge closed?', { user: newUser() });
    await ask('Who plays the violin?', { user: newUser() });
    const list = await listWith('violin');
    expect(list.text).not.toMatch(/Peru|hello|bridge was/);
    expect(list.text.match(/Not answered/g)).toHaveLength(1);
    expect((await questions('list', {}, { in: other })).text).toContain('No questions are kept');
  });

  it('is on the pages of a list, the most asked first, until it is dismissed', async () => {
    await questions('on');
    const asked = [
      'Who plays the violin?',
      'Who sells cheese?',
      'Why do cats purr?',
      'Is gold red?',
    ];
    for (const question of [...asked, 'Where is Peru?', 'Where is Peru?']) {
      await ask(question, { user: newUser() });
    }
    await listWith('Page 1 of 2');
    const list = await listWith('Not answered: 2 ', { user: scene.reader });
    expect(list.text.indexOf('Peru')).toBeLessThan(list.text.indexOf('purr'));
    expect(labels(list).slice(0, 2)).toEqual(['Add a fact', 'Dismiss']);
    const second = await then(press(list, /^1:questions:.*:2$/));
    expect(second.text).toContain('Page 2 of 2');
    const first = await then(press(second, /^1:questions:.*:1$/));
    const left = await then(press(first, /^1:drop:/));
    expect(left).toMatchObject({ kind: 'edit', ephemeral: true });
    expect(left.text).not.toContain('Peru');
    expect(left.text).not.toContain('Page');
  });
});

describe('a fact that is added to a question', () => {
  it('answers it and its other wordings from then on, in that server alone', async () => {
    await paste();
    await questions('on');
    for (const question of [HOURS, 'when can we swim?']) {
      expect((await ask(question)).text).not.toContain('from nine**');
    }
    const list = await listWith(HOURS, { user: scene.reader });
    const modal = await press(list, /^1:teach:/);
    expect(modal.type).toBe(9);
    const asked = /\*\*(.+)\*\*/.exec(list.text)?.[1] ?? '';
    expect(JSON.stringify(modal.body)).toContain(JSON.stringify(asked));

    const refused = await submit(modal, { ...FACT, quote: 'It opens at noon.' });
    expect(refused.text).toContain('nowhere says');
    await listWith(asked);
    const again = await press(refused, /^1:draft:/);
    expect(JSON.stringify(again.body)).toContain('It opens at noon.');
    expect((await submit(again)).text).toContain('The fact is added');

    for (const question of [HOURS, 'what are the bathing hours', 'When can we swim?']) {
      const answer = await ask(question, { user: newUser() });
      expect(answer.text).toContain('**from nine**');
      expect(answer.text).toContain('The article says');
      expect(answer.text).not.toContain(KEPT);
    }
    expect((await ask(HOURS, { in: scene.discord.addGuild() })).text).not.toContain('from nine**');
    const left = await questions('list', {}, { user: newUser() });
    expect(left.text).toContain('There is nothing.');
  });

  it('goes to the article with the quote, whichever was closest', async () => {
    await questions('on');
    await ask('What is the capital of Peru?');
    const list = await listWith('Peru', { user: scene.reader });
    await paste();
    await paste({ title: 'The capital', text: 'The capital of the club is small. What is Peru?' });
    const modal = await press(list, /^1:teach:/);
    expect(modal.body.title).toBe('Add a fact · The capital');
    const fields = { ...FACT, question: 'What is the capital of Peru?', also: '' };
    expect((await submit(modal, fields)).text).toContain('The fact is added');
    const answer = await ask('What is the capital of Peru?');
    expect(answer.text).toContain('**from nine**');
    expect(answer.text).toContain('The pool');
  });
});

describe('votes on an answer', () => {
  it('are one a person, can be changed, and bring what is not it to the list', async () => {
    const before = await ask('When was the bridge closed?');
    expect(labels(before)).not.toContain('This helped');
    await questions('on');
    const answer = await ask('When was the bridge closed?');
    expect(labels(answer)).toEqual(expect.arrayContaining(['This helped', 'Not it']));
    const helps = await press(answer, /^1:vote:1$/);
    expect(helps.type).toBe(5);
    const noted = await helps.next();
    expect(noted).toMatchObject({ kind: 'edit', ephemeral: true });
    expect(noted.text).toContain('Thanks, noted');
    expect(noted.text).toContain('/privacy');
    const list = await questions('list');
    expect(list.text).toContain('There is nothing.');
    expect((await then(press(answer, /^1:vote:1$/))).text).toContain('voted so already');
    expect((await then(press(answer, /^1:vote:0$/))).text).toContain('is changed');
    await then(press(answer, /^1:vote:0$/, { user: newUser() }));
    const voted = await questions('list');
    expect(voted.text).toContain('**When was the bridge closed?**');
    expect(voted.text).toContain('This helped: 0 · Not it: 2');
    expect(voted.text).toContain('It is answered now.');
  });

  it('are not taken where they aren’t counted, or by forgery', async () => {
    await questions('on');
    const answer = await ask('When was the bridge closed?');
    const question = { private: true };
    const hidden = await scene.ask('When was the bridge closed?', question, { in: place });
    expect(labels(hidden)).not.toContain('This helped');
    const forged = { customId: '1:vote:1', message: hidden, ...acting() };
    expect((await scene.discord.interactions.forgeButton(forged)).text).toContain('older version');
    const direct = await scene.say('When was the bridge closed?');
    expect(labels(direct)).not.toContain('This helped');
    const off = await questions('off');
    await then(press(off, /^1:stop:/));
    expect((await press(answer, /^1:vote:1$/)).text).toContain('not counted in this server');
  });
});

describe('/questions off', () => {
  it('asks once, and deletes all', async () => {
    expect((await questions('off')).text).toContain('No questions are kept');
    await questions('on', { days: 7 });
    await ask('What is the capital of Peru?');
    await listWith('Peru');
    const asking = await questions('off');
    expect(asking.text).toContain('Questions: 1');
    expect((await press(asking, /^1:leave:/)).text).toContain('as it was');
    const again = await questions('off');
    expect((await then(press(again, /^1:stop:/))).text).toContain('are deleted, for good');
    expect((await questions('list')).text).toContain('No questions are kept');
    expect((await ask('What is the capital of Peru?')).text).not.toContain(KEPT);
    await questions('on');
    expect((await questions('list')).text).toContain('There is nothing.');
  });

  it('comes with /library purge too', async () => {
    await questions('on');
    const { interactions } = scene.discord;
    const act = { name: 'library', subcommand: 'purge', ...acting() };
    const asking = await then(interactions.slash(act));
    expect(asking.text).toContain('Questions that are kept go too');
    await then(press(asking, /^1:purge:/));
    expect((await questions('list')).text).toContain('No questions are kept');
  });
});

describe('/questions export', () => {
  it('gives all as CSV, where nothing is a formula', async () => {
    expect((await questions('export')).text).toContain('No questions are kept');
    await paste();
    await questions('on');
    await ask('=HYPERLINK("x") opens which towel?');
    await listWith('HYPERLINK');
    const answer = await ask('When was the bridge closed?');
    await then(press(answer, /^1:vote:1$/));
    const exported = await questions('export');
    expect(exported.text).toContain('Questions: 2');
    const { name, text = '' } = fileSent() ?? {};
    expect(name).toBe('questions.csv');
    // The mark of UTF-8 before it is lost on the way to here.
    const [head, ...lines] = text.split('\r\n');
    expect(head).toBe(
      '"question","not answered","first","last","this helped","not it","answered now","closest article","closest paragraph","closest passage"',
    );
    expect(lines).toHaveLength(3);
    expect(text).toMatch(
      /^"'=HYPERLINK\(""x""\) opens which towel\?","1","\d{4}-[^"]+Z","\d{4}-[^"]+Z","0","0","no","The pool","1","The pool is open/m,
    );
    expect(text).toMatch(
      /^"When was the bridge closed\?","0",.*"1","0","yes","The bridge at Harlow"/m,
    );
  });
});

describe('the buttons of the list', () => {
  it('are for those who may use /questions', async () => {
    await questions('on');
    await ask('What is the capital of Peru?');
    const list = await listWith('Peru', { user: scene.reader });
    const stranger = { user: newUser(), permissions: 0n };
    for (const button of [/^1:teach:/, /^1:drop:/]) {
      const refused = await press(list, button, stranger);
      expect(refused.text).toContain('Only those who may use `/questions`');
    }
    const allowed = { user: newUser(), permissions: 0n, allowed: true };
    const theirs = await questions('list', {}, allowed);
    const { user } = allowed;
    const purge = theirs.buttons.map((one) => String(one.custom_id)).find((id) => /drop/.test(id));
    const key = purge?.split(':')[2];
    const forged = {
      customId: `1:purge:${key}`,
      message: theirs,
      ...acting({ user, permissions: 0n }),
    };
    const refused = await scene.discord.interactions.forgeButton(forged);
    expect(refused.text).toContain('Only those who may use `/library`');
    expect((await then(press(theirs, /^1:drop:/, { user, permissions: 0n }))).text).toContain(
      'There is nothing.',
    );
  });

  it('take no place of a message that others see', async () => {
    await questions('on');
    const seen = await ask('What is the capital of Peru?');
    for (const customId of ['1:questions::1', '1:stop:', '1:teach:::0', '1:drop:::1']) {
      const forged = { customId, message: seen, ...acting() };
      const reply = await scene.discord.interactions.forgeButton(forged);
      expect(reply).toMatchObject({ type: 4, ephemeral: true });
      expect(reply.text).toContain('older version');
    }
  });
});

describe('/privacy', () => {
  it('tells whether questions are kept in the server where it is asked', async () => {
    const privacy = (more = {}) =>
      scene.discord.interactions.slash({ name: 'privacy', user: newUser(), in: place, ...more });
    expect((await privacy()).text).toContain('Here that is not switched on.');
    await questions('on', { days: 7 });
    expect((await privacy()).text).toContain('kept for 7 days');
    expect((await privacy({ locale: 'de' })).text).toContain('7 Tage aufbewahrt');
    const direct = scene.discord.world.directMessages(scene.reader);
    expect((await privacy({ in: direct, user: scene.reader })).text).toContain('not switched on');
  });
});

describe('/forget', () => {
  const forget = (more = {}) =>
    then(
      scene.discord.interactions.slash({ name: 'forget', user: scene.reader, in: place, ...more }),
    );

  it('deletes the votes, the conversation and what is not added yet', async () => {
    await questions('on');
    const answer = await ask('When was the bridge closed?');
    await then(press(answer, /^1:vote:0$/));
    const other = newUser();
    await then(press(answer, /^1:vote:0$/, { user: other }));
    await scene.say('When was the bridge closed?');
    const { interactions } = scene.discord;
    const modal = await interactions.slash({ name: 'library', subcommand: 'add', ...acting() });
    await then(interactions.submitModal({ modal, fields: POOL, ...acting() }));

    const forgotten = await forget();
    expect(forgotten.ephemeral).toBe(true);
    expect(forgotten.text).toContain('in all servers: 1');
    expect(forgotten.text).toContain('direct conversation: 1');
    expect(forgotten.text).toContain('articles and facts: 1');
    expect(forgotten.text).toContain('can’t tell which were yours');
    const list = await questions('list', {}, { user: newUser() });
    expect(list.text).toContain('Not it: 1');
    expect((await scene.say('and when?')).text).not.toContain('bridge');
    expect((await forget()).text).toMatch(/servers: 0[\s\S]*: 0[\s\S]*: 0/);
  });

  it('works for everybody, anywhere, in their language', async () => {
    const direct = scene.discord.world.directMessages(scene.reader);
    expect((await forget({ in: direct })).text).toContain('in all servers: 0');
    expect((await forget({ locale: 'fr' })).text).toContain('tous les serveurs : 0');
  });
});
