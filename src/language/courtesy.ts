import { BOUNDS } from '../bounds.ts';
import type { Courtesy } from './language.ts';
import { ofAll } from './languages.ts';

type Phrases = readonly (readonly string[])[];

const AFTERWARDS = inWords(ofAll(({ afterCourtesies }) => afterCourtesies));
const COURTESIES = (['greeting', 'thanks', 'help'] as const).map(
  (courtesy) => [courtesy, inWords(ofAll(({ courtesies }) => courtesies?.[courtesy]))] as const,
);

function inWords(phrases: readonly string[]): Phrases {
  return phrases.map((phrase) => phrase.split(' '));
}

/** What is said, where that is a greeting, thanks or a call for help and nothing else. */
export function courtesyOf(said: string): Courtesy | undefined {
  if (said.length > BOUNDS.courtesyLength.most) return undefined;
  const words =
    said
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return COURTESIES.find(([, known]) => consistsOf(words, known))?.[0];
}

/** Whether words are one of some phrases, and then only such phrases and what may follow them. */
function consistsOf(words: readonly string[], known: Phrases): boolean {
  /** Per word: whether phrases may end with it. */
  const ends = words.map(() => false);
  for (let at = 0; at < words.length; at++) {
    if (at > 0 && !ends[at - 1]) continue;
    for (const phrase of at === 0 ? known : [...known, ...AFTERWARDS]) {
      if (phrase.every((word, i) => word === words[at + i])) ends[at + phrase.length - 1] = true;
    }
  }
  return ends.at(-1) ?? false;
}

const ABOUT = new RegExp(
  ofAll(({ aboutArticle }) => aboutArticle)
    .map((pattern) => `^${pattern}$`)
    .join('|'),
  'iu',
);

/** Whether it is asked what an article is about as a whole. */
export function asksWhatItIsAbout(question: string): boolean {
  return ABOUT.test(question.replace(/(?<![\s?？!.。])[\s?？!.。]+$/u, '').trim());
}
