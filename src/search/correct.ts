import { ENGLISH } from '../language/dictionary.ts';
import { fold } from './analyse.ts';
import type { PassageIndex } from './passage-index.ts';
import { count } from './postings.ts';
import { SHORTEST_FOR_TWO } from './spelling.ts';

/** What a question's word stands for in the vocabulary. */
export interface Correction {
  readonly term: number;
  /** Edits between them; 0 when only accents differ. */
  readonly edits: number;
  /** Whether the word as it is may be meant: an English dictionary has it. */
  readonly doubtful: boolean;
}

/** Words of fewer letters are left as they are. */
const SHORTEST = 3;
const LONGEST = 32;

/**
 * The vocabulary term that a word unknown to the library was most likely meant to be: the same but
 * for accents, or else the nearest by Damerau-Levenshtein distance, at most 1, at most 2 from six
 * letters; of equally near ones the one that only has two neighbours exchanged, then one with the
 * same first letter, then the commoner. A word of three letters lacks one: it is only lengthened.
 * A word that an English dictionary knows is at most one edit from what was meant.
 */
export function correct(index: PassageIndex, word: string): Correction | undefined {
  const plain = fold(word);
  const unaccented = index.folded.get(plain) ?? index.termIds.get(plain);
  if (unaccented !== undefined) return { term: unaccented, edits: 0, doubtful: false };
  if (word.length < SHORTEST || word.length > LONGEST || /\p{N}/u.test(word)) return undefined;
  const doubtful = isKnown(word);
  const most = word.length >= SHORTEST_FOR_TWO && !doubtful ? 2 : 1;
  let best: Correction | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const term of index.spelling.near(word)) {
    const text = index.terms[term] as string;
    const edits = damerauLevenshtein(word, text, most);
    if (edits > most || (word.length === SHORTEST && !lengthens(word, text))) continue;
    const passages = count(index.postings, term);
    const rank =
      -8 * edits +
      (hasSameLetters(word, text) ? 4 : 0) +
      (text[0] === word[0] ? 2 : 0) +
      passages / (passages + 1);
    if (rank > bestRank) {
      bestRank = rank;
      best = { term, edits, doubtful };
    }
  }
  return best;
}

/** Whether an English dictionary has the word, as a name too: questions are often typed in lower case. */
function isKnown(word: string): boolean {
  return ENGLISH.has(word) || ENGLISH.has(word.charAt(0).toUpperCase() + word.slice(1));
}

function lengthens(word: string, text: string): boolean {
  return text.length > word.length && text[0] === word[0];
}

/** Whether one word is the other with its letters in another order. */
export function hasSameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

/**
 * Edits (insert, delete, substitute, transpose neighbours) that turn `a` into `b`, or `most + 1`
 * where there are more: the optimal string alignment distance (Boytsov 2011, "Indexing Methods
 * for Approximate Dictionary Searching").
 */
export function damerauLevenshtein(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] as number) + 1);
      }
      row.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] as number, most + 1);
}
