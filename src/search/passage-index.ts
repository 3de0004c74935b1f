import type { Article, Fact, Passage } from '../library/article.ts';
import type { Columns } from './columns.ts';
import type { Notes } from './notes.ts';
import type { Postings } from './postings.ts';
import type { Spelling } from './spelling.ts';

/**
 * An inverted index over all passages of a library, with their tokens kept in order. Everything
 * is numbered: terms, grams, sentences and passages, each from 0; all the rest is typed arrays.
 */
export interface PassageIndex {
  readonly articles: readonly Article[];
  /**
   * Whether each article is in English, by the language that it names or else by its words; undefined
   * where these are too few to tell.
   */
  readonly englishOf: ReadonlyMap<Article, boolean | undefined>;
  /** Whether all are, or none is; undefined where some are. */
  readonly isEnglish: boolean | undefined;
  readonly passageCount: number;
  /** Per passage: its article, as an index in `articles`. */
  readonly articleOf: Int32Array;
  /** Per article, and one more: its first passage. */
  readonly firstPassage: Int32Array;

  /** Per passage, and one more: its first sentence. Its own come first, then its hints. */
  readonly firstSentence: Int32Array;
  /** Per passage: how many sentences are its own. */
  readonly ownSentences: Int32Array;
  /** All hints, and per passage its first: its sentences that are not its own are hints, in order. */
  readonly hints: readonly Hint[];
  readonly firstHint: Int32Array;
  /** Per sentence, and one more: its first token. */
  readonly firstToken: Int32Array;
  /** Per token: its term and its flags, as `termOf` and `flagsOf` read them. */
  readonly tokens: Int32Array;
  /** The share of tokens that begin with a capital, less those that begin a sentence. */
  readonly capitalShare: number;
  /** Tokens in a passage on average. */
  readonly averageLength: number;
  /** Per passage: what its length takes from frequencies in BM25. */
  readonly norms: Float64Array;

  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** Per term: the passages that hold it, ascending, and how often, as `passageOf` and `timesOf` read them. */
  readonly postings: Postings;
  readonly gramIds: ReadonlyMap<string, number>;
  /** Per term: its grams. */
  readonly termGrams: Postings;
  /** Per gram: the terms that hold it. */
  readonly gramTerms: Postings;
  /** Per gram: in how many passages it occurs. */
  readonly gramPassages: Int32Array;
  /** Terms with accents by their form without. */
  readonly folded: ReadonlyMap<string, number>;
  readonly spelling: Spelling;
  readonly scratch: Scratch;
  /**
   * Per term: the terms that are its kin in English, and what each counts for it: 0 to 1. They are
   * found when the term is asked for, and kept for a while.
   */
  readonly kin: Map<number, readonly { readonly term: number; readonly strength: number }[]>;
}

/**
 * Numbers that a question notes of terms, grams and passages while it is worked on, and sets back to 0 after
 * itself: to make arrays as long as the vocabulary anew for each would take longer than the work.
 */
export interface Scratch {
  readonly terms: Int32Array;
  readonly grams: Int32Array;
  /** Of passages. */
  readonly scores: Float64Array;
  /** What a question was worked on with, for the next one; none while one is, nor before the first. */
  spare: Columns | undefined;
  notes: Notes | undefined;
}

/**
 * What a passage is found by besides its own text, as if it were a sentence of it: the headings that
 * it stands under, and each way to ask a fact that is quoted from it (document expansion: Nogueira
 * et al. 2019, "Document Expansion by Query Prediction", with questions that people wrote). A hint
 * is never quoted.
 */
export interface Hint {
  readonly text: string;
  /** The fact that it asks; none for headings. */
  readonly fact?: Fact;
}

/** The passage numbered `id` in the index. */
export function passageAt(index: PassageIndex, id: number): { article: Article; passage: Passage } {
  const a = index.articleOf[id];
  const article = a === undefined ? undefined : index.articles[a];
  const passage = article?.passages[id - (index.firstPassage[a ?? 0] ?? 0)];
  if (article === undefined || passage === undefined) throw new RangeError(`no passage ${id}`);
  return { article, passage };
}

/**
 * A token and a posting are two numbers in one: they are most of what an index takes, and are read
 * together. The flags of a token are its lowest bits, so they can be tested as they are.
 */
const FLAG_BITS = 5;
const TIMES_BITS = 8;

/** Terms and passages that can be told apart. */
export const MOST_TERMS = 2 ** (32 - FLAG_BITS);
export const MOST_PASSAGES = 2 ** (32 - TIMES_BITS);
/** A term counts no more often than this in a passage. */
export const MOST_TIMES = 2 ** TIMES_BITS - 1;

/** A token of a term, with its flags as the analysis gives them. */
export function tokenOf(term: number, flags: number): number {
  return (term << FLAG_BITS) | flags;
}

export function termOf(token: number): number {
  return token >>> FLAG_BITS;
}

export function flagsOf(token: number): number {
  return token & (2 ** FLAG_BITS - 1);
}

/** The posting of a passage that holds a term so often, `MOST_TIMES` at most. */
export function posting(passage: number, times: number): number {
  return (passage << TIMES_BITS) | times;
}

export function passageOf(posting: number): number {
  return posting >>> TIMES_BITS;
}

export function timesOf(posting: number): number {
  return posting & MOST_TIMES;
}

/** The hint that a passage's sentence is, counted from 0; nothing where it is the passage's own. */
export function hintOf(index: PassageIndex, passage: number, sentence: number): Hint | undefined {
  const at = sentence - (index.ownSentences[passage] as number);
  return at < 0 ? undefined : index.hints[(index.firstHint[passage] as number) + at];
}
