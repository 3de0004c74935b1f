import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/library/article.ts';
import { dehyphenator } from '../../src/library/dehyphenate.ts';
import { readMarkdown } from '../../src/library/markdown.ts';
import { unwrap } from '../../src/library/white-space.ts';
import { sized } from '../size.ts';
import { dictionary, parseArticle } from './parse.ts';

const LONG = sized(1_500_000, 15_000_000);

const FILE = 'knowledge/trilateral-defense-talks.txt';
const raw = readFileSync(FILE, 'utf8');
const article = parseArticle('trilateral-defense-talks.txt', raw);

const JOINED =
  'South discussed launches Seoul Defense affairs from ministry situation Peninsula including Republic ' +
  'call Deputy Secretary exchanges';
const KEPT =
  'Man-ki Indo-Pacific Man-gi high-level test-fired anti-aircraft short-range long-range';

/** What the repairs make of each passage's stretch of the file, all together as one text. */
function repaired(
  file: string,
  passages: readonly Passage[],
  read = (text: string) => text,
): string[] {
  const texts = passages.map(({ source }) => unwrap(read(file.slice(source.start, source.end))));
  return texts.map(dehyphenator(texts, dictionary));
}

describe('the sample article', () => {
  it('has its title and its eight passages, without the prompt to comment', () => {
    expect(article.title).toBe(
      'Defense officials from S. Korea, US, Japan discuss N.K. missile launches',
    );
    expect(article.passages).toHaveLength(8);
    expect(article.passages.at(-1)?.text).toBe(
      'Denuclearization talks between the U.S. and North Korea have stalled since 2019.',
    );
    expect(article.passages.map(({ sentences }) => sentences.length)).toEqual([
      1, 1, 1, 1, 1, 1, 2, 1,
    ]);
  });

  it('has all 17 broken words joined and all 9 right hyphens kept', () => {
    const before = raw.match(/\p{L}+-\p{L}+/gu) ?? [];
    const after = article.passages.flatMap(({ text }) => text.match(/\p{L}+-\p{L}+/gu) ?? []);
    expect(before).toHaveLength(26);
    expect(after).toHaveLength(9);
    expect(new Set(after)).toEqual(new Set(KEPT.split(' ')));
    const words = new Set(article.passages.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []));
    expect(JOINED.split(' ').filter((word) => !words.has(word))).toEqual([]);
  });

  it('keeps what is wrong in the source itself', () => {
    expect(article.passages[3]?.text).toContain('Accoring to US DOD');
  });

  it('traces every passage to its file', () => {
    expect(repaired(raw, article.passages)).toEqual(article.passages.map(({ text }) => text));
  });

  const original = '../shared/article/article.txt';
  it.skipIf(!existsSync(original))(`is a copy of ${original}, skipped where that is absent`, () => {
    expect(readFileSync(FILE).equals(readFileSync(original))).toBe(true);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\t',
      'The govern-',
      'ment met',
      'in Sou-th Korea.',
      '会议在',
      '首尔。',
      '- ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'Cafe\u0301 \u00a0 x',
      'infor-mation',
      'S. Korea. Then',
      'Rat\u00adhaus',
      'pre-\u00ad',
    ),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n')), { maxLength: 25 })
    .map((lines) => `Words\n\n${lines.flat().join('')}\n\nWords.`);

  it('traces every passage to its file', () => {
    fc.assert(
      fc.property(text, (file) => {
        const { passages } = parseArticle('a.txt', file);
        expect(repaired(file, passages)).toEqual(passages.map((passage) => passage.text));
      }),
      { numRuns: 300 },
    );
  });

  it('has passages of visible text, in order, numbered, with sentences within', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.txt', 'a.md'), (file, name) => {
        let position = 0;
        for (const [index, passage] of parseArticle(name, file).passages.entries()) {
          expect(passage.number).toBe(index + 1);
          // Code keeps its white space.
          const read = name === 'a.md' ? passage.text : passage.text.replace(/\s+/g, ' ').trim();
          expect(passage.text).toBe(read.normalize('NFC').trimEnd());
          expect(passage.text).toMatch(/[\p{L}\p{N}]/u);
          expect(passage.source.start).toBeGreaterThanOrEqual(position);
          position = passage.source.end;
          expect(passage.sentences.at(-1)?.end).toBe(passage.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('traces a paragraph of Markdown to its file', () => {
    const file =
      '# T\n\nOne *and*\nmore [here](https://example.com).\n\n- Two\n\n> Three &amp; `four`';
    const { passages } = parseArticle('a.md', file);
    const read = (markdown: string) =>
      readMarkdown(markdown)
        .blocks.map((block) => block.text)
        .join();
    expect(repaired(file, passages, read)).toEqual(passages.map((passage) => passage.text));
    expect(passages).toHaveLength(3);
  });

  it.each(['a', '漢', 'ab-', 'a.'])(`reads ${LONG} characters of %j without a space`, (piece) => {
    const raw = piece.repeat(LONG / piece.length);
    const { passages } = parseArticle('long.txt', raw);
    expect(passages.map(({ text }) => text).join('')).toBe(raw);
  });

  it.each([{ file: 'a.txt', count: 5_000_000 }, ...sized([], [{ file: 'a.md', count: 100_001 }])])(
    'refuses more passages than it can hold, in one line: $file',
    ({ file, count }) => {
      expect(() => parseArticle(file, 'a\n\n'.repeat(count))).toThrow(
        'is too long: it has more than 100,000 passages; cut it into several files',
      );
    },
  );

  it(`reads ${LONG} full stops`, () => {
    const raw = `a${'.'.repeat(LONG)}`;
    const { passages } = parseArticle('long.txt', raw);
    expect(passages.map(({ text }) => text).join('')).toBe(raw);
  });
});
