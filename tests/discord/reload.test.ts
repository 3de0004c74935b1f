import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf } from '../../fake-discord/conformance.ts';
import {
  type Bot,
  type FakeDiscord,
  startBot,
  startFakeDiscord,
} from '../../fake-discord/index.ts';
import { sized } from '../size.ts';
import { knowledgeFolder } from './knowledge.ts';

const RELOADS = sized(2, 20);

const QUESTION = 'When was the harbour dredged?';
const CLOSED = 'When was the bridge closed?';
const dredged = (year: number) =>
  `The harbour was dredged in ${year}, as the log of the pilot says.`;

describe('a folder that changes while the bot answers', () => {
  const folder = knowledgeFolder();
  afterAll(folder.remove);
  const file = join(folder.path, 'harbour.txt');
  const facts = join(folder.path, 'harbour.facts.yaml');
  /** Puts a file in its place at once, as editors do. */
  const put = (path: string, text: string) => {
    writeFileSync(`${path}~`, text);
    renameSync(`${path}~`, path);
  };
  const write = (year: number) => put(file, `The harbour\n\n${dredged(year)}\n`);

  let discord: FakeDiscord;
  let bot: Bot;
  beforeEach(async () => {
    write(1900);
    discord = await startFakeDiscord();
    bot = await startBot({ discord, knowledge: folder.path }).ready();
  });
  afterEach(async () => {
    expect(await bot.stop()).toBe(0);
    await discord.stop();
    rmSync(facts, { force: true });
    expect(discord.violations).toEqual([]);
    expect(problemsOf(discord.requests)).toEqual([]);
  });

  const ask = (question = QUESTION) =>
    discord.interactions.slash({
      name: 'ask',
      options: { question, private: true },
      user: discord.world.addUser(),
    });
  const logged = (said: string) => bot.logs.filter(({ msg }) => msg === said);
  const told = (said: string, times = 1) =>
    discord.until(() => logged(said).length >= times && logged(said).at(-1), said);

  it(`answers ${RELOADS * 50} questions during ${RELOADS} reloads, each from a text as it stood`, async () => {
    for (let round = 1; round <= RELOADS; round++) {
      const asked = Array.from({ length: 25 }, () => ask());
      write(1900 + round);
      process.kill(bot.pid ?? 0, 'SIGHUP');
      for (let n = 0; n < 25; n++) asked.push(ask());
      for (const { text } of await Promise.all(asked)) {
        expect(
          [1900 + round - 1, 1900 + round].filter((year) => text.includes(dredged(year))),
        ).toHaveLength(1);
      }
      await told('articles reloaded', round);
      expect((await ask()).text).toContain(dredged(1900 + round));
    }
    // The other articles were never read again.
    expect(logged('articles reloaded').map(({ read }) => read)).toEqual(Array(RELOADS).fill(1));
  }, 120_000);

  it('sees by itself what is changed, and old buttons quote nothing of it', async () => {
    const before = await ask();
    const other = await ask(CLOSED);
    write(1931);
    await told('articles reloaded');
    expect((await ask()).text).toContain(dredged(1931));
    const press = (message: typeof before, customId: RegExp) =>
      discord.interactions.pressButton({ message, customId, user: discord.user });
    expect((await press(before, /others|context/)).text).toBe(
      'That article has changed or is no longer here. Ask again.',
    );
    expect((await press(other, /context/)).text).toContain('¶ 2 of 4');
  });

  it('sees by itself what is added and taken away', async () => {
    const lighthouse = join(folder.path, 'lighthouse.md');
    put(lighthouse, '# The lighthouse\n\nIts keeper is called Ada Fell.\n');
    await told('articles reloaded');
    expect((await ask('What is the keeper called?')).text).toContain('Ada Fell');
    rmSync(lighthouse);
    await told('articles reloaded', 2);
    expect((await ask('What is the keeper called?')).text).not.toContain('Ada Fell');
  });

  it('tells of a file that is in no format that it reads', async () => {
    const notes = join(folder.path, 'notes.doc');
    put(notes, 'x');
    await told('notes.doc: not read; save it as .docx');
    rmSync(notes);
    await told('articles unchanged', 2);
    expect(logged('articles reloaded')).toEqual([]);
  });

  it('goes on as it was while there is a mistake, and says where', async () => {
    put(facts, '- question: When?\n  answer: "1900\n  quote: in 1900\n');
    const failed = 'articles not reloaded: those read before still answer';
    const { problems } = (await told(failed)) || {};
    expect(problems).toEqual([expect.stringMatching(/harbour\.facts\.yaml: line \d+: /)]);
    expect((await ask()).text).toContain(dredged(1900));
    // Not a part of what has changed is taken, but all of it once it is mended.
    write(1931);
    await told(failed, 2);
    expect((await ask()).text).toContain(dredged(1900));
    put(facts, '- {question: When was it dredged?, answer: "1931", quote: in 1931}\n');
    await told('articles reloaded');
    expect((await ask()).text).toContain(dredged(1931));
  });

  it('says on SIGHUP that nothing has changed', async () => {
    process.kill(bot.pid ?? 0, 'SIGHUP');
    await told('articles unchanged');
    expect(logged('articles reloaded')).toEqual([]);
    expect((await ask()).text).toContain(dredged(1900));
  });
});
