import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from './parse.ts';

function repair(text: string, language?: string): string {
  const front = language ? `---\nlanguage: ${language}\n---\n` : '';
  return parseArticle('a.txt', `${front}${text}\nThe end.`)
    .passages.map((p) => p.text)
    .join('\n');
}

/** Five surely broken words. */
const BROKEN = 'The gover-nment annou-nced its dec-ision on ene-rgy and the envir-onment.';
const REPAIRED = 'The government announced its decision on energy and the environment.';

describe('hyphens inside a line', () => {
  it('go where they break a word', () => {
    expect(repair(BROKEN)).toBe(`${REPAIRED} The end.`);
  });

  it.each([
    ['no dictionary has the joined word', 'Kim Man-ki spoke of a short-range and a well-known one'],
    ['a capital follows', 'Coca-Cola in Indo-Pacific waters, an X-Ray'],
    ['a prefix comes before a word', 'They co-operate by e-mail, re-elected and anti-war'],
    ['both halves are words', 'A counter-attack, a hand-picked over-ride'],
    ['the word has several', 'His mother-in-law saw it day-to-day today, up-to-date'],
    [
      'a number or an address holds it',
      'A mid-1990s 20-year-old, see https://example.com/ene-rgy-gover-nment',
    ],
  ])('stay where %s', (_, text) => {
    expect(repair(`${BROKEN} ${text}.`)).toContain(`${text}.`);
  });

  it('go where the text has the joined word', () => {
    expect(repair(`${BROKEN} The Re-public is a republic.`)).toContain('The Republic is');
  });

  it.each([
    ['two broken words are too few', 'The gover-nment annou-nced it.'],
    [
      'most hyphens are right',
      'A zig-zag, a mish-mash and a hodge-podge of twenty-one well-known, re-elected, short-lived, ' +
        'co-operative, left-handed, old-fashioned, hard-working, easy-going, self-made, part-time, ' +
        'high-ranking, world-class and far-reaching e-mail writers.',
    ],
  ])('all stay where %s', (_, text) => {
    expect(repair(text)).toBe(`${text} The end.`);
  });

  it('stay in other languages', () => {
    expect(repair(BROKEN, 'de')).toBe(`${BROKEN} The end.`);
    expect(repair(BROKEN, 'en-GB')).toBe(`${REPAIRED} The end.`);
  });

  it('never go from a text that has them between words only', () => {
    const word = fc.constantFrom(
      'well',
      'known',
      'short',
      'range',
      'mother',
      'law',
      'high',
      'level',
    );
    const compound = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join('-'));
    fc.assert(
      fc.property(fc.array(compound, { minLength: 1, maxLength: 20 }), (compounds) => {
        const text = compounds.join(' ');
        expect(repair(text)).toBe(`${text} The end.`);
      }),
    );
  });
});

describe('hyphens at the end of a line', () => {
  it('go where a word is broken', () => {
    expect(repair('The govern-\nment met. All infor-\n  mation was in news-\npapers.')).toBe(
      'The government met. All information was in newspapers. The end.',
    );
  });

  it('stay, without a space, where they belong', () => {
    expect(repair('A well-\nknown Coca-\nCola of the 1990-\n1995 age.')).toBe(
      'A well-known Coca-Cola of the 1990-1995 age. The end.',
    );
  });

  it('stay where the text has the word with a hyphen within a line', () => {
    expect(repair('Infor-\nmation by e-\nmail. The e-mail came.')).toBe(
      'Information by e-mail. The e-mail came. The end.',
    );
  });

  it('keep a space where they stand for what comes later', () => {
    expect(repair('In pre-\nand post-war times.')).toBe('In pre- and post-war times. The end.');
  });

  it('go in other languages where the text has the joined word', () => {
    expect(repair('Die Regie-\nrung tagt. Die Regierung im Rat-\nhaus.', 'de')).toBe(
      'Die Regierung tagt. Die Regierung im Rat-haus. The end.',
    );
  });

  it('go always when soft', () => {
    expect(repair('Regie\u00ad\nrung und Rat\u00adhaus.', 'de')).toBe(
      'Regierung und Rathaus. The end.',
    );
  });
});
