import { LANGUAGES } from './languages.ts';

const others = LANGUAGES.filter(({ code }) => code !== 'en');
const wordsOf = (spaced: boolean) =>
  others
    .flatMap(({ cues }) => (cues?.spaced === spaced ? [cues] : []))
    .flatMap(({ asking, determiners, clauses, fillers, frames, articles, pronouns }) =>
      [asking, determiners, clauses, fillers, frames, articles, pronouns].flat(),
    );

const WORDS = new Set([
  ...wordsOf(true).flatMap((phrase) => phrase.split(/[\s’'-]+/)),
  ...others.flatMap(({ littleWords }) => littleWords ?? []),
]);
/** Of scripts without spaces, whose terms are pairs of characters. */
const CHARACTERS = new Set(wordsOf(false).join(''));

/** Whether a term of a question that isn't English says little by itself: it asks, or only joins. */
export function isLittleWord(term: string): boolean {
  return WORDS.has(term) || [...term].every((character) => CHARACTERS.has(character));
}
