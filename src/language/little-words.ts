import { FOLLOW_UP_CUES } from './cues.ts';

/** Words that people write together in a question. */
const MORE = [
  'wieviel',
  'wieviele',
  'wielange',
  'qu',
  'est',
  'ce',
  'que',
  'se',
  'es',
  'man',
  'gibt',
];

const [, ...others] = FOLLOW_UP_CUES;
const wordsOf = (spaced: boolean) =>
  others
    .filter((cues) => cues.spaced === spaced)
    .flatMap(({ asking, determiners, clauses, fillers, frames, articles, pronouns }) =>
      [asking, determiners, clauses, fillers, frames, articles, pronouns].flat(),
    );

const WORDS = new Set([...wordsOf(true).flatMap((phrase) => phrase.split(/[\s’'-]+/)), ...MORE]);
/** Of scripts without spaces, whose terms are pairs of characters. */
const CHARACTERS = new Set(wordsOf(false).join(''));

/** Whether a term of a question that isn't English says little by itself: it asks, or only joins. */
export function isLittleWord(term: string): boolean {
  return WORDS.has(term) || [...term].every((character) => CHARACTERS.has(character));
}
