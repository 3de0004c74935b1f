import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/problems.ts';
import { parseArticle } from './parse.ts';

function problemsOf(yaml: string): readonly string[] {
  try {
    parseArticle('a.txt', `---\n${yaml}\n---\nT\n\nOne.`);
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

describe('front matter', () => {
  it('tells about the article, every value as it is written', () => {
    const raw =
      '---\ntitle: 1984\npublisher: "No"\nauthor: Kim & Lee\npublished: 2021-10-01\n' +
      'url: https://example.com/a b\nlanguage: no\n---\n\nOne.\n\nTwo.';
    const { passages, ...about } = parseArticle('a.txt', raw);
    expect(about).toEqual({
      id: 'a',
      title: '1984',
      publisher: 'No',
      author: 'Kim & Lee',
      published: '2021-10-01',
      url: 'https://example.com/a%20b',
      language: 'no',
      facts: [],
    });
    expect(passages.map(({ source }) => raw.slice(source.start, source.end))).toEqual([
      ...['One.', 'Two.'],
    ]);
  });

  it('may be absent or empty', () => {
    expect(problemsOf('')).toEqual([]);
    expect(parseArticle('a.txt', '--- is how it starts\n\nOne.').title).toBe(
      '--- is how it starts',
    );
  });

  it.each([
    ['title: [a', /^front matter: line \d: broken YAML: /],
    [
      'title: a: b',
      /^front matter: line 2: a text with ": " in it must be put in quotation marks$/,
    ],
    ['title: a\ntitel: b', /^front matter: unknown key "titel"; the keys are title, .+, language$/],
    [
      'title: a\ntags: [x, y]',
      /^front matter: unknown key "tags"; the keys are title, .+, language$/,
    ],
    ['Title: a', /^front matter: unknown key "Title"; the keys are title, .+, language$/],
    ['title: [a, b]', /^front matter: title: must be text$/],
    ['title:', /^front matter: title: is empty$/],
    ['url: ftp://example.com', /^front matter: url: must be an address that starts with http/],
    ['url: javascript:alert(1)', /^front matter: url: must be an address that starts with http/],
    ['language: English, US', /^front matter: language: must be a language tag/],
    ['just words', /^front matter: must be lines of "key: value"$/],
  ])('is refused when it reads %j', (yaml, problem) => {
    expect(problemsOf(yaml)).toEqual([expect.stringMatching(problem)]);
  });

  it('lists everything that is wrong with it', () => {
    expect(problemsOf('url: x\npublished: {a: b}\nextra: 1')).toHaveLength(3);
  });

  it('is refused when nothing ends it', () => {
    expect(() => parseArticle('a.txt', '---\ntitle: T\n\nOne.')).toThrow('no --- line ends it');
  });

  it.each(['x', '[a]: b\n', '- ', '\u3000\n'])('is refused when it is megabytes of %j', (piece) => {
    expect(problemsOf(`title: ${piece.repeat(2_000_000 / piece.length)}`)).toEqual([
      'front matter: is longer than 20,000 characters',
    ]);
  });

  it('survives aliases that multiply and nesting without end', () => {
    const bomb =
      'a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*b,*b,*b]';
    expect(problemsOf(bomb)).toHaveLength(1);
    const many = `a: &a x\nb: [${'*a,'.repeat(1_000)}]`;
    expect(problemsOf(many)).toEqual([expect.stringContaining('line 3: broken YAML: aliases')]);
    const deep = [expect.stringMatching(/^front matter: line \d: broken YAML: nesting exceeded/)];
    expect(problemsOf(`a: ${'['.repeat(9_000)}`)).toEqual(deep);
    expect(problemsOf(`a:\n  ${'- '.repeat(9_000)}x`)).toEqual(deep);
    expect(problemsOf(`a: ${'[{b: '.repeat(3_000)}`)).toEqual(deep);
  });
});
