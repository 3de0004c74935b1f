import { isStopWord, words } from './language.ts';
import { below, pick, type Rng } from './rng.ts';

/** The keys beside each letter's on a QWERTY keyboard. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qeas',
  e: 'wrsd',
  r: 'etdf',
  t: 'ryfg',
  y: 'tugh',
  u: 'yihj',
  i: 'uojk',
  o: 'ipkl',
  p: 'ol',
  a: 'qwsz',
  s: 'weadzx',
  d: 'ersfxc',
  f: 'rtdgcv',
  g: 'tyfhvb',
  h: 'yugjbn',
  j: 'uihknm',
  k: 'iojlm',
  l: 'opk',
  z: 'asx',
  x: 'sdzc',
  c: 'dfxv',
  v: 'fgcb',
  b: 'ghvn',
  n: 'hjbm',
  m: 'jkn',
};

const LETTER = /\p{L}/u;

/** The fewest letters of a word that is misspelt. */
const MIN_LETTERS = 4;

/**
 * The question with `n` slips of the hand in its content words of four letters or more: a letter
 * left out, doubled by a neighbouring key, replaced by one, or exchanged with the next. A word that
 * has been misspelt may be hit again. Without such a word, the question as it is.
 */
export function makeTypos(question: string, n: number, random: Rng, language = 'en'): string {
  let typed = question;
  for (let i = 0; i < n; i += 1) {
    const targets = words(typed, language).filter(
      ({ text }) => countLetters(text) >= MIN_LETTERS && !isStopWord(text, language),
    );
    const target = pick(targets, random);
    if (target === undefined) {
      return typed;
    }
    typed =
      typed.slice(0, target.start) +
      misspell(target.text, random) +
      typed.slice(target.start + target.text.length);
  }
  return typed;
}

function countLetters(word: string): number {
  return Array.from(word).filter((character) => LETTER.test(character)).length;
}

/** The word with one edit, never the word itself; it must have a letter. */
function misspell(word: string, random: Rng): string {
  const characters = Array.from(word);
  const letters = [...characters.keys()].filter((at) => LETTER.test(characters[at] ?? ''));
  let edited = word;
  // Exchanging two equal letters changes nothing; leaving one out always does.
  while (edited === word) {
    const at = pick(letters, random) ?? 0;
    const edit = pick(EDITS, random) ?? remove;
    edited = edit(characters, at, random).join('');
  }
  return edited;
}

type Edit = (characters: readonly string[], at: number, random: Rng) => readonly string[];

const remove: Edit = (characters, at) => characters.toSpliced(at, 1);

const insert: Edit = (characters, at, random) => {
  const letter = characters[at] ?? '';
  return characters.toSpliced(at + below(2, random), 0, neighbour(letter, random) ?? letter);
};

const substitute: Edit = (characters, at, random) => {
  const letter = characters[at] ?? '';
  return characters.with(at, neighbour(letter, random) ?? letter);
};

const transpose: Edit = (characters, at) => {
  const letter = characters[at] ?? '';
  const next = characters[at + 1] ?? '';
  return LETTER.test(next) ? characters.toSpliced(at, 2, next, letter) : characters;
};

const EDITS: readonly Edit[] = [remove, insert, substitute, transpose];

/** A letter from a key beside this letter's, in its case; undefined for a letter not on the keyboard. */
function neighbour(letter: string, random: Rng): string | undefined {
  const lower = letter.toLowerCase();
  const typed = pick(Array.from(NEIGHBOURS[lower] ?? ''), random);
  return lower === letter ? typed : typed?.toUpperCase();
}
