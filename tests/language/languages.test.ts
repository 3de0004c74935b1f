import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { LANGUAGES, ofAll } from '../../src/language/languages.ts';

/** What may be known of a language, in the words of the table. */
const PARTS: Readonly<Record<Exclude<keyof Language, 'code'>, string>> = {
  neverLast: 'abbreviations that end no sentence: `Mr.`',
  mayBeLast: 'abbreviations that may end one: `etc.`',
  beforeNumbers: 'abbreviations before a number: `p. 12`',
  ordinalCues: 'words beside an ordinal with a full stop: `am 3. Mai`',
  sentenceStarters: 'words that begin a sentence',
  boilerplate: 'lines that web pages add',
  conjunctions: 'words after an open hyphen: `pre- and post-war`',
  courtesies: 'greetings, thanks, calls for help',
  afterCourtesies: 'what may follow these',
  aboutArticle: 'how to ask what an article is about',
  cues: 'words that tell a follow-up',
  littleWords: 'more words that only ask or join',
  locales: 'names of countries, months and days',
  countries: 'what else countries are called',
};

const HEAD = `# Languages of articles

Articles and questions may be in any language. A few things are better where a language is known. This table is
made from the folders of \`src/language\`: \`yes\` where a language has something, and a blank where it lacks it.
Only English has words that say little, what kind of answer is asked for, how rare words are, related words, a
dictionary, and what a chat adds to a question: these are files of their own in \`src/language/en\`.

`;

const nameOf = new Intl.DisplayNames(['en'], { type: 'language' });
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

describe('the languages', () => {
  it('are the folders of src/language', () => {
    const folders = readdirSync('src/language', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(LANGUAGES.map(({ code }) => code).sort()).toEqual(folders.sort());
  });

  it('begin with English, of which little words are known otherwise', () => {
    expect(LANGUAGES[0]?.code).toBe('en');
  });

  it.each(LANGUAGES)('have nothing twice in a list: $code', ({ code, ...parts }) => {
    const lists = Object.entries({ ...parts, ...parts.courtesies, ...parts.cues });
    const twice = lists.filter(
      ([, list]) => Array.isArray(list) && new Set(list.map(String)).size !== list.length,
    );
    expect(twice.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ...(['beforeNumbers', 'sentenceStarters', 'conjunctions', 'afterCourtesies'] as const),
    ...(['littleWords', 'countries'] as const),
  ])('are in lower case where they have to be: %s', (part) => {
    const words = ofAll((language) => language[part]);
    expect(words.filter((word) => word !== word.normalize('NFC').toLowerCase())).toEqual([]);
  });

  it('are in docs/LANGUAGES.md with what each has and lacks', async () => {
    const titles = ['', ...LANGUAGES.map(({ code }) => nameOf.of(code) ?? code)];
    const rows = Object.entries(PARTS).map(([part, what]) =>
      row([what, ...LANGUAGES.map((language) => (part in language ? 'yes' : ' '))]),
    );
    const table = row(titles) + row(titles.map(() => '---')) + rows.join('');
    await expect(HEAD + table).toMatchFileSnapshot('../../docs/LANGUAGES.md');
  });
});
