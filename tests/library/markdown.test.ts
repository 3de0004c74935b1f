import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/library/markdown.ts';
import { sized } from '../size.ts';
import { parseArticle } from './parse.ts';

const STRETCH = sized(60_000, 420_000);

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

  it.each([
    ['quotes', '> '.repeat(20_000), 'text', 'text'],
    ['lists', '- '.repeat(5_000), 'text', 'text'],
    ['quotes and lists', '> - '.repeat(5_000), 'text', 'text'],
    ['emphasis', '*a '.repeat(5_000), `text${' a*'.repeat(5_000)}`, '*a '],
    ['images', '!['.repeat(1_000), `text${'](u)'.repeat(1_000)}`, '![!['],
    ['images that can just be parsed', '!['.repeat(300), `text${'](u)'.repeat(300)}`, 'Before'],
    ['emphasis that can just be parsed', '*a '.repeat(490), `text${' a*'.repeat(490)}`, 'a a'],
  ])('reads the text in %s nested deep, and what is around it', (_, open, close, shown) => {
    const raw = `# T\n\nBefore *it*.\n\n${open}${close}\n\nAfter *it*.`;
    const { title, passages } = parseArticle('deep.md', raw);
    expect(title).toBe('T');
    const texts = passages.map(({ text }) => text);
    expect(texts[0]).toBe('Before it.');
    expect(texts.at(-1)).toBe('After it.');
    expect(texts.join(' ')).toContain(shown);
    for (const { source } of passages) {
      expect(source.start).toBeGreaterThan(0);
      expect(source.end).toBeLessThanOrEqual(raw.length);
    }
  });

  it('reads a long tight list item by item', () => {
    const items = Array.from(
      { length: sized(4_000, 12_000) },
      (_, i) => `*Item* number ${i} of it all`,
    );
    const raw = `# T\n\n${items.map((item, i) => (i % 3 === 2 ? `  - ${item}` : `- ${item}`)).join('\n')}`;
    const { blocks } = readMarkdown(raw);
    expect(blocks.map(({ text }) => text)).toEqual(items.map((item) => item.replaceAll('*', '')));
    expect(blocks.map(({ source }) => raw.slice(source.start, source.end))).toEqual(items);
  }, 60_000);

  it('reads a numbered list and a list of links cut in pieces as they are', () => {
    const items = Array.from({ length: 1_500 }, (_, i) => `${i + 1}. A [b${i}] c`);
    const links = items.map((_, i) => `[b${i}]: https://example.com/${i}`);
    const { blocks } = readMarkdown(`${items.join('\n')}\n\n${links.join('\n')}\n`);
    expect(blocks.map(({ text }) => text)).toEqual(items.map((_, i) => `A b${i} c`));
  }, 60_000);

  it('takes a number in a paragraph for no item of a list', () => {
    expect(read('It was in\n1990. The\n- x\n').texts).toEqual(['It was in 1990. The', 'x']);
  });

  it.each([
    '*_',
    '_a*',
    'a*',
    '**a',
    '[1][2]',
    '![a](b)',
    '`',
    '``a',
    '===\n',
    '--\n',
    '> a\n',
    'a\n',
  ])(`reads a stretch of ${STRETCH} characters of %j as plain text`, (markup) => {
    const stretch = `Begin ${markup.repeat(STRETCH / markup.length)} end`;
    const raw = `One.\n\n${stretch}\n\n*Two*.`;
    const [first, ...others] = parseArticle('a.md', raw).passages;
    const parts = others.slice(0, -1);
    expect(first?.text).toBe('One.');
    expect(parts[0]?.text.startsWith('Begin ')).toBe(true);
    expect(parts.at(-1)?.text.endsWith(' end')).toBe(true);
    expect(parts[0]?.source.start).toBe(6);
    expect(parts.at(-1)?.source.end).toBe(6 + stretch.length);
    expect(others.at(-1)?.text).toBe('Two.');
  });

  it('reads what is too long with its items, quotes and tables', () => {
    const long = 'a\n'.repeat(1_100).trim();
    const row = (i: number) => `x${i} | y`;
    const rows = Array.from({ length: 1_100 }, (_, i) => row(i));
    const raw = `> Quoted\n>\n> ${long}\n  - an item\n\n## H\nA | B\n--- | ---\n${rows.join('\n')}`;
    const { passages } = parseArticle('a.md', raw);
    expect(passages.slice(0, 3).map(({ text }) => text)).toEqual([
      'Quoted',
      long.replaceAll('\n', ' '),
      'an item',
    ]);
    expect(passages[4]).toMatchObject({ text: 'x0 | y', headings: ['H', 'A | B'] });
    expect(raw.slice(passages[4]?.source.start, passages[4]?.source.end)).toBe('x0 | y');
    expect(passages).toHaveLength(1_104);
  });

  it('keeps the lines of code, however much it is', () => {
    const code = 'if (a) {\n  b();\n\n\tc("~~~");  // d-\n}';
    const texts = (raw: string) => parseArticle('a.md', raw).passages.map(({ text }) => text);
    expect(texts(`One.\n\n\`\`\`js\n\n${code}\n\n\`\`\`\nTwo.`)).toEqual(['One.', code, 'Two.']);
    expect(texts(`~~~\r\n${code.replaceAll('\n', '\r\n')}\r\n~~~`)).toEqual([code]);
    const much = Array.from({ length: sized(2_000, 20_000) }, () => code).join('\n');
    const lines = (all: string[]) => all.flatMap((text) => text.split('\n')).filter((line) => line);
    const expected = lines(['One.', much, 'Two.']);
    expect(lines(texts(`One.\n~~~~\n${much}\n~~~~\nTwo.`))).toEqual(expected);
    expect(lines(texts(`One.\n~~~~\n${much}`))).toEqual(expected.slice(0, -1));
    const [passage] = parseArticle('a.md', `    ${code.replaceAll('\n', '\n    ')}`).passages;
    expect(passage?.text).toBe(code);
    expect(passage?.sentences.map(({ start, end }) => code.slice(start, end))).toEqual([
      'if (a) {',
      'b();',
      'c("~~~");  // d-',
      '}',
    ]);
  });

  it.each([100_000, 3])('survives a fence of %j marks', (length) => {
    const fence = '`'.repeat(length);
    expect(read(`One.\n\n${fence}\ncode\n${fence}\n\nTwo.`).texts).toEqual([
      'One.',
      'code',
      'Two.',
    ]);
  });

  it('survives a tag that megabytes of white space leave open', () => {
    const tag = `<a${' '.repeat(sized(200_000, 2_000_000))}b`;
    expect(read(`One.\n\n${tag}\n\nTwo.`).texts).toEqual(['One.', '<a b', 'Two.']);
  });

  it('reads in pieces what it would read whole', () => {
    const textsOf = (node: Nodes): string[] => {
      if (node.type === 'code') return [node.value.trim()];
      if (node.type === 'paragraph') return [toText(node).trim()];
      return 'children' in node ? node.children.flatMap(textsOf) : [];
    };
    const toText = (node: Nodes): string => {
      if (node.type === 'html' || node.type === 'image') return '';
      if ('value' in node) return node.value;
      return 'children' in node ? node.children.map(toText).join('') : '';
    };
    const piece = fc.constantFrom(
      ...['- x', '-', '1. x', '2. x', '2) x', '> x', '>', '> - x', '# x', '  - x', '  2. x', '  x'],
      ...['', '', '', '', '***', '===', '```', '~~~', '*x*', 'x', '漢', '<!--', '-->', '<b>x</b>'],
      ...['<b>', '</b>', '<b c="d">', '<div>', '<pre>', '</pre>', '<?', '?>', '<!-- x -->', '<!X'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (lines) => {
        // A tag that the parser takes out of the list or quote whose paragraph it would go on with.
        fc.pre(
          !/^ *(?:[-*>]|\d[.)])(?: .*)?\n(?:.+\n)*?<(?:\/?b|b c="d"|\/pre)>$/m.test(
            lines.join('\n'),
          ),
        );
        // Just more lines than are read at once.
        const raw = `x\n\n${lines.join('\n')}\n\n`.repeat(1 + 1_050 / (lines.length + 3));
        const { blocks } = readMarkdown(raw);
        const whole = textsOf(fromMarkdown(raw)).filter((text) => text !== '');
        fc.pre(blocks.every(({ source }) => source.end - source.start < 1_000));
        expect(blocks.map(({ text }) => text.trim()).filter((text) => text !== '')).toEqual(whole);
        let position = 0;
        for (const { source } of blocks) {
          expect(source.start).toBeGreaterThanOrEqual(position);
          position = source.end;
        }
      }),
      {
        numRuns: sized(4, 12),
        // A fence that isn't closed turns code and text round: it must be seen, or not, as when parsed.
        examples: [
          [['<b>x</b>', '```', '- x']],
          [['***', '<b>', '```', '- x']],
          [['<!-- x -->', '~~~', '- x']],
          [['x', '<div>', '```', '', '- x']],
          [['<?', '', '```', '- x', '?>']],
          [['===', '</pre>', '<?', '- x']],
          [['x', '===', '</b>', '~~~', '', '- x']],
        ],
      },
    );
  }, 60_000);

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
      'let a;\nlet b;',
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

  it('reads a long table', () => {
    const rows = sized(9_000, 90_000);
    const { blocks } = readMarkdown(`| A | B |\n|---|---|\n${'| 1 | 2 |\n'.repeat(rows)}`);
    expect(blocks).toHaveLength(rows + 1);
    expect(blocks.every(({ text }, index) => text === (index === 0 ? 'A | B' : '1 | 2'))).toBe(
      true,
    );
    expect(blocks.at(-1)).toMatchObject({
      headings: ['A | B'],
      source: { start: 20 + (rows - 1) * 10, end: 20 + (rows - 1) * 10 + 9 },
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
