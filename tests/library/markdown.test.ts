import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/library/markdown.ts';
import { parseArticle } from './parse.ts';

function read(raw: string) {
  const { title, passages } = parseArticle('the-file.md', raw);
  return { title, texts: passages.map(({ text }) => text) };
}

describe('Markdown', () => {
  it('takes the first heading of level 1 for the title and no heading for a passage', () => {
    expect(
      read('## Above\n\n# The *title*\n\nOne.\n\n## Part\n\nTwo.\n\n# More\n\nThree.'),
    ).toEqual({
      title: 'The title',
      texts: ['One.', 'Two.', 'Three.'],
    });
  });

  it('has no title in a heading that comes after a paragraph', () => {
    expect(read('One.\n\n# Late').title).toBe('The file');
  });

  it('prefers the title of the front matter', () => {
    expect(read('---\ntitle: Mine\n---\n# Theirs\n\nOne.')).toEqual({
      title: 'Mine',
      texts: ['One.'],
    });
  });

  it.each(['> '.repeat(20_000), '- '.repeat(5_000)])('refuses nesting without end', (line) => {
    expect(() => parseArticle('deep.md', `${line}text`)).toThrow('nested too deep');
  });

  it('takes a long rule for what it is', () => {
    const { passages } = parseArticle('rule.md', `One.\n\n${'-'.repeat(300)}\n\nTwo.`);
    expect(passages.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('reads text without its markup', () => {
    const raw =
      'A **bold** [link](https://example.com), `code` &amp; <b>HTML</b>  \nand\nmore. ![x](y)';
    expect(read(raw).texts).toEqual(['A bold link, code & HTML and more.']);
  });

  it('reads list items, block quotes and code', () => {
    const raw =
      '- One\n  and more\n- Two\n  - Inner\n\n1. Third\n\n> Quoted\n> text\n\n```js\nlet a;\nlet b;\n```';
    expect(read(raw).texts).toEqual([
      'One and more',
      'Two',
      'Inner',
      'Third',
      'Quoted text',
      'let a; let b;',
    ]);
  });

  it('reads each row of a table', () => {
    const raw = '| Name | Age |\n|------|----:|\n| *Kim* | 50 |\n| Ely | 51 |';
    const { passages } = parseArticle('a.md', raw);
    expect(passages.map(({ text }) => text)).toEqual(['Name | Age', 'Kim | 50', 'Ely | 51']);
    expect(passages.map(({ source }) => raw.slice(source.start, source.end))).toEqual([
      '| Name | Age |',
      '| *Kim* | 50 |',
      '| Ely | 51 |',
    ]);
  });

  it('keeps with each passage the headings that it stands under', () => {
    const raw =
      '## Above\n\n# The title\n\nOne.\n\n## Fees *now*\n\nTwo.\n\n#### Deep\n\nThree.\n\n' +
      '### Less\n\n- Four.\n\n> ## Quoted\n>\n> Five.\n\nSix.\n\n##\n\nSeven.\n\n# More\n\nEight.';
    const { title, passages } = parseArticle('a.md', raw);
    expect(title).toBe('The title');
    expect(passages.map(({ headings }) => headings)).toEqual([
      undefined,
      ['Fees now'],
      ['Fees now', 'Deep'],
      ['Fees now', 'Less'],
      ['Quoted'],
      ['Fees now', 'Less'],
      undefined,
      ['More'],
    ]);
  });

  it('keeps the names of its columns with each row of a table', () => {
    const raw = '## Fees\n\n| *Who* | Per year |\n|---|---|\n| Student | £210 |\n';
    const { passages } = parseArticle('a.md', raw);
    expect(passages.map(({ text, headings }) => ({ text, headings }))).toEqual([
      { text: 'Who | Per year', headings: ['Fees'] },
      { text: 'Student | £210', headings: ['Fees', 'Who | Per year'] },
    ]);
  });

  it('keeps no heading that is too long to stand with every passage', () => {
    const { passages } = parseArticle('a.md', `One.\n\n## ${'long '.repeat(200)}\n\nTwo.`);
    expect(passages.map(({ headings }) => headings)).toEqual([undefined, undefined]);
  });

  it('reads a table of 150,000 rows', () => {
    const { blocks } = readMarkdown(`| A | B |\n|---|---|\n${'| 1 | 2 |\n'.repeat(150_000)}`);
    expect(blocks).toHaveLength(150_001);
    expect(blocks.every(({ text }, index) => text === (index === 0 ? 'A | B' : '1 | 2'))).toBe(
      true,
    );
    expect(blocks.at(-1)).toMatchObject({
      headings: ['A | B'],
      source: { start: 20 + 149_999 * 10, end: 20 + 149_999 * 10 + 9 },
    });
  }, 60_000);

  it('drops HTML blocks, comments and boilerplate', () => {
    expect(read('<!-- note -->\n\n<div>\nhidden\n</div>\n\nOne.\n\nLeave a comment').texts).toEqual(
      ['One.'],
    );
  });

  it('keeps where each passage stands in the file, behind front matter and with CRLF', () => {
    const raw = '---\r\nlanguage: en\r\n---\r\n# T\r\n\r\nOne *and*\r\nmore.\r\n\r\n- Two\r\n';
    const { passages } = parseArticle('a.md', raw);
    expect(passages.map(({ source }) => raw.slice(source.start, source.end))).toEqual([
      'One *and*\r\nmore.',
      'Two',
    ]);
  });

  it('reads a large file in pieces as it reads it whole', () => {
    const part =
      'Text with a [link][ref] in it.\n\n```\ncode\n\nmore code\n```\n\n- item\n\n  its second paragraph\n\n' +
      '<!--\nhidden\n\nhidden too\n-->\n\n> quoted\n\n';
    const count = 400;
    const { blocks } = readMarkdown(`${part.repeat(count)}[ref]: https://example.com\n`);
    const [first, ...others] = Array.from({ length: count }, (_, i) =>
      blocks.slice(i * 5, i * 5 + 5).map(({ text }) => text),
    );
    expect(first).toEqual([
      'Text with a link in it.',
      'code\n\nmore code',
      'item',
      'its second paragraph',
      'quoted',
    ]);
    expect(blocks).toHaveLength(count * 5);
    expect(others.every((other) => other.join() === first?.join())).toBe(true);
  });
});
