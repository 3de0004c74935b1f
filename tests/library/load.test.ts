import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doubtsOf } from '../../src/library/article.ts';
import { KnowledgeFolder, loadLibrary } from '../../src/library/load.ts';
import { ProblemsError } from '../../src/problems.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
}

/** The problems of the folder, each without the path of the folder. */
async function problems(folder = dir): Promise<string[]> {
  const error = await loadLibrary(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemsError)) throw error ?? new Error('it loaded');
  expect(error.message).toBe(error.problems.join('\n'));
  return error.problems.map((problem) => {
    expect(problem).toContain(folder);
    expect(problem).not.toContain('\n');
    return problem.replaceAll(join(dir, '/'), '');
  });
}

const FACTS = '- question: What?\n  answer: One\n  quote: One.\n';

describe('loadLibrary', () => {
  it('loads every text and Markdown file with its facts, by id', async () => {
    write({
      'b.txt': 'B\n\nOne.',
      'a.md': '# A\n\nOne.',
      'c.Markdown': '# C\n\n- One.\n- Two.',
      'b.facts.yaml': FACTS,
      'a.facts.yml': FACTS,
      'README.md': '# About this folder',
      'readme.markdown': '# About this folder',
      '.hidden.txt': '',
      'image.png': '',
    });
    mkdirSync(join(dir, 'folder'));
    const { articles } = await loadLibrary(dir);
    expect(articles.map(({ id, title, facts }) => [id, title, facts.length])).toEqual([
      ['a', 'A', 1],
      ['b', 'B', 1],
      ['c', 'C', 0],
    ]);
    expect(articles[2]?.passages.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('loads the articles of this project', async () => {
    const { articles } = await loadLibrary('knowledge');
    const sample = articles.find(({ id }) => id === 'trilateral-defense-talks');
    expect(sample?.passages).toHaveLength(8);
    expect(sample?.facts.length).toBeGreaterThanOrEqual(40);
  });

  it('passes over a byte order mark', async () => {
    write({ 'a.txt': '\ufeffA title\n\nOne.' });
    const { articles } = await loadLibrary(dir);
    expect(articles[0]?.title).toBe('A title');
  });

  it('loads an article of any format by its content, with what was doubtful', async () => {
    const fixture = (name: string) => readFileSync(join('tests/formats/fixtures', name));
    write({
      'a.html': fixture('pandoc.html'),
      'b.PDF': fixture('groff.pdf'),
      'c.docx': fixture('office.docx'),
      'd.odt': fixture('office.odt'),
      'e.epub': fixture('pandoc-3.epub'),
      'f.txt': fixture('latex-columns.pdf'),
      'g.txt': Buffer.from('Café für alle, die Bücher mögen und gerne lesen.', 'latin1'),
      'h.txt': Buffer.from('\ufeffOne.', 'utf16le'),
      'c.facts.yaml': '- question: Since when?\n  answer: 1841\n  quote: since 1841\n',
    });
    const library = await loadLibrary(dir);
    const { articles } = library;
    expect(articles.map(({ id }) => id).join('')).toBe('abcdefgh');
    expect(articles.slice(0, 6).map(({ title }) => title)).toEqual(
      Array(6).fill('The Ferry at Marrow Point'),
    );
    for (const { passages } of articles.slice(0, 6)) {
      const boats = passages.filter(({ text }) => /^The first boat was .* earned\.$/.test(text));
      expect(boats).toHaveLength(1);
    }
    expect(articles.map(({ passages }) => passages.at(-1)?.page)).toEqual([
      undefined,
      2,
      undefined,
      undefined,
      undefined,
      4,
      undefined,
      undefined,
    ]);
    // Broken at the end of a line there.
    expect(articles[1]?.passages.some(({ text }) => text.includes('people, bicycles'))).toBe(true);
    expect(articles[2]?.facts).toHaveLength(1);
    expect(articles[6]?.passages[0]?.text).toMatch(/^Café für alle/);
    expect(doubtsOf(library)).toEqual([
      expect.stringMatching(/^a: kept \d\d % of the page; /),
      'g: does not say its encoding; read as ISO-8859-1: save it as UTF-8 if that is wrong',
    ]);
  });

  it('tells what it has not read that somebody may miss', async () => {
    write({ 'a.txt': 'A\n\nOne.', 'a.facts.yaml': FACTS, 'b.rtf': '', 'c.png': '', '.d.doc': '' });
    const folder = new KnowledgeFolder(dir);
    expect(folder.unread).toEqual([]);
    await folder.read();
    expect(folder.unread).toEqual([
      'b.rtf: not read; save it as .docx',
      "c.png: not read; a picture can't be read",
    ]);
    rmSync(join(dir, 'b.rtf'));
    rmSync(join(dir, 'c.png'));
    await folder.read();
    expect(folder.unread).toEqual([]);
  });

  it('follows a link within the folder', async () => {
    mkdirSync(join(dir, '.data'));
    write({ '.data/a.txt': 'A\n\nOne.' });
    symlinkSync('.data/a.txt', join(dir, 'a.txt'));
    expect((await loadLibrary(dir)).articles).toHaveLength(1);
  });

  it.each([
    ['an empty file', { 'a.txt': '' }, ['a.txt: holds no paragraph of text']],
    [
      'a file of another kind',
      { 'a.txt': 'One\0two.', 'b.pdf': '{\\rtf1 One.}', 'c.docx': 'PK\x03\x04' },
      [
        expect.stringMatching(
          /^a\.txt: is in another format; what can be read is text, Markdown, /,
        ),
        expect.stringMatching(/^b\.pdf: is an RTF file; /),
        "c.docx: can't be read as a Word, OpenDocument or EPUB file: it is damaged or cut off",
      ],
    ],
    [
      'bad front matter',
      { 'a.md': '---\nurl: x\n---\nOne.' },
      ['a.md: front matter: url: must be an address that starts with http:// or https://'],
    ],
    [
      'two files of one id',
      { 'a.txt': 'One.', 'A.md': 'One.', 'e\u0301.txt': 'One.', 'é.md': 'One.' },
      [
        'a.txt: an article of the same name as A.md',
        'é.md: an article of the same name as e\u0301.txt',
      ],
    ],
    [
      'two files of facts',
      { 'a.txt': 'One.', 'a.facts.yaml': FACTS, 'a.facts.yml': FACTS },
      ['a.facts.yml: facts of the same article as a.facts.yaml'],
    ],
    [
      'facts without an article',
      { 'a.txt': 'One.', 'b.facts.yaml': FACTS },
      ['b.facts.yaml: there is no article of this name beside it'],
    ],
    [
      'a false quote',
      { 'a.txt': 'Two.', 'a.facts.yaml': FACTS },
      [
        'a.facts.yaml: entry 1 ("What?"): no paragraph holds the quote "One."; the nearest text is "Two."',
      ],
    ],
  ])('refuses %s', async (_, files, expected) => {
    write(files);
    expect((await problems()).sort()).toEqual(expected);
  });

  it('lists every problem at once', async () => {
    write({
      'a.txt': '',
      'a.facts.yaml': 'x',
      'b.txt': 'B',
      'b.facts.yaml': '- [',
      'c.txt': 'a\0',
    });
    expect(await problems()).toEqual([
      'a.txt: holds no paragraph of text',
      expect.stringMatching(/^a\.facts\.yaml: must be a list/),
      expect.stringMatching(/^b\.facts\.yaml: line \d: broken YAML: /),
      expect.stringMatching(/^c\.txt: is in another format; /),
    ]);
  });

  it('refuses a folder that is absent, no folder, or without an article', async () => {
    const absent = join(dir, 'absent');
    expect(await problems(absent)).toEqual(['absent: does not exist']);
    expect(await problems()).toEqual([
      `${dir}: holds no article; put a .txt, .md, .html, .pdf, .docx, .odt or .epub file there`,
    ]);
    write({ 'notes.doc': '', '.hidden.doc': '' });
    expect(await problems()).toEqual([
      expect.stringMatching(/holds no article/),
      'notes.doc: not read; save it as .docx',
    ]);
    write({ 'a.txt': 'One.' });
    expect(await problems(join(dir, 'a.txt'))).toEqual(['a.txt: is not a folder']);
  });

  it('refuses a file of 50 MB unread', async () => {
    write({ 'a.txt': '' });
    truncateSync(join(dir, 'a.txt'), 50 * 1024 * 1024);
    expect(await problems()).toEqual(['a.txt: is too large: 50.0 MB; at most 16 MB are read']);
  });

  it('refuses a link out of the folder, a dangling one, and a folder named like an article', async () => {
    symlinkSync(resolve('package.json'), join(dir, 'a.txt'));
    symlinkSync('nowhere', join(dir, 'b.txt'));
    mkdirSync(join(dir, 'c.txt'));
    expect(await problems()).toEqual([
      'a.txt: is a link that leads out of the folder',
      'b.txt: is a link that leads nowhere',
      'c.txt: is a folder: rename it, or move it away',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'refuses a file that may not be read (not as root)',
    async () => {
      write({ 'a.txt': 'One.' });
      chmodSync(join(dir, 'a.txt'), 0);
      expect(await problems()).toEqual(['a.txt: may not be read: permission denied']);
    },
  );
});
