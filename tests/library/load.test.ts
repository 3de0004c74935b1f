import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/load.ts';
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
      'b.facts.yaml': FACTS,
      'a.facts.yml': FACTS,
      'README.md': '# About this folder',
      '.hidden.txt': '',
      'image.png': '',
    });
    mkdirSync(join(dir, 'folder'));
    const { articles } = await loadLibrary(dir);
    expect(articles.map(({ id, title, facts }) => [id, title, facts.length])).toEqual([
      ['a', 'A', 1],
      ['b', 'B', 1],
    ]);
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

  it('follows a link within the folder', async () => {
    mkdirSync(join(dir, '.data'));
    write({ '.data/a.txt': 'A\n\nOne.' });
    symlinkSync('.data/a.txt', join(dir, 'a.txt'));
    expect((await loadLibrary(dir)).articles).toHaveLength(1);
  });

  it.each([
    ['an empty file', { 'a.txt': '' }, ['a.txt: holds no paragraph of text']],
    ['a zero byte', { 'a.txt': 'One\0two.' }, ['a.txt: is not a text file: it holds a zero byte']],
    [
      'Latin-1',
      { 'a.txt': Buffer.from('Café.', 'latin1') },
      ['a.txt: is not in UTF-8; save it as UTF-8'],
    ],
    [
      'UTF-16',
      { 'a.txt': Buffer.from('\ufeffOne.', 'utf16le') },
      ['a.txt: is in UTF-16; save it as UTF-8'],
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
    expect((await problems()).sort()).toEqual([...expected].sort());
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
      'c.txt: is not a text file: it holds a zero byte',
    ]);
  });

  it('refuses a folder that is absent, no folder, or without an article', async () => {
    const absent = join(dir, 'absent');
    expect(await problems(absent)).toEqual(['absent: does not exist']);
    expect(await problems()).toEqual([`${dir}: holds no article; put a .txt or .md file there`]);
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
      'b.txt: does not exist',
      'c.txt: is not a file',
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
