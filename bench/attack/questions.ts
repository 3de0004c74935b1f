/** Hostile questions, by kind. */

import { rng, shuffle } from '../rng.ts';
import { coinedWords, fill, joined, knownPhrases } from './words.ts';

/** The longest question that is read, in UTF-16 code units. */
export const QUESTION = 2_000;
/** The longest message that anybody can write. */
export const MESSAGE = 4_000;

export interface Question {
  /** What it is, in a few words. */
  readonly name: string;
  readonly text: string;
  /** What is said after it, which may lean on it. */
  readonly then?: string;
}

export interface Kind {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** What a question can be made of that depends on what is asked: the commonest words first. */
export interface Vocabulary {
  readonly words: readonly string[];
}

/** Kinds that no library matters to. */
export function kindsOfPhrases(): Kind[] {
  return [...knownPhrases()].flatMap(([file, phrases]) => {
    if (phrases.length === 0) return [];
    const alone = phrases.flatMap((phrase) => endless(phrase, [phrase]));
    const random = rng('pairs', file);
    const drawn = [shuffle(phrases, random), shuffle(phrases, random)];
    const pairs = phrases.flatMap((_, n) => {
      const pair = drawn.map((list) => list[n] as string);
      return endless(pair.join(' + '), pair);
    });
    const first = (drawn[0] as string[]).slice(0, 40);
    const led = first.flatMap((phrase) =>
      shuffle(phrases, random)
        .slice(0, 8)
        .map((other) => ({
          name: `${phrase}, then ${other} …`,
          text: `${joined([phrase, fill(`${other} `, QUESTION - phrase.length - 4)], QUESTION - 2)} x`,
        })),
    );
    return [
      { name: `a phrase of ${file}, repeated`, questions: alone },
      { name: `two phrases of ${file}, repeated`, questions: pairs },
      { name: `a phrase of ${file}, then another repeated`, questions: led },
    ];
  });
}

/** A phrase or two again and again, with what is nothing known at the end. */
function endless(name: string, phrases: readonly string[]): Question[] {
  const unit = `${phrases.join(' ')} `;
  return [{ name: `${name} …`, text: `${fill(unit, QUESTION - 2)} x` }];
}

const SAMPLED = 256;

/** A character of each stretch of Unicode that has any, and those that NFKC makes most of. */
export function sampledCharacters(every = SAMPLED): string[] {
  const sampled: string[] = [];
  const expanding: string[] = [];
  for (let from = 0; from < 0x32_000; from += every) {
    const block = Array.from({ length: every }, (_, n) => from + n)
      .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
      .map((code) => String.fromCodePoint(code))
      .filter((one) => /[^\p{Cn}\p{Co}\p{Cc}]/u.test(one));
    const classes = [/\p{L}/u, /\p{M}/u, /\p{N}/u, /\p{P}/u, /[\p{S}\p{Z}\p{Cf}]/u];
    for (const one of classes) sampled.push(...block.filter((char) => one.test(char)).slice(0, 1));
    expanding.push(...block.filter((char) => char.normalize('NFKC').length >= 4 * char.length));
  }
  expanding.sort((a, b) => b.normalize('NFKC').length - a.normalize('NFKC').length);
  return [...new Set([...expanding.slice(0, 20), ...sampled])];
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** One character again and again, as long as a question may be before NFKC, and after it. */
export function kindOfCharacters(characters: readonly string[]): Kind {
  const questions = characters.flatMap((character) => {
    const composed = character.normalize('NFKC').length;
    const name = nameOf(character);
    const all = [{ name, text: character.repeat(QUESTION / character.length) }];
    if (composed > character.length) {
      const count = Math.max(1, Math.floor(QUESTION / composed));
      all.push({ name: `${name} × ${count}`, text: character.repeat(count) });
    }
    return all;
  });
  return { name: 'one character, repeated', questions };
}

/** Kinds that are put to each library. */
export function kindsFor({ words }: Vocabulary): Kind[] {
  const common = words.slice(0, 400);
  const spread = words.filter((_, n) => n % Math.max(1, Math.floor(words.length / 400)) === 0);
  const [first = 'word', second = 'other'] = common;
  const one = (name: string, text: string, then?: string): Question => ({
    name,
    text,
    ...(then !== undefined && { then }),
  });
  const repeated = (unit: string) => one(`${unit.slice(0, 20)} …`, fill(unit, QUESTION));
  return [
    {
      name: 'distinct words',
      questions: [
        one('distinct Han', range(0x4e_00, 2_000).join('')),
        one('distinct Hangul', range(0xac_00, 2_000).join('')),
        one('distinct Hangul words', joined(pairs(range(0xac_00, 1_400)), QUESTION)),
        one('distinct Kana', fill(range(0x30_41, 80).join(''), QUESTION)),
        one('distinct Thai', mixed(range(0x0e_01, 46), 'thai')),
        one('distinct Khmer', mixed(range(0x17_80, 35), 'khmer')),
        one('distinct Arabic', mixed([...range(0x06_27, 20), ' '], 'arabic')),
        one('distinct Devanagari', mixed([...range(0x09_05, 50), ' '], 'devanagari')),
        one(
          '1,000 letters',
          joined([...range(0x61, 26), ...range(0x03b1, 24), ...range(0x0430, 900)], QUESTION),
        ),
        one('two letters each', joined(coinedWords(700, 2), QUESTION)),
        one('three letters each', joined(coinedWords(700, 3), QUESTION)),
        one('four letters each', joined(coinedWords(500, 4), QUESTION)),
        one('seven letters each', joined(coinedWords(300, 7), QUESTION)),
        one(
          'nine letters, one beginning',
          joined(
            coinedWords(300, 3).map((end) => `prefix${end}`),
            QUESTION,
          ),
        ),
        one('one word of 2,000 letters', mixed(range(0x61, 26), 'letters')),
        one('words of 20 letters', mixed([...range(0x61, 20), ' '], 'long')),
      ],
    },
    {
      name: 'words of the library',
      questions: [
        one('the commonest', joined(common, QUESTION)),
        one('of all kinds', joined(spread, QUESTION)),
        one('the commonest, in capitals', joined(common.map(capital), QUESTION)),
        one('one, repeated', fill(`${first} `, QUESTION)),
        one('two, repeated', fill(`${first} ${second} `, QUESTION)),
        one('without spaces', joined(common, QUESTION, '')),
        one('in pairs without spaces', joined(pairs(common), QUESTION)),
        one('all kinds in pairs without spaces', joined(pairs(spread), QUESTION)),
        one('in halves', joined(spread.flatMap(halves), QUESTION)),
        one('a question of each', `who ${joined(common, QUESTION - 20)} and when?`),
        one(
          'denied',
          joined(
            common.flatMap((word) => ['not', word]),
            QUESTION,
          ),
        ),
      ],
    },
    {
      name: 'words near those of the library',
      questions: [
        one(
          'a letter exchanged',
          joined(
            spread.map((word) => near(word, 'x')),
            QUESTION,
          ),
        ),
        one(
          'a letter more',
          joined(
            spread.map((word) => `${word.slice(0, 2)}q${word.slice(2)}`),
            QUESTION,
          ),
        ),
        one(
          'a letter less',
          joined(
            spread.map((word) => word.slice(0, 1) + word.slice(2)),
            QUESTION,
          ),
        ),
        one(
          'two letters exchanged',
          joined(
            spread.map((word) => near(near(word, 'x'), 'q', 3)),
            QUESTION,
          ),
        ),
        one(
          'the end exchanged',
          joined(
            spread.map((word) => `${word.slice(0, -2)}zq`),
            QUESTION,
          ),
        ),
        one(
          'the commonest, a letter exchanged',
          joined(
            common.map((word) => near(word, 'x')),
            QUESTION,
          ),
        ),
        one(
          'with accents',
          joined(
            common.map((word) => word.replace(/[aeiou]/g, '$&\u0301')),
            QUESTION,
          ),
        ),
      ],
    },
    {
      name: 'follow-ups',
      questions: [
        ...['and in Japan?', 'what about the harbour?', 'and when?', 'what did she say?'].flatMap(
          (then) => [
            one(`${then} after the commonest`, joined(common, QUESTION), then),
            one(`${then} after one, repeated`, fill(`${first} `, QUESTION), then),
            one(`${then} after names`, joined(common.map(capital), QUESTION), then),
          ],
        ),
        one(
          '200 characters after one, repeated',
          fill(`${first} `, QUESTION),
          `and ${fill(`${second} `, 190)}`,
        ),
        one('after brackets', fill(`${first} (`, QUESTION - 4), 'and when?'),
        one('after spaces', `${first}${' '.repeat(QUESTION - 40)}(${second}`, 'and when?'),
        one('after frames', fill('in the of the by ', QUESTION), 'and in the of the by the?'),
        one('pronouns', fill('the it ', QUESTION), `and ${fill('the it that ', 190)}`),
      ],
    },
    {
      name: 'shapes',
      questions: [
        ...['1,234.5 ', '1.1.', '1,111', '1', '1999 ', '٣', '1st ', '½'].map(repeated),
        ...['U.S.', 'U.S. ', 'a.b.c. ', 'A.', 'ab.', 'Dr. ', 'e.g. '].map(repeated),
        ...['camelCase', 'CamelCase ', 'snake_case_', 'a-', 'well-known-', 'x1y2z3 '].map(repeated),
        ...["n't ", "can't ", "isn't ", "d'", "l'a ", '’s ', "'", '"a" ', '“a” '].map(repeated),
        ...[
          '(',
          '((a) ',
          '[',
          '[a](',
          '{',
          '<',
          '<@1> ',
          '<a:b:1>',
          '<@!',
          '<:a',
          '`',
          '```\n',
          '*',
          '_',
          '~',
          '|',
          '||',
          '> ',
          '\\',
          '#',
          '@everyone ',
        ].map(repeated),
        ...[
          'https://a.example/',
          'http://',
          'a@b.c ',
          'www.a.',
          '/../',
          '%00',
          '\u0000',
          '&amp;',
          '&#x41;',
        ].map(repeated),
        ...['😀', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇩🇪', '❤️', '👍🏽'].map(repeated),
        ...[
          'e\u0301',
          'e\u0327\u0301',
          '\u0301',
          'a\u0300\u0316',
          '\u200d',
          '\u200b',
          '\ufeff',
          '\u202e',
          '\u2066a\u2069',
          '\u00ad',
        ].map(repeated),
        ...['\u3000', '\t', '\n', '\r\n', '\u00a0', '\u2028', ' \n', 'a\n\n'].map((space) =>
          one(`${nameOf(space)} …`, `a${fill(`${space}.`, QUESTION - 2).slice(0, -1)}b`),
        ),
        ...[
          '?',
          '? ',
          '!',
          '.',
          '. ',
          '…',
          ',',
          ', ',
          ';',
          ':',
          '-',
          '–',
          '—',
          '¿',
          '。',
          '、',
        ].map((mark) => one(`${mark} …`, `a${fill(mark, QUESTION - 2)}b`)),
        ...[' ', '\t', '\n', '\u00a0'].map((space) =>
          one(`${nameOf(space)} alone …`, `a${space.repeat(QUESTION - 3)}b`),
        ),
        one('marks of two orders', `a${fill('\u0316\u0301', QUESTION - 1)}`),
        one('lone surrogates', '\ud83d '.repeat(QUESTION / 2)),
      ],
    },
    {
      name: 'words of English',
      questions: [
        repeated('run set take '),
        repeated('who what when where '),
        repeated('which of the which year is '),
        repeated('not never no '),
        repeated('colourise organisation '),
        one('with many related words', joined(RELATED, QUESTION)),
      ],
    },
    {
      name: 'as long as it gets, and longer',
      questions: [2_000, 2_001, 4_000, 6_000].flatMap((length) => [
        one(`${length} letters`, 'a'.repeat(length)),
        one(`${length} of words`, fill('word ', length)),
        one(`${length} of thanks`, fill('thank you ', length)),
      ]),
    },
  ];
}

/** English words with many related ones. */
const RELATED = (
  'set run take make break turn get give go put hold draw cut play line point place light hand head work case order ' +
  'pass charge clear close cover cross cast check beat bear base back call carry catch change come control cry deal ' +
  'die do drive drop face fall fast feel field fire fit fix flat fly follow force form free fresh full good great ' +
  'ground grow guard hang hard have heart heavy high hit home keep kill kind know land last lay lead leave let lift ' +
  'live look lose love low mark mean measure meet mind miss move name nature note number open part pay pick piece'
).split(' ');

function range(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, n) => String.fromCodePoint(from + n));
}

/** As long as a question may be, drawn of these. */
function mixed(units: readonly string[], seed: string): string {
  const random = rng('mixed', seed);
  return Array.from({ length: QUESTION }, () => units[Math.floor(random() * units.length)]).join(
    '',
  );
}

function pairs(words: readonly string[]): string[] {
  return words.flatMap((word, n) => (n % 2 === 1 ? [(words[n - 1] as string) + word] : []));
}

function halves(word: string): string[] {
  const at = Math.ceil(word.length / 2);
  return word.length < 6 ? [word] : [word.slice(0, at), word.slice(at)];
}

function near(word: string, letter: string, from = 1): string {
  const at = Math.min(word.length - 1, from + 1);
  return word.slice(0, at) + letter + word.slice(at + 1);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
