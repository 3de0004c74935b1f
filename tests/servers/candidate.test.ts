import { describe, expect, it } from 'vitest';
import { type Given, type ImportCandidate, understand } from '../../src/servers/candidate.ts';
import { articleOf, lostFacts } from '../../src/servers/kept-article.ts';
import { atOnce } from '../../src/steps.ts';
import type { KeptFact } from '../../src/store/article.ts';
import { fixture } from '../formats/fixtures.ts';
import { FACT, USER } from '../store/samples.ts';

const taken = (given: Partial<Given> & { readonly text?: string }) =>
  understand({
    bytes: Buffer.from(given.text ?? ''),
    hints: {},
    source: { kind: 'text' },
    addedBy: USER,
    mostText: 1_000_000,
    ...given,
  });

async function candidate(given: Parameters<typeof taken>[0]): Promise<ImportCandidate> {
  const result = await taken(given);
  if ('notTaken' in result) throw new Error(result.notTaken.code);
  return result;
}

/** An article as it comes back from the store. */
function keptOf({ article }: ImportCandidate, facts: readonly KeptFact[] = []) {
  const entry = { id: 'ab12', addedAt: '', textSize: 0, passageCount: 0, revision: 1 };
  return atOnce(articleOf({ ...JSON.parse(JSON.stringify(article)), ...entry, facts }));
}

const HYPHENS =
  'The coun-cil met. The council sat. The mee-ting was long, a meeting of hours. The har-bour is old: the harbour.';

describe('what is understood', () => {
  it.each([
    ['a text', { text: 'The harbour\n\nIt was dredged.\n\nIt is deep.' }],
    ['a text without a title', { text: 'It was dredged in 1931, says the town.' }],
    ['a text with hyphens', { text: `Title\n\n${HYPHENS}` }],
    ['a text with front matter', { text: '---\ntitle: Harbour\nlanguage: de\n---\nEr ist tief.' }],
    [
      'a text of a paragraph a line',
      { text: 'A long line it is. '.repeat(9).concat('\n').repeat(9) },
    ],
    [
      'Markdown',
      { text: '# The harbour\n\nIt is *deep*.\n\n## Old\n\nVery.', hints: { name: 'h.md' } },
    ],
    [
      'a message',
      { text: 'Herrings\nfor **sale**', hints: { name: 'message.md' }, title: 'Herrings' },
    ],
    ['a page', { text: '<!doctype html><title>Harbour</title><p>It was dredged in 1931.</p>' }],
    ['a PDF', { bytes: fixture('latex-columns.pdf') }],
    ['a Word document', { bytes: fixture('office.docx') }],
    ['a book', { bytes: fixture('pandoc-3.epub') }],
  ])('is the same when it was kept: %s', async (_, given) => {
    const one = await candidate(given);
    const again = keptOf(one);
    expect(again.passages).toEqual(one.read.passages);
    expect(again.title).toBe(one.read.title);
  });

  it.each([
    ['one huge paragraph', 'The harbour was dredged in 1931. '.repeat(30_000)],
    ['brackets within brackets', '['.repeat(300_000)],
    ['as many marks as a letter may have', `a${'\u0301\u0323'.repeat(499)}`],
  ])('is read, however odd: %s', async (_, text) => {
    const given = { text: `${text}\n\nIt is deep.`, hints: { name: 'odd.md' } };
    expect((await candidate(given)).read.passages.at(-1)?.text).toBe('It is deep.');
  });

  it('has its words counted', async () => {
    expect((await candidate({ text: 'The harbour\n\nIt is deep.\n\nVery.' })).words).toBe(4);
  });

  it('is named by its file, where it doesn’t name itself', async () => {
    const { read } = await candidate({
      text: 'It is deep.',
      hints: { name: 'the_old-harbour.txt' },
    });
    expect(read.title).toBe('The old harbour');
  });

  it('keeps the first line of a text that was given a title', async () => {
    const { read } = await candidate({ text: 'Herrings\n\nShort line\n\nIt is a fish.' });
    expect(read.passages.map(({ text }) => text)).toEqual(['Short line', 'It is a fish.']);
  });

  it('has the address that it was found at, whatever it says', async () => {
    const { article } = await candidate({
      text: '---\nurl: https://elsewhere.example/\n---\nIt is deep.',
      source: { kind: 'url', url: 'https://found.example/' },
    });
    expect(article.about.url).toBe('https://found.example/');
  });

  it.each([
    [{ text: '   \n\n * * *' }, { code: 'no text' }],
    [{ text: '---\ntitle: [\n---\nx' }, { code: 'front matter' }],
    [{ text: 'a\n\n'.repeat(10_002) }, { code: 'too many passages', most: 10_000, found: 10_001 }],
    [
      // The headings count with each passage that stands under them.
      { text: `# T\n\n## ${'h'.repeat(500)}\n\n${'a\n\n'.repeat(3_000)}`, hints: { name: 'x.md' } },
      { code: 'too much text', most: 1_000_000, found: 3_000 * 501 },
    ],
    [
      { text: 'A! '.repeat(100_001) },
      { code: 'too many sentences', most: 100_000, found: 100_001 },
    ],
    [
      { text: Array.from({ length: 50_001 }, (_, i) => `w${i}x`).join(' ') },
      { code: 'too many words', most: 50_000, found: 50_001 },
    ],
    [{ text: `a${'\u0301\u0323'.repeat(100_000)}` }, { code: 'broken', format: 'an article' }],
    [{ text: '---\ntitle: [\n---\nx', hints: { name: 'x.md' } }, { code: 'front matter' }],
    [{ bytes: fixture('scan.pdf') }, { code: 'scan' }],
    [{ bytes: fixture('encrypted.docx') }, { code: 'encrypted' }],
    [
      { text: 'x'.repeat(11), mostText: 10 },
      { code: 'too much text', most: 10, found: 11 },
    ],
    [
      { bytes: fixture('office.docx'), mostText: 100 },
      { code: 'too much text', most: 100, found: expect.any(Number) },
    ],
  ])('is not taken: %#', async (given, notTaken) => {
    expect(await taken(given)).toEqual({ notTaken });
  });
});

describe('lostFacts', () => {
  it('and the facts of an article as it was kept are checked in steps', async () => {
    const one = await candidate({ text: 'The harbour\n\nIt opens at nine.' });
    const facts = Array.from({ length: 20 }, (_, n) => ({ ...FACT, id: `${n}`, addedAt: '' }));
    let steps = 0;
    const work = lostFacts(facts, one.read);
    while (!work.next().done) steps += 1;
    expect(steps).toBe(20);
    expect(keptOf(one, facts).facts).toHaveLength(20);
  });

  it('are those whose quotes or answers the article hasn’t', async () => {
    const { read } = await candidate({ text: 'The harbour\n\nIt opens at nine.' });
    const fact = (id: string, quote: string, answer: string): KeptFact => {
      return { ...FACT, id, quote, answer, addedAt: '' };
    };
    const facts = [
      fact('a', 'It opens at nine.', 'At nine'),
      fact('b', 'It opens at ten.', 'At ten'),
      fact('c', 'It opens at nine.', 'In Harlow'),
    ];
    expect(atOnce(lostFacts(facts, read)).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(atOnce(lostFacts([], read))).toEqual([]);
  });
});
