import { describe, expect, it } from 'vitest';
import { flat, PASSAGES, passagesOf, refusal, rich, understood } from './fixtures.ts';
import { type Entry, zip } from './zip.ts';

describe.each(['pandoc-3.epub', 'pandoc-2.epub'])('%s', (file) => {
  it('has every passage in order, under its headings', async () => {
    const { about, blocks } = await understood(file);
    expect(passagesOf(blocks)).toEqual(PASSAGES);
    expect(about).toEqual({
      title: 'The Ferry at Marrow Point',
      author: 'Ines Calloway',
      published: '2023-05-14',
      language: 'en-GB',
    });
  });

  it('leaves out its table of contents, and the marks of notes', async () => {
    const texts = (await understood(file)).blocks.map(flat);
    expect(texts.filter((text) => text.startsWith('Using the ferry'))).toEqual([]);
    expect(texts.filter((text) => text.endsWith('than a shepherd earned.'))).toHaveLength(1);
    expect(texts.filter((text) => text.endsWith('the figure is for 1843.'))).toHaveLength(1);
  });
});

it('takes a chapter’s name from the table of contents where it has no heading', async () => {
  const { blocks } = await understood('office.epub');
  expect(passagesOf(blocks).map(([start]) => start)).toEqual(PASSAGES.map(([start]) => start));
  const council = blocks.find(({ text }) => text.startsWith('The council'));
  expect(council?.headings).toEqual(['The future']);
  // The name that the chapter itself repeats is no passage.
  expect(blocks.map(flat)).not.toContain('The future');
});

describe('a book', () => {
  const container = {
    name: 'META-INF/container.xml',
    content: '<container><rootfiles><rootfile full-path="in/book.opf"/></rootfiles></container>',
  };
  const book = (spine: string, chapters: readonly Entry[], more: readonly Entry[] = []) =>
    zip([
      { name: 'mimetype', content: 'application/epub+zip' },
      container,
      {
        name: 'in/book.opf',
        content: `<package><metadata><dc:title>The book</dc:title></metadata><manifest>${chapters
          .map(({ name }, index) => `<item id="c${index}" href="${encodeURI(name.slice(3))}"/>`)
          .join('')}</manifest><spine>${spine}</spine></package>`,
      },
      ...chapters,
      ...more,
    ]);
  const one = { name: 'in/one.xhtml', content: '<title/><p>One&nbsp;<a id="x"/>&amp; more.</p>' };
  const two = { name: 'in/two b.xhtml', content: '<p>Two.</p>' };

  it('is read in the order of its spine, not of its files', async () => {
    const spine = '<itemref idref="c1"/><itemref idref="c0"/><itemref idref="gone"/>';
    const { blocks } = await rich(book(spine, [one, two]));
    expect(blocks.map(({ text }) => text)).toEqual(['Two.', 'One\u00a0& more.']);
  });

  it('may have its chapters in UTF-16', async () => {
    const wide = { name: 'in/wide.xhtml', content: Buffer.from('\ufeff<p>Größe</p>', 'utf16le') };
    const { blocks } = await rich(book('<itemref idref="c0"/>', [wide]));
    expect(blocks.map(({ text }) => text)).toEqual(['Größe']);
  });

  it('passes over what is not part of the reading order', async () => {
    const spine = '<itemref idref="c0" linear="no"/><itemref idref="c1"/>';
    expect((await rich(book(spine, [one, two]))).blocks.map(({ text }) => text)).toEqual(['Two.']);
  });

  it('may have its fonts encrypted, but not its text', async () => {
    const encrypted = (path: string) => ({
      name: 'META-INF/encryption.xml',
      content: `<encryption><enc:CipherReference URI="${path}"/></encryption>`,
    });
    const spine = '<itemref idref="c0"/>';
    const { blocks } = await rich(book(spine, [one], [encrypted('in/font.otf')]));
    expect(blocks).toHaveLength(1);
    const locked = rich(book(spine, [one], [encrypted('in/one.xhtml')]));
    expect(await refusal(locked)).toBe('is encrypted; save it without a password');
  });

  it('is refused without a chapter or without text', async () => {
    expect(await refusal(rich(book('', [one])))).toBe(
      "can't be read as an EPUB: it is damaged or cut off",
    );
    const none = { name: 'in/none.xhtml', content: '<img/>' };
    expect(await refusal(rich(book('<itemref idref="c0"/>', [none])))).toBe(
      'holds no paragraph of text',
    );
    const bare = zip([{ name: 'mimetype', content: 'application/epub+zip' }]);
    expect(await refusal(rich(bare))).toMatch("can't be read as an EPUB");
  });
});
