import { ENGLISH } from '../language/en/dictionary.ts';
import { isFunctionWord } from '../language/en/words.ts';
import { isCountry } from '../language/proper-words.ts';
import { CAPITALISED, normalise } from '../search/analyse.ts';
import { flagsOf, type PassageIndex, passageOf, termOf } from '../search/passage-index.ts';

/** Tells names among words that may have been typed without capitals. */
export type IsName = (phrase: string) => boolean;

/** Passages and words of them that are read to see how a word is written, at most. */
const PASSAGES = 50;
const TOKENS = 20_000;
/** Terms of the articles of which it is remembered. */
const REMEMBERED = 2_000;

/** The share of a name's uses amid sentences in which it has a capital, at least. */
const CAPITALS = 0.8;

/**
 * Names as these articles write them, and those of countries: all of a name's words have capitals
 * there, and one of them is no common word, since titles such as Defense Minister have them too.
 */
export function namesOf(index: PassageIndex): IsName {
  const known = new Map<number, boolean>();
  const isCapitalised = (word: string) => {
    const term = index.termIds.get(normalise(word));
    // What the articles lack an English dictionary may have, with a capital only.
    if (term === undefined) return ENGLISH.has(word.charAt(0).toUpperCase() + word.slice(1));
    const before = known.get(term);
    if (before !== undefined) return before;
    const is = hasCapitals(index, term);
    if (known.size === REMEMBERED) known.clear();
    known.set(term, is);
    return is;
  };
  return (phrase) => {
    if (isCountry(phrase)) return true;
    // Who writes one name with capitals writes all so.
    if (/(?<!^)\p{Lu}/u.test(phrase)) return false;
    const words = phrase.split(/[\s-]+/);
    return words.every(isCapitalised) && words.some(isUncommon);
  };
}

/** Not what anybody would write in lower case: a name even where it stands for itself. */
function isUncommon(word: string): boolean {
  return !isFunctionWord(normalise(word)) && !ENGLISH.has(word.toLowerCase());
}

/** Whether a term is mostly written with a capital, as far as it is read. */
function hasCapitals(index: PassageIndex, term: number): boolean {
  const { postings, firstSentence, firstToken } = index;
  let capitals = 0;
  let uses = 0;
  let read = 0;
  const start = postings.starts[term] as number;
  const end = Math.min(postings.starts[term + 1] as number, start + PASSAGES);
  for (const posting of postings.values.subarray(start, end)) {
    const passage = passageOf(posting);
    if (read > TOKENS) break;
    const sentences = firstSentence.subarray(passage, passage + 2);
    for (let s = sentences[0] as number; s < (sentences[1] as number); s++) {
      const first = firstToken[s] as number;
      read += (firstToken[s + 1] as number) - first;
      // A sentence's first word has a capital whatever it is.
      for (let t = first + 1; t < (firstToken[s + 1] as number); t++) {
        const token = index.tokens[t] as number;
        if (termOf(token) !== term) continue;
        uses += 1;
        if ((flagsOf(token) & CAPITALISED) !== 0) capitals += 1;
      }
    }
  }
  return uses > 0 && capitals >= CAPITALS * uses;
}
