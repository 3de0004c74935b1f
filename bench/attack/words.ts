/** Texts that attacks are made of; the same on every run. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { below, type Rng, rng } from '../rng.ts';

/** As many whole units as fit in `most` UTF-16 code units, without white space at the end. */
export function fill(unit: string, most: number): string {
  return unit.repeat(Math.max(1, Math.floor(most / unit.length))).trimEnd();
}

/** The first of the units, with spaces between, that fit. */
export function joined(units: Iterable<string>, most: number, between = ' '): string {
  let text = '';
  for (const unit of units) {
    if (text.length + between.length + unit.length > most) break;
    text = text === '' ? unit : text + between + unit;
  }
  return text;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The n-th word of so many letters, each another one. */
export function coined(n: number, length: number): string {
  let word = '';
  for (let left = n; word.length < length; left = Math.floor(left / LETTERS.length)) {
    word = LETTERS.charAt(left % LETTERS.length) + word;
  }
  return word;
}

/** So many coined words, from the n-th on. */
export function coinedWords(count: number, length: number, from = 0): string[] {
  return Array.from({ length: count }, (_, n) => coined(from + n, length));
}

const SYLLABLES =
  'ba be bi bo da de di do fa ga ha ka ke la le li lo ma me mi mo na ne no pa ra re ri ro sa se si so ta te ti to va wa za'.split(
    ' ',
  );

/** Draws words as a language has them: the n-th is n times as rare as the first (Zipf), and longer. */
export function zipf(vocabulary: number, random: Rng): () => string {
  const words = Array.from({ length: vocabulary }, (_, rank) => {
    const syllables = 1 + Math.floor(Math.log2(rank + 2) / 3) + below(2, random);
    return Array.from({ length: syllables }, () => SYLLABLES[below(SYLLABLES.length, random)]).join(
      '',
    );
  });
  return () => words[Math.floor(vocabulary ** random()) - 1] as string;
}

const LITTLE = 'the of and to in a is was for on that by with as at from it an be'.split(' ');

/** Prose in paragraphs of four sentences with names and numbers, as a handbook has. */
export function prose(paragraphs: number, seed: string): string[] {
  const random = rng('prose', seed);
  const word = zipf(20_000, random);
  const one = (n: number) => {
    if (n % 3 === 1) return LITTLE[below(LITTLE.length, random)] as string;
    if (n % 17 === 8) return `${1_900 + below(200, random)}`;
    const drawn = word();
    return n % 11 === 4 ? capital(drawn) : drawn;
  };
  const sentence = () =>
    `${capital(Array.from({ length: 12 + below(12, random) }, (_, n) => one(n)).join(' '))}.`;
  return Array.from({ length: paragraphs }, () => Array.from({ length: 4 }, sentence).join(' '));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const SOURCES = 'src/language';
/** Data about words, not patterns that read what is asked. */
const TABLES = 'en/tables/';

/** Every phrase that the bot's knowledge of languages names, by the file that does. */
export function knownPhrases(): ReadonlyMap<string, readonly string[]> {
  const folder = resolve(SOURCES);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith(TABLES),
  );
  return new Map(
    files.map((name) => [name, phrasesIn(readFileSync(join(folder, name), 'utf8'))] as const),
  );
}

/** The phrases that the string literals of a source write out, or stand for as patterns. */
export function phrasesIn(source: string): string[] {
  const code = source.replace(/^\s*(?:\/\/|\*|\/\*|import ).*$/gm, '');
  const literals = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)];
  const phrases = literals.flatMap(([, single, double, template]) =>
    variants(single ?? double ?? template ?? ''),
  );
  // Some lists have commas between their phrases.
  const said = phrases
    .flatMap((phrase) => phrase.split(','))
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim());
  return [...new Set(said)].filter((phrase) => phrase.length <= 60 && /\p{L}/u.test(phrase));
}

const MAX_VARIANTS = 200;

/** All that a pattern of words, groups and alternatives stands for, each of them once; nothing for any other. */
export function variants(pattern: string): string[] {
  let at = 0;
  const alternatives = (): string[] => {
    const all: string[] = [];
    do all.push(...sequence());
    while (pattern[at] === '|' && ++at > 0);
    return all;
  };
  const sequence = (): string[] => {
    let all = [''];
    while (at < pattern.length && !'|)'.includes(pattern.charAt(at))) {
      let next = [pattern.charAt(at)];
      if (pattern.startsWith('(?:', at)) {
        at += 3;
        next = alternatives();
      } else if ('([{\\^$*+.'.includes(pattern.charAt(at))) throw new SyntaxError(pattern);
      at += 1;
      if (pattern[at] === '?' || pattern[at] === '*') next = [...next, ''];
      if ('?*+'.includes(pattern[at] ?? ' ')) at += 1;
      all = all.flatMap((before) => next.map((after) => before + after)).slice(0, MAX_VARIANTS);
    }
    return all;
  };
  try {
    return alternatives();
  } catch {
    return [];
  }
}
