import { SPACELESS } from './white-space.ts';

/**
 * English words that an answer may add to those of its quote, as they claim nothing by themselves.
 * `not` and `never` are left out on purpose.
 */
const FUNCTION_WORDS = new Set(
  (
    'a about after all also an and are as at be because been before both but by did do does during ' +
    'for from had has have he her his i if in into is it its more most no of on one only or our over ' +
    'she since so some than that the their them then there these they this those through to under ' +
    'until up was we were what when where which while who whom whose why will with yes you your'
  ).split(' '),
);

/** An answer, and what may vouch for it. */
export interface Claim {
  readonly question: string;
  readonly answer: string;
  readonly quote: string;
  /** The text of the passage that holds the quote. */
  readonly passage: string;
  /** The article's language, English where unknown. */
  readonly language?: string | undefined;
}

/**
 * The words of an answer that nothing vouches for; an answer without any is supported.
 *
 * - A number must stand in the quote or the question.
 * - Any other word must stand in the quote, its passage or the question: so a name may take the
 *   place of the quote's pronoun.
 * - Function words need no voucher, and an uncapitalised word may have another ending there
 *   (`fired`, `firing`).
 *
 * This catches a wrong name, date or number; it can't catch right words wrongly combined.
 */
export function unsupportedWords({ question, answer, quote, passage, language }: Claim): string[] {
  const near = new Set(wordsOf(`${quote} ${question}`));
  const around = [...near, ...wordsOf(passage)];
  const text = fold(`${quote} ${question} ${passage}`);
  const isEnglish = /^en\b/i.test(language ?? 'en');
  return rawWords(answer).filter((raw, index) => {
    const word = fold(raw);
    if (/\p{N}/u.test(word)) return !near.has(word);
    if (around.includes(word) || (WITHIN.test(word) && text.includes(word))) return false;
    // The first word has a capital in any case.
    if (index > 0 && /^\p{Lu}/u.test(raw)) return true;
    if (isEnglish ? FUNCTION_WORDS.has(word) : word.length <= 3) return false;
    return !around.some((other) => shareStem(word, other));
  });
}

/** A word in a script without spaces may be cut elsewhere in another context. */
const WITHIN = new RegExp(SPACELESS, 'u');
const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text, folded: `U.S.` and `US`, `Seoul’s` and `seoul` compare equal. */
export function wordsOf(text: string): string[] {
  return rawWords(text).map(fold);
}

function rawWords(text: string): string[] {
  return Array.from(WORDS.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
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
