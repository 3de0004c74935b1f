import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/language/en/dictionary.ts';
import type { Article } from '../../src/library/article.ts';
import { checkFacts, readFacts } from '../../src/library/facts.ts';
import { parseArticle } from '../../src/library/parse.ts';
import { toFactsYaml, toMarkdown } from '../../src/library/to-markdown.ts';
import { unwrap } from '../../src/library/white-space.ts';
import { ProblemsError } from '../../src/problems.ts';
import { atOnce } from '../../src/steps.ts';

/** What is to be the same again. */
function content({ passages, facts, warnings, ...about }: Article) {
  return { ...about, passages: passages.map(({ text, headings }) => ({ text, headings })) };
}

function again(article: Article): Article {
  return parseArticle(`${article.id}.md`, atOnce(toMarkdown(article, ENGLISH)), ENGLISH);
}

/** None where HTML swallows all of it. */
function articleIn(file: string, text: string): Article | undefined {
  try {
    return parseArticle(file, text, ENGLISH);
  } catch (error) {
    if (error instanceof ProblemsError) return undefined;
    throw error;
  }
}

function articleWith(texts: readonly { text: string; headings?: string[] }[], more = {}): Article {
  const passages = texts.map((passage, index) => ({
    ...passage,
    number: index + 1,
    sentences: [],
    source: { start: 0, end: 0 },
  }));
  return { id: 'x', title: 'A title', passages, facts: [], ...more };
}

const SIGNS = [
  ...['# ', '## ', '> ', '- ', '+ ', '* ', '1. ', '12) ', '7.', '---', '===', '***', '~~~', '```'],
  ...['`', '_', '**', '[a]', '[a]: b', '](x)', '![', '<b>', '</p>', '<!--', '-->', '<?', '&amp;'],
  ...['&#35;', '\\', '|', '| a | b |', '|---|', 'http://x.org/a_b', '<http://x.org>', '#', ' #'],
  ...[
    'Sou-th',
    'discu-ssed',
    'mis-siles',
    'Share',
    'Leave a Comment',
    ': ',
    '"',
    "'",
    '- - ',
    '日本',
  ],
];
const words = fc.array(
  fc.oneof(
    fc.constantFrom(...SIGNS),
    fc.constantFrom(' ', ' ', 'harbour', 'South', 'discussed', 'The'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  ),
  { minLength: 1, maxLength: 12 },
);
/** A line as articles have them: trimmed, with something in it. */
const line = words
  .map((parts) => unwrap(parts.join('')).replaceAll('\u00ad', '').replaceAll('\0', ''))
  .map((text) => unwrap(text))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const codeText = fc
  .array(
    fc.oneof(
      line,
      line.map((text) => `  ${text}`),
      fc.constant(''),
    ),
    { maxLength: 4 },
  )
  .map((lines) =>
    lines
      .join('\n')
      .replace(/^(?:\s*\n)+/, '')
      .trimEnd(),
  )
  .filter((text) => text.includes('\n') && /[\p{L}\p{N}]/u.test(text));
const headings = fc.array(
  line.map((text) => text.slice(0, 100)),
  { minLength: 1, maxLength: 5 },
);
const passage = fc.record(
  { text: fc.oneof({ weight: 4, arbitrary: line }, codeText), headings },
  { requiredKeys: ['text'] },
);
const about = fc.record(
  {
    title: line,
    publisher: line,
    author: line,
    published: fc.constantFrom('1931-05-01', 'May 1931', '1931', 'no', '~'),
    url: fc.constantFrom('https://example.org/a?b=c#d', 'http://example.org/%22'),
    language: fc.constantFrom('en', 'de', 'pt-BR', 'no'),
  },
  { requiredKeys: ['title'] },
);

describe('toMarkdown', () => {
  it('writes a file that people can read and edit', () => {
    const article = articleWith(
      [
        { text: 'It opens at nine.' },
        { text: '1. is no item, C# no heading, and a_b * c stays.', headings: ['Signs'] },
        { text: 'if x:\n  y()', headings: ['Signs', 'Code'] },
        { text: 'The end.' },
      ],
      { title: 'The mill: a guide', published: '1931-05-01', url: 'https://example.org/' },
    );
    expect(atOnce(toMarkdown(article, ENGLISH)).split('\n')).toEqual([
      '---',
      "title: 'The mill: a guide'",
      expect.stringMatching(/^published: .*1931-05-01/),
      'url: https://example.org/',
      '---',
      '',
      '# The mill: a guide',
      '',
      'It opens at nine.',
      '',
      '## Signs',
      '',
      '1\\. is no item, C# no heading, and a\\_b \\* c stays.',
      '',
      '### Code',
      '',
      '```',
      'if x:',
      '  y()',
      '```',
      '',
      '##',
      '',
      'The end.',
      '',
    ]);
    expect(content(again(article))).toEqual(content(article));
  });

  it('is read as the same article, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 8 }), about, (texts, more) => {
        const article = articleWith(texts, more);
        expect(content(again(article))).toEqual(content(article));
      }),
      { numRuns: 200 },
    );
  });

  it('is read as the same article that a text or Markdown file was', () => {
    const raw = fc
      .array(
        words.map((parts) => parts.join('')),
        { minLength: 1, maxLength: 12 },
      )
      .chain((lines) =>
        fc
          .array(fc.constantFrom('\n', '\n\n'), { minLength: 12, maxLength: 12 })
          .map((breaks) => lines.map((text, index) => text + breaks[index]).join('')),
      );
    fc.assert(
      fc.property(raw, fc.constantFrom('x.md', 'x.txt'), (body, file) => {
        const text = `---\ntitle: Kept\n---\n\n${body.replaceAll('\0', '')}\n\nAnd the end of it.`;
        const article = articleIn(file, text);
        fc.pre(article !== undefined);
        expect(content(again(article))).toEqual(content(article));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what is too long to be parsed', () => {
    const article = articleWith([
      { text: `A very long paragraph, ${'with *signs* in it, '.repeat(990)}ends.` },
      { text: `${'[a] '.repeat(800)}b` },
      { text: 'line\n'.repeat(200).trim() },
    ]);
    expect(content(again(article))).toEqual(content(article));
  });

  it('keeps hyphens that would be repaired, and lines that would be left out', () => {
    const article = articleWith([
      { text: 'Share this article' },
      { text: 'Sou-th Korea discu-ssed the mis-siles that it laun-ched.' },
      { text: 'Leave a Comment' },
    ]);
    expect(content(again(article))).toEqual(content(article));
  });

  it('has headings that are nested too deep in one', () => {
    const deep = articleWith([{ text: 'Text.', headings: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }]);
    expect(again(deep).passages[0]?.headings).toEqual(['a', 'b', 'c', 'd', 'e · f · g']);
  });
});

describe('toFactsYaml', () => {
  it('is read as the same facts', () => {
    const article = articleWith([{ text: 'The library: it "opens" at nine, no later.' }]);
    const entries = [
      { question: 'When: does it open?', answer: 'at nine', quote: 'it "opens" at nine' },
      {
        question: 'no',
        also: ['- opening?', '#hours'],
        answer: 'nine',
        quote: 'at nine, no later.',
      },
    ];
    const facts = checkFacts(entries, article);
    const yaml = toFactsYaml({ ...article, facts });
    expect(yaml && readFacts(yaml)).toEqual(entries);
    expect(yaml && checkFacts(readFacts(yaml), article)).toEqual(facts);
  });

  it('is no file where there are none', () => {
    expect(toFactsYaml(articleWith([{ text: 'Text.' }]))).toBeUndefined();
  });
});
