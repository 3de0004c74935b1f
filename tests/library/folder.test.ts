import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/article.ts';
import { KnowledgeFolder } from '../../src/library/load.ts';
import { ProblemsError } from '../../src/problems.ts';

let dir: string;
let folder: KnowledgeFolder;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'verbatim-'));
  folder = new KnowledgeFolder(dir);
  write('a.txt', 'A\n\nOne.');
  write('b.txt', 'B\n\nTwo.');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Writes a file, never with the size or the time that it had. */
function write(name: string, text: string): void {
  const path = join(dir, name);
  const before = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  writeFileSync(path, text);
  const seconds = Math.ceil(before / 1_000) + 1;
  utimesSync(path, seconds, seconds);
}

/** What differs from one reading to the next: the ids of the articles that were read again. */
const readAgain = (before: Library, after: Library) =>
  after.articles.filter((one) => !before.articles.includes(one)).map(({ id }) => id);

describe('KnowledgeFolder', () => {
  it('gives the same library while nothing has changed', async () => {
    const first = await folder.read();
    expect(await folder.hasChanged()).toBe(false);
    expect(await folder.read()).toBe(first);
  });

  it.each<[string, () => void, string[]]>([
    ['an article that is changed', () => write('a.txt', 'A\n\nThree.'), ['a']],
    ['one that keeps its size', () => write('a.txt', 'A\n\nTwo.'), ['a']],
    [
      'facts that are put beside one',
      () => write('b.facts.yaml', '- {question: What?, answer: Two, quote: Two.}'),
      ['b'],
    ],
    ['one that is added', () => write('c.txt', 'C\n\nThree.'), ['c']],
    ['one that is renamed', () => renameSync(join(dir, 'a.txt'), join(dir, 'c.txt')), ['c']],
    ['one that is taken away', () => rmSync(join(dir, 'a.txt')), []],
  ])('reads %s, and no other again', async (_, change, expected) => {
    const first = await folder.read();
    change();
    expect(await folder.hasChanged()).toBe(true);
    const second = await folder.read();
    expect(second).not.toBe(first);
    expect(readAgain(first, second)).toEqual(expected);
    expect(second.articles).toEqual((await new KnowledgeFolder(dir).read()).articles);
    expect(await folder.hasChanged()).toBe(false);
  });

  it('sees what a link leads to change, as where a folder of settings is mounted', async () => {
    for (const [name, text] of [
      ['..1', 'One.'],
      ['..2', 'Two.'],
    ] as const) {
      mkdirSync(join(dir, name));
      writeFileSync(join(dir, name, 'c.txt'), text);
    }
    symlinkSync('..1', join(dir, '..data'));
    symlinkSync('..data/c.txt', join(dir, 'c.txt'));
    const first = await folder.read();
    symlinkSync('..2', join(dir, '..new'));
    renameSync(join(dir, '..new'), join(dir, '..data'));
    utimesSync(join(dir, '..2', 'c.txt'), 1, 1);
    expect(readAgain(first, await folder.read())).toEqual(['c']);
  });

  it('passes over what is no article', async () => {
    await folder.read();
    for (const name of ['README.md', '.a.txt.swp', 'a.txt~', 'data.bin']) write(name, 'x');
    expect(await folder.hasChanged()).toBe(false);
  });

  it('hears of a file that it can’t read, and reads nothing anew', async () => {
    const first = await folder.read();
    write('notes.doc', 'x');
    expect(await folder.hasChanged()).toBe(true);
    expect(await folder.read()).toBe(first);
    expect(folder.unread).toEqual(['notes.doc: not read; save it as .docx']);
    expect(await folder.hasChanged()).toBe(false);
  });

  it('tells of a mistake at each reading, and reads the others no more', async () => {
    const first = await folder.read();
    write('a.txt', '');
    write('b.txt', 'B\n\nThree.');
    const mistake = new ProblemsError([`${join(dir, 'a.txt')}: holds no paragraph of text`]);
    await expect(folder.read()).rejects.toEqual(mistake);
    expect(await folder.hasChanged()).toBe(false);
    await expect(folder.read()).rejects.toEqual(mistake);
    write('a.txt', 'A\n\nOne.');
    expect(await folder.hasChanged()).toBe(true);
    expect(readAgain(first, await folder.read())).toEqual(['a', 'b']);
  });

  it('sees the folder go and come back', async () => {
    const first = await folder.read();
    const away = `${dir}-away`;
    renameSync(dir, away);
    expect(await folder.hasChanged()).toBe(true);
    await expect(folder.read()).rejects.toThrow(/: does not exist$/);
    expect(await folder.hasChanged()).toBe(false);
    renameSync(away, dir);
    expect(await folder.hasChanged()).toBe(true);
    const second = await folder.read();
    expect(second.articles).toEqual(first.articles);
  });
});
