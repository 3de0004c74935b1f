import { beforeEach, describe, expect, it } from 'vitest';
import { fixture } from '../../formats/fixtures.ts';
import { Scene } from '../scene.ts';
import { fileOf, labels, Manager } from './manager.ts';

const scene = new Scene();
let manager: Manager;
beforeEach(() => {
  manager = new Manager(scene.discord);
});

const HARBOUR = `The harbour

The harbour was dredged in 1931.

Its lighthouse burns at night, and its *keeper* is [Ada](https://ada.example).

The fourth paragraph is about herrings.

The fifth paragraph is about eels.
`;
const DREDGED = 'When was the harbour dredged?';

describe('/library add, with a file', () => {
  it('shows what was understood and keeps nothing, then adds it for that server alone', async () => {
    const preview = await manager.offer(HARBOUR);
    expect(preview).toMatchObject({ kind: 'edit', ephemeral: true, pings: [] });
    expect(preview.text).toContain('**The harbour**');
    expect(preview.text).toContain('From the file harbour.txt');
    expect(preview.text).toContain('Passages: 4 · Words: 30');
    expect(preview.text).toContain('> The harbour was dredged in 1931.');
    expect(preview.text).toContain('\\*keeper\\*');
    expect(preview.text).toContain('herrings');
    expect(preview.text).not.toContain('eels');
    expect(labels(preview)).toEqual(['Add', 'Cancel']);
    expect((await manager.ask(DREDGED)).text).not.toContain('1931');

    const added = await manager.press(preview, /^1:add:/);
    expect(added).toMatchObject({ kind: 'edit', ephemeral: true });
    expect(added.text).toContain('Added: **The harbour**');
    expect(added.buttons).toEqual([]);
    const answer = await manager.ask(DREDGED);
    expect(answer.text).toContain('The article says');
    expect(answer.text).toContain('1931');

    const other = new Manager(scene.discord);
    expect((await other.ask(DREDGED)).text).not.toContain('1931');
    expect((await scene.say(DREDGED)).text).not.toContain('1931');
  });

  it('is found in that server by suggestions and names, and by its buttons nowhere else', async () => {
    await manager.add(HARBOUR);
    const other = new Manager(scene.discord);
    const typed = (who: Manager) =>
      scene.discord.interactions.autocomplete({
        name: 'ask',
        focused: 'article',
        options: { question: 'When?', article: 'harb' },
        in: who.place,
        user: who.user,
      });
    expect((await typed(manager)).choices.map(({ name }) => name)).toContain('The harbour');
    expect((await typed(other)).choices.map(({ name }) => name)).not.toContain('The harbour');
    expect((await other.ask(DREDGED, { article: 'The harbour' })).text).toContain(
      'I know no article',
    );

    const answer = await manager.ask(DREDGED);
    expect((await manager.press(answer, /context/)).text).toContain('lighthouse');
    const elsewhere = await other.press(answer, /context/);
    expect(elsewhere.text).not.toContain('lighthouse');
    expect(elsewhere.text).toContain('no longer here');
  });

  it('takes several at once, each with buttons of its own', async () => {
    const files = {
      file: fileOf(HARBOUR, 'harbour.txt'),
      file2: fileOf('# Eels\n\nEels are long.', 'eels.md'),
    };
    const first = await manager.library('add', { files });
    const second = await first.next();
    expect(first.text).toContain('The harbour');
    expect(second).toMatchObject({ kind: 'followup', ephemeral: true });
    expect(second.text).toContain('**Eels**');
    await manager.press(second, /^1:add:/);
    expect((await manager.ask('How are eels?')).text).toContain('Eels are long.');
    expect((await manager.ask(DREDGED)).text).not.toContain('1931');
  });

  it.each(['office.docx', 'latex.pdf', 'pandoc-3.epub', 'office.odt', 'pandoc.html'])(
    'reads %s by its content, whatever its name',
    async (file) => {
      const preview = await manager.library('add', {
        files: { file: fileOf(fixture(file), 'upload.bin') },
      });
      expect(labels(preview)).toContain('Add');
    },
  );

  it('lets it go by Cancel', async () => {
    const preview = await manager.offer(HARBOUR);
    const cancelled = await manager.press(preview, /^1:cancel:/);
    expect(cancelled).toMatchObject({ type: 7, text: 'Nothing was added.' });
    expect((await manager.ask(DREDGED)).text).not.toContain('1931');
  });

  it('says what is doubtful', async () => {
    const lines = Array.from({ length: 8 }, (_, n) =>
      `Line ${n} of this text is a paragraph by itself, and it is long enough for that. `.repeat(3),
    );
    expect((await manager.offer(lines.join('\n'))).text).toContain('each line for a paragraph');
  });

  it('takes the whole page where only a part looked like the article', async () => {
    const page = `<!doctype html><title>The harbour</title><body><article><h1>The harbour</h1>
      <p>${'The harbour was dredged in 1931, and the quay was built. '.repeat(12)}</p></article>
      <aside><p><a href="/eels">Eels are sold on Mondays.</a></p></aside></body>`;
    const part = await manager.offer(page, 'harbour.html');
    expect(labels(part)).toEqual(['Add', 'Take the whole page', 'Cancel']);
    expect(part.text).toMatch(/I kept \d\d % of the page/);
    const whole = await manager.press(part, /^1:whole:/);
    expect(whole).toMatchObject({ kind: 'edit', ephemeral: true });
    expect(labels(whole)).toEqual(['Add', 'Cancel']);
    expect(whole.text).toContain('Eels are sold');
    expect(whole.text).not.toContain('I kept');
    expect((await manager.ask('When are eels sold?')).text).not.toContain('Mondays');
    await manager.press(whole, /^1:add:/);
    expect((await manager.ask('When are eels sold?')).text).toContain('on Mondays');
  });

  it('words it in the language of who asks', async () => {
    const preview = await manager.offer(HARBOUR, 'hafen.txt', { locale: 'de' });
    expect(preview.text).toContain('Aus der Datei hafen.txt');
    expect(labels(preview)).toEqual(['Hinzufügen', 'Abbrechen']);
  });
});

describe('a file that can’t be taken', () => {
  it.each([
    ['scan.pdf', 'That is a scan'],
    ['encrypted.pdf', 'is encrypted'],
    ['encrypted.docx', 'is encrypted'],
  ])('is refused with the reason: %s', async (file, reason) => {
    const reply = await manager.library('add', { files: { file: fileOf(fixture(file), file) } });
    expect(reply.text).toContain(reason);
    expect(reply.buttons).toEqual([]);
  });

  it.each([
    ['', 'no paragraph of text'],
    ['---\ntitle: [\n---\nText.', 'lines between'],
    ['\u0000\u0001\u0002\u0003', 'can’t read that format'],
    ['PK\u0003\u0004nonsense', 'damaged or cut off'],
  ])('is refused with the reason: %j', async (words, reason) => {
    expect((await manager.offer(words)).text).toContain(reason);
  });

  it('is not downloaded where Discord says that it is too large', async () => {
    const before = scene.discord.downloads.length;
    const file = fileOf('Small.', 'big.txt', { size: 9_000_000 });
    const reply = await manager.library('add', { files: { file } });
    expect(reply.text).toContain('9 MB');
    expect(reply.text).toContain('8 MB at most');
    expect(scene.discord.downloads).toHaveLength(before);
  });

  it('is left where it is larger than Discord says', async () => {
    const file = fileOf('x'.repeat(8_000_001), 'big.txt', { size: 10 });
    expect((await manager.library('add', { files: { file } })).text).toContain('8 MB at most');
  });

  it('is refused for its text', async () => {
    const words = 'Herrings swim.\n\n'.repeat(80_000);
    const reply = await manager.offer(words);
    expect(reply.text).toContain('1.28 MB');
    expect(reply.text).toContain('1 MB is the most');
  });
});

describe('/library add, without anything', () => {
  it('shows a modal for a text to paste', async () => {
    const preview = await manager.paste('Herrings', 'A herring is a fish.\n\nIt swims in shoals.');
    expect(preview.text).toContain('**Herrings**');
    expect(preview.text).toContain('Passages: 2');
    await manager.press(preview, /^1:add:/);
    expect((await manager.ask('What is a herring?')).text).toContain('A herring is a fish.');
  });

  it('calls a text without a title by its first line', async () => {
    const preview = await manager.paste('', 'A herring is a fish.\nIt swims in shoals.');
    expect(preview.text).toContain('**A herring is a fish.**');
    expect(preview.text).toContain('> A herring is a fish.');
  });

  it('takes files in its place, each with buttons of its own', async () => {
    const first = await manager.give(
      {},
      fileOf(HARBOUR, 'harbour.txt'),
      fileOf('# Eels\n\nEels are long.', 'eels.md'),
    );
    expect(first).toMatchObject({ kind: 'edit', ephemeral: true });
    expect(first.text).toContain('From the file harbour.txt');
    const second = await first.next();
    expect(second).toMatchObject({ kind: 'followup', ephemeral: true });
    await manager.press(second, /^1:add:/);
    expect((await manager.ask('How are eels?')).text).toContain('Eels are long.');
    expect((await manager.ask(DREDGED)).text).not.toContain('1931');
  });

  it.each([
    [{}, []],
    [{ title: ' ', text: '\n' }, []],
    [{ text: 'Eels are long.' }, [fileOf(HARBOUR, 'harbour.txt')]],
    [{ title: 'Eels' }, [fileOf(HARBOUR, 'harbour.txt')]],
  ])('takes neither both nor nothing: %j', async (fields, files) => {
    const before = scene.discord.downloads.length;
    const reply = await manager.give(fields, ...files);
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toBe('Give either files or a text, one of the two.');
    expect(scene.discord.downloads).toHaveLength(before);
  });

  it('is only there for those who manage the server, or whom its settings let use it', async () => {
    const act = { name: 'library', subcommand: 'add', in: manager.place, user: manager.user };
    const { interactions } = scene.discord;
    await expect(interactions.slash({ ...act, permissions: 0n })).rejects.toThrow("can't be found");
    const allowed = { permissions: 0n, allowed: true };
    const modal = await interactions.slash({ ...act, ...allowed });
    const fields = { title: 'Eels', text: 'Eels are long.' };
    const sent = { modal, fields, in: manager.place, permissions: 0n };
    expect((await interactions.submitModal({ ...sent, user: manager.user })).type).toBe(5);
    const forged = await interactions.submitModal({ ...sent, user: scene.reader });
    expect(forged).toMatchObject({ type: 4, ephemeral: true });
    expect(forged.text).toContain('Only those who may use');
    const madeUp = await interactions.submitModal({ ...sent, customId: '1:vote' });
    expect(madeUp.text).toContain('older version');
  });

  it('can’t be used where the bot isn’t in the server', async () => {
    const place = scene.discord.world.addChannel(scene.discord.world.addGuild({ joined: false }));
    const act = { name: 'library', subcommand: 'add', in: place, permissions: manager.permissions };
    await expect(scene.discord.interactions.slash(act)).rejects.toThrow("can't be found");
    await expect(
      scene.discord.interactions.slash({
        ...act,
        in: scene.discord.world.directMessages(scene.reader),
      }),
    ).rejects.toThrow("can't be found");
  });
});

describe('a button of what waits', () => {
  it('is nobody else’s, in no other server, and none of another message', async () => {
    const preview = await manager.offer(HARBOUR);
    const other = new Manager(scene.discord);
    const stranger = await manager.press(preview, /^1:add:/, { user: other.user });
    expect(stranger.text).toBe('That is no longer here. Add it again.');
    const again = await manager.offer(HARBOUR);
    const elsewhere = await manager.press(again, /^1:add:/, { in: other.place });
    expect(elsewhere.text).toBe('That is no longer here. Add it again.');
    expect((await manager.ask(DREDGED)).text).not.toContain('1931');

    const third = await manager.offer(HARBOUR);
    const customId = String(third.buttons[0]?.custom_id);
    const answer = await manager.ask('Who is the inspector?');
    const forged = await scene.discord.interactions.forgeButton({
      message: answer,
      customId,
      user: manager.user,
      in: manager.place,
    });
    expect(forged).toMatchObject({ type: 4, ephemeral: true });
    expect((await manager.press(third, /^1:add:/)).text).toContain('Added');
  });

  it('works once', async () => {
    const preview = await manager.offer(HARBOUR);
    const customId = String(preview.buttons[0]?.custom_id);
    await manager.press(preview, /^1:add:/);
    const again = await scene.discord.interactions.forgeButton({
      message: preview,
      customId,
      user: manager.user,
      in: manager.place,
    });
    expect(again.text).toBe('That is no longer here. Add it again.');
  });
});

describe('an article that is there already', () => {
  it('is not taken again', async () => {
    await manager.add(HARBOUR);
    const reply = await manager.offer(HARBOUR, 'other.txt');
    expect(reply.text).toBe('That is already there: **The harbour**.');
    expect(reply.buttons).toEqual([]);
  });

  it('is replaced or kept beside one of the same title', async () => {
    await manager.add(HARBOUR);
    const newer = HARBOUR.replace('1931', '1933');
    const preview = await manager.offer(newer);
    expect(preview.text).toContain('same title is already there: “The harbour”');
    expect(labels(preview)).toEqual(['Replace', 'Keep both', 'Cancel']);
    expect((await manager.press(preview, /^1:replace:/)).text).toContain(
      'Replaced: **The harbour**',
    );
    const answer = await manager.ask(DREDGED);
    expect(answer.text).toContain('1933');
    expect(answer.text).not.toContain('1931');

    const third = await manager.offer(HARBOUR.replace('1931', '1935'));
    expect((await manager.press(third, /^1:add:/)).text).toContain('Added');
  });

  it('is replaced by name', async () => {
    await manager.add(HARBOUR);
    const files = { file: fileOf('The port\n\nThe port was dredged in 1950.', 'port.txt') };
    const options = { article: 'the HARBOUR' };
    const preview = await manager.library('replace', { files, options });
    expect(preview.text).toContain('take the place of “The harbour”');
    expect(labels(preview)).toEqual(['Replace', 'Cancel']);
    expect((await manager.ask(DREDGED)).text).toContain('1931');
    await manager.press(preview, /^1:replace:/);
    expect((await manager.ask('When was the port dredged?')).text).toContain('1950');
    expect((await manager.ask(DREDGED)).text).not.toContain('1931');
  });

  it('is offered while its name is typed', async () => {
    await manager.add(HARBOUR);
    const typed = await scene.discord.interactions.autocomplete({
      name: 'library',
      subcommand: 'replace',
      focused: 'article',
      options: { article: 'harbuor' },
      in: manager.place,
      user: manager.user,
      permissions: manager.permissions,
    });
    expect(typed.choices.map(({ name }) => name)).toEqual(['The harbour']);
  });

  it.each([
    [{ article: 'nothing' }, { file: fileOf(HARBOUR, 'h.txt') }, 'I know no article'],
    [{ article: 'nothing' }, undefined, 'in the option “file” or “url”'],
  ])('is not replaced: %j', async (options, files, reason) => {
    const reply = await manager.library('replace', { options, ...(files && { files }) });
    expect(reply.text).toContain(reason);
  });
});

describe('Add to library', () => {
  const use = async (fields: object) => {
    const target = scene.discord.messages.plant({ author: scene.reader, ...fields }, manager.place);
    const reply = await scene.discord.interactions.messageContextMenu({
      name: 'Add to library',
      target,
      user: manager.user,
      permissions: manager.permissions,
    });
    return { reply, target };
  };

  it('takes a message’s text, with a link to the message', async () => {
    const { reply, target } = await use({
      content:
        'Herrings for **sale**\n\nOn Friday we sell herrings at the quay, <@123456789012345678>.',
    });
    const preview = await reply.next();
    const link = `https://discord.com/channels/${manager.place.guild?.id}/${manager.place.channel.id}/${target.id}`;
    expect(preview.text).toContain(link);
    expect(preview.text).toContain('Herrings for');
    await manager.press(preview, /^1:add:/);
    const answer = await manager.ask('When are herrings sold?');
    expect(answer.text).toContain('On Friday');
    expect(answer.buttons.some(({ url }) => String(url).startsWith(link))).toBe(true);
  });

  it('takes a message’s file', async () => {
    const { reply } = await use({
      content: 'see here',
      attachments: [scene.discord.giveFile(fileOf(HARBOUR, 'harbour.txt'))],
    });
    expect((await reply.next()).text).toContain('**The harbour**');
  });

  it('says so where there is nothing', async () => {
    expect((await use({ content: '' })).reply.text).toContain('neither text nor a file');
  });
});
