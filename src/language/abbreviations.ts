import { LANGUAGES, ofAll } from './languages.ts';
import { isTagOf } from './tag.ts';

/** What sentence splitting knows of the languages: of each list what `Language` says. */
export const NEVER_LAST = new Set(ofAll(({ neverLast }) => neverLast));
export const MAY_BE_LAST = new Set(ofAll(({ mayBeLast }) => mayBeLast));
export const BEFORE_NUMBERS = new Set(ofAll(({ beforeNumbers }) => beforeNumbers));
export const SENTENCE_STARTERS = new Set(ofAll(({ sentenceStarters }) => sentenceStarters));
const ORDINAL_CUES = new Set(ofAll(({ ordinalCues }) => ordinalCues));

/**
 * Whether the number at the end of `before` is an ordinal with its full stop, as German writes it:
 * in a text of such a language always; in one of unknown language, beside a word that tells.
 *
 * @param language The text's language as a BCP 47 tag, where known.
 */
export function isOrdinal(before: string, following: string, language?: string): boolean {
  if (language !== undefined) {
    return LANGUAGES.some(({ code, ordinalCues }) => ordinalCues && isTagOf(language, code));
  }
  const [, previous = ''] = /(?<!\p{L})(\p{L}+)\s\d+$/u.exec(before) ?? [];
  const [next = ''] = /^\p{L}+/u.exec(following) ?? [];
  return ORDINAL_CUES.has(previous) || ORDINAL_CUES.has(next);
}
