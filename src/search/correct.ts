import { ENGLISH } from '../language/en/dictionary.ts';
import { fold } from './analyse.ts';
import { Budget } from './budget.ts';
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

/** About what it takes to look a word up that is corrected to nothing, in steps. */
const LOOK_UP_STEPS = 4_000;

/** Words of fewer letters are left as they are. */
const SHORTEST = 3;
const LONGEST = 32;

/**
 * The vocabulary term that a word unknown to the library was most likely meant to be: the same but
 * for accents, or else the nearest by Damerau-Levenshtein distance, at most 1, at most 2 from six
 * letters; of equally near ones the one that only has two neighbours exchanged, then one with the
 * same first letter, then the commoner. A word of three letters lacks one: it is only lengthened.
 * A word that an English dictionary knows is at most one edit from what was meant. Where the budget is
 * spent, the best of the terms looked at.
 */
export function correct(
  index: PassageIndex,
  word: string,
  budget = new Budget(),
): Correction | undefined {
  const plain = fold(word);
  const unaccented = index.folded.get(plain) ?? index.termIds.get(plain);
  if (unaccented !== undefined) return { term: unaccented, edits: 0, doubtful: false };
  if (word.length < SHORTEST || word.length > LONGEST || /\p{N}/u.test(word)) return undefined;
  if (!budget.spend(LOOK_UP_STEPS, 'correcting words')) return undefined;
  const most = word.length >= SHORTEST_FOR_TWO ? 2 : 1;
  let best = -1;
  let edits = 0;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const term of index.spelling.near(word, budget)) {
    const text = index.terms[term] as string;
    if (Math.abs(text.length - word.length) > most) continue;
    if (!budget.spend(word.length * text.length, 'correcting words')) break;
    const apart = damerauLevenshtein(word, text, most);
    if (apart > most || (word.length === SHORTEST && !lengthens(word, text))) continue;
    const passages = count(index.postings, term);
    const rank =
      -8 * apart +
      (hasSameLetters(word, text) ? 4 : 0) +
      (text[0] === word[0] ? 2 : 0) +
      passages / (passages + 1);
    if (rank > bestRank) {
      bestRank = rank;
      best = term;
      edits = apart;
    }
  }
  if (best < 0) return undefined;
  // Fewer edits come before all else: where the best are two, none is one.
  const doubtful = isKnown(word);
  return doubtful && edits > 1 ? undefined : { term: best, edits, doubtful };
}

/** Whether an English dictionary has the word, as a name too: questions are often typed in lower case. */
function isKnown(word: string): boolean {
  return ENGLISH.has(word) || ENGLISH.has(word.charAt(0).toUpperCase() + word.slice(1));
}

function lengthens(word: string, text: string): boolean {
  return text.length > word.length && text[0] === word[0];
}

/** Whether one word is the other with its letters in another order. */
function hasSameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

/**
 * Edits (insert, delete, substitute, transpose neighbours) that turn `a` into `b`, or `most + 1`
 * where there are more: the optimal string alignment distance (Boytsov 2011, "Indexing Methods
 * for Approximate Dictionary Searching").
 */
export function damerauLevenshtein(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [beforeLast, last, row] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let left = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let edits = (last[j - 1] as number) + (letter === other ? 0 : 1);
      const deleted = (last[j] as number) + 1;
      if (deleted < edits) edits = deleted;
      if (left + 1 < edits) edits = left + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = (beforeLast[j - 2] as number) + 1;
        if (swapped < edits) edits = swapped;
      }
      row[j] = edits;
      left = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] as number, most + 1);
}

/** Three rows of distances, which each comparison fills anew. Plain arrays: they grow as they must. */
const ROWS: readonly [number[], number[], number[]] = [[], [], []];
