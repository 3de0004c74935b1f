/** What English words add to an answer, or let be seen, when it is held against its quote. */
import { words } from '../lists.ts';
import { denialsIn, isFunctionWord } from './words.ts';

/** Function words that claim something when an answer adds them to its quote. */
const CLAIMING = new Set(
  words(`
  another any between can could each get got just like made make many may might much must no nor not
  now once other out own same shall should such take too us very well within without would`),
);

/** Words that claim nothing in an answer, though a question may be about them. */
const HARMLESS = new Set(['one', 'since']);

/** Words that let the answer "no" be seen without denying anything themselves. */
const CONTRARY = new Set(
  words(`
  only instead rather but hardly rarely refuse refused refuses deny denied denies reject rejected
  rejects fail failed fails lack lacked lacks forbidden prohibited banned closed free unless until
  impossible`),
);

/** Whether an answer may have a word, in lower case, that its quote hasn't. */
export function isFreeWord(word: string): boolean {
  return HARMLESS.has(word) || (isFunctionWord(word) && !CLAIMING.has(word));
}

/** Whether a text, with its words in lower case, bears the answer "no" out. */
export function deniesIn(text: string, wordsOfIt: readonly string[]): boolean {
  return denialsIn(text) > 0 || wordsOfIt.some((word) => CONTRARY.has(word));
}
