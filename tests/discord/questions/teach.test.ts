import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIUser, PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../../../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  type Reply,
  startBot,
  startFakeDiscord,
} from '../../../fake-discord/index.ts';
import { knowledgeFolder } from '../knowledge.ts';

const QUESTION = 'Whose loaves are tardy?';
const FACT = {
  question: QUESTION,
  also: 'who is unhappy about deliveries of pastry',
  answer: 'Bakers in Harlow',
  quote: 'Bakers in Harlow say their bread arrives late.',
};
const ANSWER = `**${FACT.answer}**`;
/** As it was asked, and otherwise. */
const WORDINGS = [QUESTION, 'whose loaves were tardy', 'Who is unhappy about pastry deliveries?'];
const LOST = 'the article doesn’t say that any more';

let discord: FakeDiscord;
let knowledge: ReturnType<typeof knowledgeFolder>;
let data: string;
let bot: Bot;
let manager: APIUser;
let elsewhere: ReturnType<FakeDiscord['addGuild']>;
beforeAll(async () => {
  discord = await startFakeDiscord();
  elsewhere = discord.addGuild();
  data = mkdtempSync(join(tmpdir(), 'verbatim-'));
  knowledge = knowledgeFolder();
  bot = await start();
});
beforeEach(() => {
  manager = discord.world.addUser();
});
afterEach(async () => {
  const purge = await command('library', 'purge');
  if (purge.buttons.length > 0) await press(purge, /^1:purge:/);
  expect(discord.violations).toEqual([]);
  expect(discord.unknownRoutes).toEqual([]);
});
afterAll(async () => {
  await discord.stop();
  knowledge.remove();
  rmSync(data, { recursive: true });
  expect(problemsOf(discord.requests)).toEqual([]);
});

const start = () =>
  startBot({ discord, knowledge: knowledge.path, env: { DATA_DIR: data } }).ready();
const managing = () => ({ user: manager, permissions: PermissionFlagsBits.ManageGuild });
/** What takes the place of "thinking". */
const settled = async (reply: Promise<Reply>) => {
  const first = await reply;
  return first.type === 5 || first.type === 6 ? first.next() : first;
};
const command = (name: string, subcommand: string, options = {}) =>
  settled(discord.interactions.slash({ name, subcommand, options, ...managing() }));
const press = (message: Reply, customId: RegExp) =>
  settled(discord.interactions.pressButton({ message, customId, ...managing() }));
const submit = (modal: Reply, fields: Record<string, string> = FACT) =>
  settled(discord.interactions.submitModal({ modal, fields, ...managing() }));
const ask = (question: string, more = {}, options = {}) =>
  discord.interactions.slash({
    name: 'ask',
    options: { question, ...options },
    user: discord.world.addUser(),
    ...more,
  });
const say = (content: string) =>
  discord.messages.directMessage({ content, user: discord.world.addUser() });
async function listWith(text: string): Promise<Reply> {
  for (let tries = 0; tries < 100; tries++) {
    const list = await command('questions', 'list');
    if (list.text.includes(text)) return list;
  }
  throw new Error(`the list never has ${text}`);
}
async function teach(): Promise<void> {
  const modal = await command('library', 'fact', { article: 'bridge' });
  expect((await submit(modal)).text).toContain('The fact is added');
}
async function expectTaughtHereAlone(): Promise<void> {
  for (const question of WORDINGS) {
    const answer = await ask(question);
    expect(answer.text).toContain(ANSWER);
    expect(answer.text).toContain('The bridge at Harlow');
    expect((await ask(question, { in: elsewhere })).text).not.toContain(ANSWER);
    expect((await say(question)).text).not.toContain(ANSWER);
  }
}

describe('a server without articles of its own', () => {
  it('teaches the host’s articles what wasn’t answered, for itself alone', async () => {
    await command('questions', 'on');
    expect((await ask(QUESTION)).text).not.toContain(ANSWER);
    const list = await listWith(QUESTION);
    const refused = await submit(await press(list, /^1:teach:/), { ...FACT, answer: 'The ducks' });
    expect(refused.text).toContain('doesn’t support the answer');
    const again = await press(refused, /^1:draft:/);
    expect(JSON.stringify(again.body)).toContain('The ducks');
    expect((await submit(again)).text).toContain('The fact is added');
    expect((await command('questions', 'list')).text).toContain('There is nothing.');

    await expectTaughtHereAlone();
    // The host's own facts answer as before.
    expect((await ask('When was the bridge closed?')).text).toContain('**On Monday**');
    const facts = (more = {}) =>
      discord.interactions.slash({ name: 'facts', options: { article: 'bridge' }, ...more });
    const pages = async (first: Reply) => {
      const second = await discord.interactions.pressButton({
        message: first,
        customId: /^1:facts:.*:2$/,
      });
      return first.text + second.text;
    };
    expect((await pages(await facts())).match(/tardy/g)).toHaveLength(1);
    expect(await pages(await facts({ in: elsewhere }))).not.toContain('tardy');
    const articles = await discord.interactions.slash({ name: 'article' });
    expect(articles.text.match(/The bridge at Harlow/g)).toHaveLength(1);
    const { choices } = await discord.interactions.autocomplete({
      name: 'ask',
      focused: 'article',
      options: { article: '' },
    });
    expect(choices).toHaveLength(3);

    expect(await bot.stop()).toBe(0);
    bot = await start();
    await expectTaughtHereAlone();
  });

  it('adds facts to them from private answers too, and answers from one as from the article', async () => {
    const answer = await ask(QUESTION, managing(), { private: true });
    const modal = await press(answer, /^1:newFact:/);
    expect((await submit(modal)).text).toContain('The fact is added');
    const scoped = await ask(QUESTION, {}, { article: 'bridge' });
    expect(scoped.text).toContain(ANSWER);
    const others = await discord.interactions.pressButton({
      message: await ask(QUESTION),
      customId: /^1:others:/,
    });
    expect(others.text).not.toContain('Bakers in Harlow say');
    const twice = await command('library', 'fact', { article: 'The bridge at Harlow' });
    expect((await submit(twice)).text).toContain('has a fact already');
  });

  it('chooses among them, lists the facts, and takes them away', async () => {
    const typed = async (value: string) =>
      discord.interactions.autocomplete({
        name: 'library',
        subcommand: 'fact',
        focused: 'article',
        options: { article: value },
        ...managing(),
      });
    expect((await typed('')).choices).toHaveLength(3);
    const [harlow] = (await typed('harlow')).choices;
    expect(harlow).toEqual({ name: 'The bridge at Harlow', value: 'bridge' });
    await teach();
    const list = await command('library', 'list');
    expect(list.text).toContain('**The bridge at Harlow**\n-# From the host’s folder');
    expect(list.text).toContain('Facts: 1');
    const facts = await press(list, /^1:kept:/);
    expect(facts.text).toContain('Facts of “The bridge at Harlow”');
    expect(facts.text).not.toContain(LOST);
    const left = await press(facts, /^1:removeFact:/);
    expect((await ask(QUESTION)).text).not.toContain(ANSWER);
    await press(left, /^1:restoreFact:/);
    expect((await ask(QUESTION)).text).toContain(ANSWER);
    const purge = await command('library', 'purge');
    expect(purge.text).toContain('Articles: 0 · Facts: 1');
    await press(purge, /^1:purge:/);
    expect((await ask(QUESTION)).text).not.toContain(ANSWER);
    expect((await command('library', 'list')).text).toContain('no articles of its own');
  });

  it('is told which facts an article of the host doesn’t hold any more', async () => {
    const quote = 'The very last words concern carrots from Norfolk.';
    const fact = { question: 'Which roots end it?', also: '', answer: 'carrots', quote };
    expect(
      (await submit(await command('library', 'fact', { article: 'report' }), fact)).text,
    ).toContain('The fact is added');
    let reloads = 0;
    const write = async (text: string) => {
      const file = join(knowledge.path, 'report.txt');
      writeFileSync(`${file}~`, text);
      renameSync(`${file}~`, file);
      process.kill(bot.pid ?? 0, 'SIGHUP');
      reloads += 1;
      const said = () => bot.logs.filter(({ msg }) => msg === 'articles reloaded');
      await discord.until(() => said().length >= reloads && said(), 'the other articles');
    };
    await write(`The short report\n\nIt is short. ${quote}\n`);
    const moved = await ask(fact.question);
    expect(moved.text).toContain('**carrots**');
    expect(moved.text).toContain('The short report');
    await write('The short report\n\nIt is short. The very last words concern turnips.\n');
    expect((await ask(fact.question)).text).not.toContain('**carrots**');
    const facts = await press(await command('library', 'list'), /^1:kept:/);
    expect(facts.text).toContain(LOST);
    expect((await press(facts, /^1:removeFact:/)).text).toContain('It has no facts');
  });
});
