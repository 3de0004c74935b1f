/**
 * The one analysis chain, the same for every language: normalised words, each with its character
 * n-grams. No word is left out or cut to a stem: n-grams carry inflection, compounds and misspellings
 * (McNamee & Mayfield 2004, "Character N-Gram Tokenization for European Language Text Retrieval").
 * What is known of a word in some language goes along as flags.
 */

import { BOUNDS } from '../bounds.ts';
import { isFunctionWord, isNumberWord, isTimeWord, isTypeWord } from '../language/en/words.ts';
import { remembering } from '../language/remember.ts';

/** A token of a text: one word, or one n-gram of a run in a script written without spaces. */
export interface Token {
  /** Normalised form: what is matched. */
  readonly term: string;
  /** A sum of `CAPITALISED`, `NUMERIC`, `TEMPORAL`, `FUNCTION_WORD` and `TYPE_WORD`. */
  readonly flags: number;
}

/** The word begins with an upper-case letter. */
export const CAPITALISED = 1;
/** The word holds a digit, or is a number in letters. */
export const NUMERIC = 2;
/** The word is a year, or names a time, as far as its language is known. */
export const TEMPORAL = 4;
/** The word says little by itself, as far as its language is known. */
export const FUNCTION_WORD = 8;
/** The word says what type of answer is asked for, as far as its language is known. */
export const TYPE_WORD = 16;

/**
 * Dotted abbreviations (`U.S.`) whole, then numbers with their separators, then words. What is counted
 * has a bound, which no word of a language reaches: a word of megabytes would overflow the stack of
 * the expression, and have as many n-grams. It comes in pieces.
 */
const WORD =
  /(?:\p{L}\.){2,99}\p{L}?(?![\p{L}\p{M}])|\p{N}{1,99}(?:[.,]\p{N}{1,99}){0,9}|\p{L}[\p{L}\p{M}\p{N}]{0,999}/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const CJK_RUN = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+)/u;
const SOUTH_EAST_ASIAN = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const UPPER_FIRST = /^[\p{Lu}\p{Lt}]/u;
const DIGIT = /\p{N}/u;
const YEAR = /^[12]\d{3}$/;
const LATIN_WORD = /^[A-Za-z]+$/;
const LOWER_A = 'a'.charCodeAt(0);

/** Tells the tokens of a word as it is written. */
export type WordAnalysis = (raw: string) => readonly Token[];

/** One for the texts of a library, whose words come again and again: it remembers them. */
export function analysisOfTexts(): WordAnalysis {
  return remembering(analyseWord, Number.POSITIVE_INFINITY);
}

/** The tokens of a text in order. */
export function tokenise(text: string, analyse: WordAnalysis = analyseWord): Token[] {
  const tokens: Token[] = [];
  // All at once: an iterator would make an object of each match.
  for (const raw of text.match(WORD) ?? []) {
    for (const token of analyse(raw)) tokens.push(token);
  }
  return tokens;
}

/** NFKC, lower case, and the folds that hold in every text of a script (see the body). */
export function normalise(word: string): string {
  if (LATIN_WORD.test(word)) return word.toLowerCase();
  return (
    word
      .normalize('NFKC')
      .toLowerCase()
      // NFKC takes Thai and Lao sara am apart; texts and keyboards write it whole.
      .replace(/\u0E4D\u0E32/g, '\u0E33')
      .replace(/\u0ECD\u0EB2/g, '\u0EB3')
      // Arabic vowel marks and tatweel are optional; alef, ya and ta marbuta vary by habit.
      .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/ς/g, 'σ')
      // U.S. and US, 10,000 and 10000 are the same.
      .replace(/(?<=\p{L})\.+/gu, '')
      .replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '')
  );
}

/** Marks on letters of alphabets whose readers may leave them out when typing. */
const ACCENT = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/** A word without its accents, to find it when asked for without them. */
export function fold(term: string): string {
  if (LATIN_WORD.test(term)) return term;
  const plain = term.normalize('NFD').replace(ACCENT, '').normalize('NFC');
  return plain.replace(/đ/g, 'd').replace(/ı/g, 'i').replace(/ø/g, 'o').replace(/ł/g, 'l');
}

function analyseWord(raw: string): readonly Token[] {
  // Some characters are normalised into as many as eighteen.
  const term = normalise(raw).slice(0, BOUNDS.termLength.most);
  if (LATIN_WORD.test(raw)) {
    return [{ term, flags: flagsOf(term) | (raw.charCodeAt(0) < LOWER_A ? CAPITALISED : 0) }];
  }
  // What is not of plain letters is found by expressions, which take longer.
  const flags =
    flagsOf(term) |
    (UPPER_FIRST.test(raw) ? CAPITALISED : 0) |
    (DIGIT.test(raw) ? NUMERIC : 0) |
    (YEAR.test(term) ? TEMPORAL : 0);
  if (term === '') return [];
  if (CJK.test(term)) {
    return term
      .split(CJK_RUN)
      .filter((run) => run !== '')
      .flatMap((run) => (CJK.test(run) ? bigrams(run) : [{ term: run, flags }]));
  }
  if (SOUTH_EAST_ASIAN.test(term)) return trigrams(term).map((gram) => ({ term: gram, flags: 0 }));
  return [{ term, flags }];
}

/** The flags that a term has by the lists of English words. */
function flagsOf(term: string): number {
  return (
    (isNumberWord(term) ? NUMERIC : 0) |
    (isTimeWord(term) ? TEMPORAL : 0) |
    (isFunctionWord(term) ? FUNCTION_WORD : 0) |
    (isTypeWord(term) ? TYPE_WORD : 0)
  );
}

/** The overlapping pairs of a run and, last, its last character: each character begins one. */
function bigrams(run: string): Token[] {
  const characters = Array.from(run);
  return characters.map((character, i) => ({
    term: character + (characters[i + 1] ?? ''),
    flags: 0,
  }));
}

function trigrams(run: string): string[] {
  if (run.length <= 3) return [run];
  return Array.from({ length: run.length - 2 }, (_, i) => run.slice(i, i + 3));
}

/**
 * The character n-grams of a term: of `^term$`, n = 4, or 2 in Hangul, whose syllables are blocks;
 * of a pair of Han or Kana the pair and its first character; of a Thai trigram itself.
 */
export function gramsOf(term: string): string[] {
  if (CJK.test(term)) {
    const characters = Array.from(term);
    return characters.length === 1 ? [term] : [term, characters[0] ?? term];
  }
  if (SOUTH_EAST_ASIAN.test(term)) return [term];
  const n = HANGUL.test(term) ? 2 : 4;
  const padded = `^${term}$`;
  if (padded.length <= n) return [padded];
  const grams = new Set<string>();
  for (let i = 0; i + n <= padded.length; i++) grams.add(padded.slice(i, i + n));
  return [...grams];
}
