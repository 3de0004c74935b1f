import { ComponentType, PermissionFlagsBits } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Place, Reply } from '../../../fake-discord/index.ts';
import { ENGLISH } from '../../../src/language/en/dictionary.ts';
import { checkFacts, readFacts } from '../../../src/library/facts.ts';
import { parseArticle } from '../../../src/library/parse.ts';
import { Scene } from '../scene.ts';

const scene = new Scene();
const MANAGER = { permissions: PermissionFlagsBits.ManageGuild };
const HARBOUR = {
  title: 'The harbour',
  text: 'The harbour was dredged in 1931. It had *silted* up.\n\nIts lighthouse burns at night.',
};
const DREDGED = {
  question: 'When was the harbour dredged?',
  also: 'year of the dredging\n\n  how long ago did they dredge it  ',
  answer: 'in 1931',
  quote: 'The harbour was dredged in 1931.',
};

/** A new server in each test. */
let place: Place;
beforeEach(() => {
  place = scene.discord.addGuild();
});

const acting = (more = {}) => ({ user: scene.reader, in: place, ...MANAGER, ...more });
const library = (subcommand: string, options = {}, more = {}) =>
  scene.discord.interactions.slash({ name: 'library', subcommand, options, ...acting(more) });
const press = (message: Reply, customId: RegExp, more = {}) =>
  scene.press(message, customId, { ...MANAGER, ...more });
/** What takes the place of "thinking". */
const then = async (reply: Promise<Reply>) => (await reply).next();

async function paste(fields = HARBOUR, more = {}) {
  const modal = await library('add', {}, more);
  const { interactions } = scene.discord;
  const preview = await then(interactions.submitModal({ modal, fields, ...acting(more) }));
  return then(press(preview, /^1:add:/, more));
}
const ask = (question: string, more = {}) =>
  scene.ask(question, { private: true }, { in: place, ...more });
const labels = (reply: Reply) => reply.buttons.map(({ label }) => label);

/** The bot's newest request with files. */
const filesSent = () =>
  scene.discord.requests.findLast(({ files }) => files.length > 0)?.files ?? [];

describe('/library list', () => {
  it('tells what each article is, from where, by whom, and when', async () => {
    await paste();
    const list = await then(library('list'));
    expect(list).toMatchObject({ kind: 'edit', ephemeral: true, pings: [] });
    expect(list.text).toContain('**The harbour**');
    expect(list.text).toMatch(
      new RegExp(`From pasted text · added by <@${scene.reader.id}>, <t:\\d{10}:f>`),
    );
    expect(list.text).toContain('Passages: 2 · Facts: 0');
  });

  it('has pages, for who asked', async () => {
    for (let n = 1; n <= 6; n++) {
      await paste(
        { title: `Article ${n}`, text: `It is number ${n}.` },
        { user: scene.discord.world.addUser() },
      );
    }
    const first = await then(library('list'));
    expect(first.text).toContain('Page 1 of 2');
    expect(first.text).not.toContain('Article 6');
    const stranger = { user: scene.discord.world.addUser(), permissions: 0n };
    expect((await press(first, /:library:.*:2$/, stranger)).text).toContain(
      'Only those who may use',
    );
    const second = await then(press(first, /:library:.*:2$/));
    expect(second.text).toContain('Page 2 of 2');
    expect(second.text).toContain('Article 6');
  });

  it('takes no place of a message that others see', async () => {
    await paste();
    const seen = await scene.ask('When was the bridge closed?', {}, { in: place });
    const forged = await scene.discord.interactions.forgeButton({
      customId: '1:library::1',
      message: seen,
      ...acting(),
    });
    expect(forged).toMatchObject({ type: 4, ephemeral: true });
    expect(forged.text).toContain('older version');
  });

  it('has nothing where nothing was added', async () => {
    expect((await then(library('list'))).text).toContain('no articles of its own');
  });
});

describe('the option of an article', () => {
  it('offers the server’s own articles and no others', async () => {
    await paste();
    const { interactions } = scene.discord;
    const act = { name: 'library', subcommand: 'remove', focused: 'article' };
    const typed = (value: string, more = {}) =>
      interactions.autocomplete({ ...act, options: { article: value }, ...acting(more) });
    expect((await typed('')).choices.map(({ name }) => name)).toEqual(['The harbour']);
    expect((await typed('harbuor')).choices).toHaveLength(1);
    expect((await typed('', { in: scene.discord.addGuild() })).choices).toEqual([]);
  });

  it('tells what is the host’s, and what is not known', async () => {
    await paste();
    const hosts = 'That article is the host’s: it is in its folder, and can’t be changed here.';
    const exported = await library('export', { article: 'honey' });
    expect(exported).toMatchObject({ type: 4, ephemeral: true, text: hosts });
    const unknown = 'I know no article';
    expect((await library('export', { article: 'Nothing' })).text).toContain(unknown);
    expect((await then(library('remove', { article: 'Nothing' }))).text).toContain(unknown);
    const url = 'https://example.org/';
    for (const [subcommand, more] of [
      ['refresh', {}] as const,
      ['remove', {}] as const,
      ['replace', { url }] as const,
    ]) {
      const reply = await then(library(subcommand, { article: 'Bees of the valley', ...more }));
      expect(reply.text).toBe(hosts);
    }
  });
});

describe('/library remove', () => {
  it('asks once, and can be undone', async () => {
    await paste();
    const asked = await library('remove', { article: 'The harbour' });
    expect(asked).toMatchObject({ type: 4, ephemeral: true });
    expect(labels(asked)).toEqual(['Remove', 'Cancel']);
    expect((await ask(DREDGED.question)).text).toContain('1931');

    const gone = await then(press(asked, /:remove:/));
    expect(gone.text).toContain('“The harbour” is removed');
    expect((await ask(DREDGED.question)).text).not.toContain('1931');
    expect((await then(library('list'))).text).toContain('no articles of its own');

    const customId = String(gone.buttons[0]?.custom_id);
    const back = await then(press(gone, /:restore:/));
    expect(back.text).toContain('is back');
    expect((await ask(DREDGED.question)).text).toContain('1931');
    const again = { customId, message: back, ...acting() };
    const twice = await then(scene.discord.interactions.forgeButton(again));
    expect(twice.text).toContain('can’t be undone any more');
  });

  it('changes nothing when it is cancelled', async () => {
    await paste();
    const asked = await library('remove', { article: 'The harbour' });
    expect((await press(asked, /:leave:/)).text).toContain('All is as it was');
    expect((await ask(DREDGED.question)).text).toContain('1931');
  });

  it('is for those who were asked or manage the server', async () => {
    await paste();
    const allowed = { permissions: 0n, allowed: true };
    const asked = await library('remove', { article: 'The harbour' }, allowed);
    const other = { user: scene.discord.world.addUser(), permissions: 0n };
    expect((await press(asked, /:remove:/, other)).text).toContain('Only those who may use');
    expect((await then(press(asked, /:remove:/, { permissions: 0n }))).text).toContain('removed');
  });

  it('can’t reach another server’s article', async () => {
    await paste();
    const asked = await library('remove', { article: 'The harbour' });
    const [, , grant, id] = String(asked.buttons[0]?.custom_id).split(':');
    const elsewhere = scene.discord.addGuild();
    const forged = await scene.discord.interactions.forgeButton({
      customId: `1:remove:${grant}:${id}`,
      message: asked,
      ...acting({ in: elsewhere }),
    });
    expect((await forged.next()).text).toContain('has changed or is no longer here');
    expect((await ask(DREDGED.question)).text).toContain('1931');
  });
});

describe('/library export', () => {
  it('gives files from which the same article is read', async () => {
    await paste();
    await addFact();
    const exported = await then(library('export', { article: 'The harbour' }));
    expect(exported).toMatchObject({ kind: 'edit', ephemeral: true });
    const [markdown, facts] = filesSent();
    expect([markdown?.name, facts?.name]).toEqual(['the-harbour.md', 'the-harbour.facts.yaml']);
    const shown = exported.components.filter(({ type }) => type === ComponentType.File);
    expect(shown.map(({ file }) => file)).toEqual([
      { url: 'attachment://the-harbour.md' },
      { url: 'attachment://the-harbour.facts.yaml' },
    ]);
    const article = parseArticle('the-harbour.md', markdown?.text ?? '', ENGLISH);
    expect(article.title).toBe('The harbour');
    expect(article.passages.map(({ text }) => text)).toEqual(HARBOUR.text.split('\n\n'));
    const [fact] = checkFacts(readFacts(facts?.text ?? ''), article);
    expect(fact).toMatchObject({ question: DREDGED.question, answer: 'in 1931', passage: 1 });
  });

  it('says how large it is where Discord takes no file of that size', async () => {
    await paste();
    const before = scene.discord.requests.length;
    const limited = { attachmentSizeLimit: 100 };
    const reply = await then(library('export', { article: 'The harbour' }, limited));
    expect(reply.text).toMatch(/^“The harbour” is 0\.01 MB as a file, and Discord takes 0\.01 MB/);
    expect(reply.text).toContain('`npm run backup`');
    const sent = scene.discord.requests.slice(before).flatMap(({ files }) => files);
    expect(sent).toEqual([]);
  });

  it('has a name for any title', async () => {
    await paste({ title: '港の歴史', text: '港は1931年に浚渫された。' });
    await then(library('export', { article: '港の歴史' }));
    expect(filesSent().map(({ name }) => name)).toEqual(['article.md']);
  });
});

async function addFact(fields = DREDGED, more = {}) {
  const modal = await library('fact', { article: 'The harbour' }, more);
  expect(modal.type).toBe(9);
  return then(scene.discord.interactions.submitModal({ modal, fields, ...acting(more) }));
}

describe('/library fact', () => {
  it('adds a short answer that is given at once, in that server alone', async () => {
    await paste();
    expect((await ask(DREDGED.question)).text).not.toContain('**in 1931**');
    expect((await addFact()).text).toContain('The fact is added');
    expect((await ask(DREDGED.question)).text).toContain('**in 1931**');
    expect((await ask('How long ago did they dredge it?')).text).toContain('**in 1931**');
    expect((await then(library('list'))).text).toContain('Facts: 1');
    expect((await scene.ask(DREDGED.question)).text).not.toContain('1931');
  });

  it.each([
    [{ quote: 'The harbor was dredged in 1931.' }, 'nearest that it says: “The harbour was'],
    [{ answer: 'in 1932' }, 'doesn’t support the answer “in 1932”. It lacks: “1932”'],
    [{ also: 'When was the harbour dredged' }, 'has a fact already'],
    [{ also: 'why '.repeat(80) }, 'at most 300 characters'],
    [
      { also: Array.from({ length: 21 }, (_, i) => `way ${i}`).join('\n') },
      'at most 20 further ways',
    ],
    [{ answer: '   ' }, 'needs a question, a short answer and a quote'],
  ])('refuses %j, and loses nothing that was typed', async (wrong, words) => {
    await paste();
    const refused = await addFact({ ...DREDGED, ...wrong });
    expect(refused.text).toContain(words);
    const modal = await press(refused, /:draft:/);
    expect(modal.type).toBe(9);
    // What isn't filled in anew is as it was typed.
    const [key = ''] = Object.keys(wrong);
    const mended = { [key]: DREDGED[key as keyof typeof DREDGED] };
    const { interactions } = scene.discord;
    const added = await then(
      interactions.submitModal({ modal, fields: mended, ...acting(), message: refused }),
    );
    expect(added.text).toContain('The fact is added');
    expect((await ask(DREDGED.question)).text).toContain('**in 1931**');
  });

  it('words refusals in the asker’s language', async () => {
    await paste();
    const refused = await addFact({ ...DREDGED, quote: 'Nichts' }, { locale: 'de' });
    expect(refused.text).toContain('Im Artikel steht nirgends „Nichts“');
  });

  it('refuses a question that has an answer already', async () => {
    await paste();
    await addFact();
    expect((await addFact({ ...DREDGED, also: '' })).text).toContain('has a fact already');
  });

  it('takes no modal that somebody made up', async () => {
    await paste();
    const modal = await library('fact', { article: 'The harbour' });
    const { interactions } = scene.discord;
    const other = { user: scene.discord.world.addUser(), permissions: 0n };
    const reply = await interactions.submitModal({ modal, fields: DREDGED, ...acting(other) });
    expect(reply.text).toContain('Only those who may use');
  });

  it('has pages of facts that can be taken away', async () => {
    await paste();
    await addFact();
    const facts = await then(press(await then(library('list')), /:kept:/));
    expect(facts.text).toContain('Facts of “The harbour”');
    expect(facts.text).toContain(DREDGED.question);
    const left = await then(press(facts, /:removeFact:/));
    expect(left.text).toContain('It has no facts');
    expect((await ask(DREDGED.question)).text).not.toContain('**in 1931**');

    expect(left.text).toContain(`“${DREDGED.question}” is removed`);
    expect(labels(left)).toEqual(['Undo']);
    const back = await then(press(left, /:restoreFact:/));
    expect(back.text).not.toContain('is removed');
    expect(labels(back)).toEqual(['Remove']);
    expect((await ask(DREDGED.question)).text).toContain('**in 1931**');
    const customId = String(left.buttons[0]?.custom_id);
    const twice = { customId, message: back, ...acting() };
    const late = await then(scene.discord.interactions.forgeButton(twice));
    expect(late.text).toContain('can’t be undone any more');
  });
});

describe('“Add a fact” under an answer', () => {
  it('is shown to managers in private', async () => {
    await paste();
    expect(labels(await ask(DREDGED.question, MANAGER))).toContain('Add a fact');
    expect(labels(await ask(DREDGED.question))).not.toContain('Add a fact');
    expect(labels(await ask('When was the bridge closed?', MANAGER))).toContain('Add a fact');
    const public_ = await scene.ask(DREDGED.question, {}, { in: place, ...MANAGER });
    expect(labels(public_)).not.toContain('Add a fact');
  });

  it('opens the modal with the question filled in', async () => {
    await paste();
    const answered = await ask('In which year was the harbour dredged?', MANAGER);
    const modal = await press(answered, /:newFact:/);
    expect(JSON.stringify(modal.body)).toContain('In which year was the harbour dredged?');
    const { interactions } = scene.discord;
    const { question: _, ...fields } = DREDGED;
    const added = await then(
      interactions.submitModal({ modal, fields, ...acting(), message: answered }),
    );
    expect(added.text).toContain('“In which year was the harbour dredged?”');
    expect((await ask('In which year was the harbour dredged?')).text).toContain('**in 1931**');
  });

  it('is refused to others', async () => {
    await paste();
    const answered = await ask(DREDGED.question, MANAGER);
    const refused = await press(answered, /:newFact:/, { permissions: 0n });
    expect(refused.text).toContain('Only those who may use');
  });
});

describe('/library purge', () => {
  it('asks once, and deletes all that the server added, and no other’s', async () => {
    const first = place;
    await paste();
    place = scene.discord.addGuild();
    await paste();
    await addFact();
    const asked = await then(library('purge'));
    expect(asked.text).toContain('Articles: 1 · Facts: 1');
    expect(labels(asked)).toEqual(['Delete all', 'Cancel']);
    expect((await press(asked, /:leave:/)).text).toContain('All is as it was');

    const again = await then(library('purge'));
    expect((await then(press(again, /:purge:/))).text).toContain('is deleted, for good');
    expect((await ask(DREDGED.question)).text).not.toContain('1931');
    expect((await then(library('list'))).text).toContain('no articles of its own');
    place = first;
    expect((await ask(DREDGED.question)).text).toContain('1931');
  });
});
