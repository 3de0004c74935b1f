import { deniesIn, isFreeWord } from '../language/en/claims.ts';
import { isFunctionWord, isNumberWord, isTimeWord } from '../language/en/words.ts';
import { wordsIn } from '../language/segmenters.ts';
import { isEnglishTag } from '../language/tag.ts';
import { SPACELESS } from './white-space.ts';

/** An answer, and what may vouch for it. */
export interface FactClaim {
  readonly question: string;
  readonly answer: string;
  readonly quote: string;
  /** The text of the passage that holds the quote, and its words (`wordsOf`). */
  readonly passage: string;
  readonly passageWords: ReadonlySet<string>;
  /** The article's language, English where unknown. */
  readonly language?: string | undefined;
}

/**
 * The words of an answer that nothing vouches for; an answer without any is supported.
 *
 * - A number must stand in the quote; an English word for a time, in the quote or its passage.
 * - Any other word must stand in the quote, its passage or the question: so a name may take the
 *   place of the quote's pronoun.
 * - Function words need no voucher, and an uncapitalised word may have another ending there
 *   (`fired`, `firing`).
 * - English "no" needs a word in the quote or the question that denies; "yes" needs the question's
 *   numbers and at least half of its other words in the quote or its passage.
 *
 * This catches a wrong name, date or number; it can't catch right words wrongly combined.
 */
export function unsupportedWords({
  question,
  answer,
  quote,
  passage,
  passageWords,
  language,
}: FactClaim): string[] {
  const isEnglish = isEnglishTag(language ?? 'en');
  const quoted = new Set(wordsOf(quote));
  const said = new Set([...quoted, ...passageWords]);
  const around = new Set([...said, ...wordsOf(question)]);
  const text = fold(`${quote} ${question} ${passage}`);
  const unsupported = rawWords(answer).filter((raw, index) => {
    const word = fold(raw);
    if (index === 0 && isEnglish && (word === 'yes' || word === 'no')) return false;
    if (isNumber(word, isEnglish)) return !quoted.has(word);
    if (isEnglish && isTimeWord(word) && !isFunctionWord(word)) return !said.has(word);
    if (around.has(word) || (WITHIN.test(word) && text.includes(word))) return false;
    // The first word has a capital in any case.
    if (index > 0 && /^\p{Lu}/u.test(raw)) return true;
    if (isEnglish ? isFreeWord(word) : word.length <= 3) return false;
    return !occurs(word, around);
  });
  const [first] = wordsOf(answer);
  if (isEnglish && first === 'no' && !denies(`${quote} ${question}`)) unsupported.unshift('no');
  if (isEnglish && first === 'yes') unsupported.push(...unconfirmed(question, quoted, said));
  return unsupported;
}

function isNumber(word: string, isEnglish: boolean): boolean {
  return /\p{N}/u.test(word) || (isEnglish && isNumberWord(word));
}

function denies(text: string): boolean {
  return deniesIn(text, wordsOf(text));
}

/** The words of a question that "yes" is the answer to, where too few of them are confirmed. */
function unconfirmed(
  question: string,
  quoted: ReadonlySet<string>,
  said: ReadonlySet<string>,
): string[] {
  const asked = [...new Set(wordsOf(question))].filter((word) => !isFunctionWord(word));
  const numbers = asked.filter((word) => isNumber(word, true) && !quoted.has(word));
  if (numbers.length > 0) return numbers;
  const missing = asked.filter((word) => !occurs(word, said));
  return missing.length > asked.length / 2 ? missing : [];
}

/** A word in a script without spaces may be cut elsewhere in another context. */
const WITHIN = new RegExp(SPACELESS, 'u');

/** The words of a text, folded: `U.S.` and `US`, `Seoul’s` and `seoul` compare equal. */
export function wordsOf(text: string): string[] {
  return rawWords(text).map(fold);
}

function rawWords(text: string): string[] {
  return Array.from(wordsIn(text), ({ word }) => word);
}

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$|(?<=\p{L})\.(?=\p{L})/gu, '');
}

/** Whether two words begin alike, for at least four letters and 60 % of the longer one. */
function shareStem(one: string, other: string): boolean {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length >= 4 && length >= 0.6 * Math.max(one.length, other.length);
}

function occurs(word: string, words: ReadonlySet<string>): boolean {
  return words.has(word) || [...words].some((other) => shareStem(word, other));
}
