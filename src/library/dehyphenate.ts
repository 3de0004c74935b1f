import type { Dictionary } from '../language/en/dictionary.ts';
import { isHyphenPrefix } from '../language/en/prefixes.ts';
import { isEnglishTag } from '../language/tag.ts';
import { LINE_END } from './white-space.ts';

/**
 * Text set in narrow columns and pasted elsewhere keeps the hyphens of its line breaks inside words
 * (`Sou-th Korea`). They are judged only when at least this many different words are surely broken,
 * and at least this share of all its hyphenated words: so a text that isn't broken is not altered.
 * (In a clean text about one in a hundred looks broken, `zig-zag`; in a broken one, about half.)
 */
const SURE_BREAKS = 3;
const SURE_SHARE = 0.2;

/**
 * Letters with hyphens between them, perhaps at a line's end; no part of a number or an address.
 * What is counted has a bound: megabytes of letters would overflow the stack of the expression.
 */
const HYPHENATED =
  /(?<![\p{L}\p{M}\p{N}'’/@._=&#%?+~\\\-\u2010])[\p{L}\p{M}]{1,100}(?:[-\u2010]\u00ad?[\p{L}\p{M}]{1,100}){1,20}(?![\p{L}\p{M}\p{N}/@_=\-\u2010]|[.:]\p{L})/gu;
const WORD = /(?<![\p{L}\p{M}\-\u2010])[\p{L}\p{M}]{1,200}(?![\p{L}\p{M}\-\u2010])/gu;

/** A hyphen with the letters on both sides of it. */
interface Hyphen {
  readonly left: string;
  readonly right: string;
  /** Whether its word has other hyphens, as `day-to-day` has. */
  readonly inChain: boolean;
  readonly atLineEnd: boolean;
}

/**
 * Learns from all of a text's paragraphs, as `unwrap` leaves them, which hyphens are left over from
 * line breaks, and returns the repair of one paragraph.
 *
 * An English text with enough sure breaks loses a hyphen inside a line when the joined word also
 * occurs in the text; keeps it when the joined word is in no dictionary, when a capital follows,
 * between a prefix and a word, or between two words of three letters or more; and else loses it.
 *
 * A hyphen at the end of a line of the file stays when the text also has it within a line. It goes
 * when the joined word occurs in the text or, where an English text surely breaks words at line
 * ends, is in the dictionary. In a word with several hyphens only a sure break goes.
 */
export function dehyphenator(
  paragraphs: readonly string[],
  dictionary: Dictionary,
  language = 'en',
): (paragraph: string) => string {
  const hyphens = new Map<string, Hyphen>();
  for (const paragraph of paragraphs) {
    for (const [word] of paragraph.matchAll(HYPHENATED)) {
      const pieces = word.split(/([-\u2010]\u00ad?)/);
      for (let i = 1; i < pieces.length; i += 2) {
        const hyphen = hyphenAt(pieces, i);
        hyphens.set(keyOf(hyphen), hyphen);
      }
    }
  }
  const breaks = breaksAmong(hyphens, paragraphs, dictionary, isEnglishTag(language));

  return (paragraph) => {
    if (breaks.size === 0 && !paragraph.includes(LINE_END)) return paragraph;
    const joined = paragraph.replace(HYPHENATED, (word) => {
      const pieces = word.split(/([-\u2010]\u00ad?)/);
      return pieces
        .map((piece, i) => (i % 2 === 1 && breaks.has(keyOf(hyphenAt(pieces, i))) ? '' : piece))
        .join('');
    });
    return joined.replaceAll(LINE_END, '');
  };
}

function hyphenAt(pieces: readonly string[], index: number): Hyphen {
  return {
    left: pieces[index - 1] ?? '',
    right: pieces[index + 1] ?? '',
    inChain: pieces.length > 3,
    atLineEnd: pieces[index]?.endsWith(LINE_END) ?? false,
  };
}

function keyOf({ left, right, inChain, atLineEnd }: Hyphen): string {
  return `${left}${inChain ? '--' : '-'}${atLineEnd ? LINE_END : ''}${right}`;
}

function breaksAmong(
  hyphens: ReadonlyMap<string, Hyphen>,
  paragraphs: readonly string[],
  dictionary: Dictionary,
  english: boolean,
): ReadonlySet<string> {
  const breaks = new Set<string>();
  const lower = [...hyphens.values()].filter((hyphen) => !startsWithCapital(hyphen));
  const inLine = english ? lower.filter(({ atLineEnd }) => !atLineEnd) : [];
  const atLineEnds = lower.filter(({ atLineEnd }) => atLineEnd);
  const judgeInLine = isBroken(inLine, SURE_BREAKS, dictionary);
  const judgeLineEnds = english && isBroken(atLineEnds, 1, dictionary);
  const judged = judgeInLine ? lower : atLineEnds;
  if (judged.length === 0) return breaks;

  const closed = wordsAmong(new Set(judged.map(closedForm)), paragraphs);
  const isBreak = (hyphen: Hyphen): boolean => {
    if (hyphen.inChain) return isSureBreak(hyphen, dictionary);
    const occurs = closed.has(closedForm(hyphen));
    if (!hyphen.atLineEnd) return occurs || isLikelyBreak(hyphen, dictionary);
    if (hyphens.has(keyOf({ ...hyphen, atLineEnd: false }))) return false;
    return occurs || (judgeLineEnds && dictionary.has(hyphen.left + hyphen.right));
  };
  for (const hyphen of judged) if (isBreak(hyphen)) breaks.add(keyOf(hyphen));
  return breaks;
}

/** Whether `right` starts with a capital, in a word that isn't all capitals. */
function startsWithCapital({ left, right }: Hyphen): boolean {
  return /^\p{Lu}/u.test(right) && !/^\p{Lu}{2,}$/u.test(left + right);
}

function closedForm({ left, right }: Hyphen): string {
  return (left + right).toLowerCase();
}

/** Which of the words occur in the paragraphs, in any case, with no hyphen on either side. */
function wordsAmong(words: ReadonlySet<string>, paragraphs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const [match] of paragraph.matchAll(WORD)) {
      const word = match.toLowerCase();
      if (words.has(word)) found.add(word);
    }
  }
  return found;
}

function isBroken(hyphens: readonly Hyphen[], least: number, dictionary: Dictionary): boolean {
  if (hyphens.length < least) return false;
  const sure = hyphens.filter((hyphen) => isSureBreak(hyphen, dictionary)).length;
  return sure >= least && sure >= SURE_SHARE * hyphens.length;
}

function isPrefixed({ left, right }: Hyphen, dictionary: Dictionary): boolean {
  return isHyphenPrefix(left.toLowerCase()) && dictionary.has(right);
}

function isSureBreak(hyphen: Hyphen, dictionary: Dictionary): boolean {
  const { left, right } = hyphen;
  return (
    dictionary.has(left + right) &&
    !(dictionary.has(left) && dictionary.has(right)) &&
    !isPrefixed(hyphen, dictionary)
  );
}

function isLikelyBreak(hyphen: Hyphen, dictionary: Dictionary): boolean {
  const { left, right } = hyphen;
  const areWords =
    Math.min(left.length, right.length) > 2 && dictionary.has(left) && dictionary.has(right);
  return dictionary.has(left + right) && !isPrefixed(hyphen, dictionary) && !areWords;
}
