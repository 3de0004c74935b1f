import { questionWithin } from '../language/en/chat.ts';
import { GREATEST_RARITY, rarityOf } from '../language/en/rarity.ts';
import { relatedWords } from '../language/en/related-words.ts';
import { type AnswerType, answerTypeOf, isEnglish, isFunctionWord } from '../language/en/words.ts';
import { isLittleWord } from '../language/little-words.ts';
import type { Article } from '../library/article.ts';
import { CAPITALISED, gramsOf, NUMERIC, tokenise } from './analyse.ts';
import { tokensOf } from './asked-words.ts';
import { idf } from './bm25.ts';
import { Budget } from './budget.ts';
import { correct } from './correct.ts';
import type { Feature, NameOf, Weights } from './feature.ts';
import { type Pairs, pairsIn } from './pairs.ts';
import type { PassageIndex } from './passage-index.ts';
import { count } from './postings.ts';
import { WEIGHTS } from './weights.ts';

/** What a question's word is taken for. */
export interface QueryTerm {
  /** Normalised, as asked. */
  readonly text: string;
  /** The vocabulary term it stands for, or -1 where the library has none. */
  readonly term: number;
  /** Edits between the word as asked and the term. */
  readonly edits: number;
  /** How much a match counts: 1, or less for a corrected word. */
  readonly strength: number;
  readonly capitalised: boolean;
  readonly numeric: boolean;
  readonly functionWord: boolean;
  /** Other vocabulary terms that stand for it, and how much each counts: 0 to 1. */
  readonly kin: readonly { readonly term: number; readonly strength: number }[];
  /** Its grams, or those of the term that it stands for, as indexes in the query's `grams`. */
  readonly grams: readonly number[];
  /** Passages that hold the term. */
  readonly passages: number;
  /** Inverse passage frequency. */
  readonly idf: number;
  /** How rare the word is, 0 to 9: of English in the language at large, else in the library. */
  readonly rarity: number;
}

/** A question after analysis. Weights are parallel to `terms` and each set of them sums to 1. */
export interface Query {
  /** What is searched for: the question without what is said around it. */
  readonly text: string;
  /** Distinct terms in the order asked. */
  readonly terms: readonly QueryTerm[];
  /** The question's words in order, each as an index in `terms`. */
  readonly sequence: readonly number[];
  /** Whether the language is one whose words are known. */
  readonly isEnglish: boolean;
  /** What type of words answers it. */
  readonly answerType: AnswerType;
  /** By how telling a term is, as learned. */
  readonly weights: Float64Array;
  /** By inverse passage frequency. */
  readonly idfs: Float64Array;
  /** Of English, by how rare a content word is in the language at large; else by `idfs`. */
  readonly rarities: Float64Array;
  /** By commonness: what `idfs` holds low. */
  readonly commonness: Float64Array;
  /** Grams of the question's words, each once; -1 for those that the library lacks. */
  readonly grams: readonly number[];
  /** Their inverse passage frequency. */
  readonly gramIdfs: Float64Array;
  /** The sum of `gramIdfs`. */
  readonly gramMass: number;
  /** The terms with a digit or number, and those with a capital. */
  readonly numbers: readonly number[];
  readonly names: readonly number[];
  readonly pairs: Pairs;
  /** What is left of the work that the question may take. */
  readonly budget: Budget;
}

/** A word of a question as the features that weigh it see it. */
export interface TermView {
  readonly index: PassageIndex;
  readonly terms: readonly QueryTerm[];
  /** Which of the terms. */
  readonly at: number;
  readonly term: QueryTerm;
}

const is = (condition: boolean | undefined) => (condition ? 1 : 0);

/** What the learned weight of a term is made of, besides a bias. */
export const TERM_FEATURES = [
  { name: 'idf', of: ({ term, index }) => term.idf / (Math.log(1 + index.passageCount) + 0.7) },
  { name: 'in one passage', of: ({ term }) => is(term.passages === 1) },
  {
    name: 'in most passages',
    of: ({ term, index }) => is(term.passages > index.passageCount / 2),
  },
  { name: 'corrected', of: ({ term }) => is(term.edits > 0) },
  { name: 'corrected twice', of: ({ term }) => is(term.edits > 1) },
  { name: 'capitalised', of: ({ term, at }) => is(term.capitalised && at > 0) },
  {
    name: 'beside a capitalised',
    of: ({ terms, at }) => is(terms[at - 1]?.capitalised || terms[at + 1]?.capitalised),
  },
  { name: 'numeric', of: ({ term }) => is(term.numeric) },
  { name: 'length', of: ({ term }) => Math.min(term.text.length, 12) / 10 },
  { name: 'short', of: ({ term }) => Math.min(term.text.length, 4) / 4 },
  { name: 'first', of: ({ at }) => is(at === 0) },
  { name: 'second', of: ({ at }) => is(at === 1) },
  { name: 'place', of: ({ at, terms }) => at / terms.length },
  { name: 'function word', of: ({ term }) => is(term.functionWord) },
] as const satisfies readonly Feature<TermView>[];

export type TermWeights = Weights<NameOf<typeof TERM_FEATURES> | 'bias'>;

/** Of numbers, which no list ranks. */
const NUMBER_RARITY = 6;
const STRENGTH_BY_EDITS = [1, 0.9, 0.7];
/** What a correction counts of that where the word as asked may be meant. */
const DOUBTFUL = 0.45;
/** What a word that the library lacks weighs against one that it has. */
const UNKNOWN = 0.5;

/** The share of a question's budget that understanding its words may take: the rest is for the passages. */
const WORDS_SHARE = 0.5;

/**
 * Reads a question, put to the library or to one article of it: what its words stand for, and how
 * much each tells.
 *
 * @param said The question within, as `questionWithin` finds it, where that was done before
 */
export function analyseQuestion(
  index: PassageIndex,
  question: string,
  model: { readonly terms: TermWeights | undefined } = WEIGHTS,
  article?: Article,
  said?: string,
  budget = new Budget(),
): Query {
  const forWords = budget.part(WORDS_SHARE);
  const terms: QueryTerm[] = [];
  const numbers = new Map<string, number>();
  const grams: number[] = [];
  const gramNumbers = new Map<number | string, number>();
  const numberOf = (gram: number | string) => {
    const known = gramNumbers.get(gram);
    if (known !== undefined) return known;
    gramNumbers.set(gram, grams.length);
    return grams.push(typeof gram === 'number' ? gram : -1) - 1;
  };
  const isInEnglish =
    (article ? index.englishOf.get(article) : index.isEnglish) ??
    isEnglish(tokenise(question).map(({ term }) => term));
  // In a language whose words aren't known, idf alone says how telling a term is.
  const learned = isInEnglish ? model.terms : undefined;
  const text = learned ? (said ?? questionWithin(question)) : question;
  const tokens = tokensOf(index, text, forWords);
  const asked = tokens.map(({ term }) => term);
  const sequence = tokens.map(({ term: text, flags }) => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const functionWord = learned ? isFunctionWord(text) : !isInEnglish && isLittleWord(text);
    const english = learned !== undefined;
    const term = understand(index, text, flags, english, functionWord, numberOf, forWords);
    numbers.set(text, terms.length);
    return terms.push(term) - 1;
  });
  const gramIdfs = Float64Array.from(grams, (id) =>
    idf(id < 0 ? 0 : (index.gramPassages[id] as number), index.passageCount),
  );
  const present = (term: QueryTerm) => (term.term < 0 ? UNKNOWN : term.strength);
  const told = terms.map((term, j) => {
    return present(term) * termWeight({ index, terms, at: j, term }, learned);
  });
  const weights = normalised(told);
  const those = (is: (term: QueryTerm) => boolean) =>
    terms.flatMap((term, j) => (is(term) ? [j] : []));
  return {
    text,
    terms,
    sequence,
    isEnglish: learned !== undefined,
    answerType: learned === undefined ? 'any' : answerTypeOf(asked),
    weights,
    idfs: normalised(terms.map((term) => (term.term < 0 ? 1 : term.strength) * term.idf)),
    rarities: normalised(terms.map(({ rarity }) => rarity)),
    commonness: normalised(terms.map((term) => 1 / (1 + term.idf))),
    grams,
    gramIdfs,
    gramMass: gramIdfs.reduce((mass, value) => mass + value, 0),
    numbers: those(({ numeric }) => numeric),
    names: those(({ capitalised }) => capitalised),
    pairs: pairsIn(sequence, weights),
    budget,
  };
}

/** The grams of a word, or of the term that it stands for, as the index numbers them; those it lacks as they are. */
function gramsIn(
  { termGrams, gramIds }: PassageIndex,
  term: number,
  text: string,
): (number | string)[] {
  if (term < 0) return gramsOf(text).map((gram) => gramIds.get(gram) ?? gram);
  const { starts, values } = termGrams;
  return Array.from(values.subarray(starts[term], starts[term + 1]));
}

/**
 * How telling a term is: the log odds that the sentence which answers repeats it, as learned, plus
 * its idf: the weight of Robertson & Spärck Jones 1976 with a learned p, kept above 0.
 */
function termWeight(view: TermView, learned: TermWeights | undefined): number {
  if (learned === undefined) return view.term.idf;
  let logOdds = learned.bias ?? 0;
  for (const { name, of } of TERM_FEATURES) logOdds += (learned[name] ?? 0) * of(view);
  return Math.max(0.05, logOdds + view.term.idf);
}

function understand(
  index: PassageIndex,
  text: string,
  flags: number,
  english: boolean,
  functionWord: boolean,
  numberOf: (gram: number | string) => number,
  budget: Budget,
): QueryTerm {
  const known = index.termIds.get(text);
  const correction =
    known === undefined && !functionWord ? correct(index, text, budget) : undefined;
  const term = known ?? correction?.term ?? -1;
  const edits = correction?.edits ?? 0;
  const passages = term < 0 ? 0 : count(index.postings, term);
  const numeric = (flags & NUMERIC) !== 0;
  return {
    text,
    term,
    edits,
    strength:
      term < 0 ? 0 : (STRENGTH_BY_EDITS[edits] ?? 0) * (correction?.doubtful ? DOUBTFUL : 1),
    capitalised: capitalsTell(index, english) && (flags & CAPITALISED) !== 0,
    numeric,
    functionWord,
    grams: gramsIn(index, term, text).map(numberOf),
    kin:
      english && !functionWord && budget.spend(KIN_STEPS, 'finding related words')
        ? kinIn(index, term, index.terms[term] ?? text)
        : [],
    passages,
    idf: idf(passages, index.passageCount),
    rarity: english
      ? rarityIn(text, functionWord, numeric)
      : (GREATEST_RARITY * idf(passages, index.passageCount)) / idf(0, index.passageCount),
  };
}

function rarityIn(text: string, functionWord: boolean, numeric: boolean): number {
  if (functionWord) return 0;
  return numeric ? NUMBER_RARITY : rarityOf(text);
}

/** What a word of the text counts that is of the same family or meaning as the one asked. */
const KIN_STRENGTHS = { form: 0.95, derivation: 0.8, synonym: 0.6, opposite: 0 };

/** About what it takes to find a word's kin, in steps. */
const KIN_STEPS = 4_000;

/** Terms whose kin an index keeps. */
const MOST_KIN = 2_000;

/** The vocabulary terms that are kin to an English word, which is the vocabulary's `term` or unknown to it. */
function kinIn(index: PassageIndex, term: number, word: string): QueryTerm['kin'] {
  const known = index.kin.get(term);
  if (known !== undefined) return known;
  const kin: { term: number; strength: number }[] = [];
  for (const { word: other, relation } of relatedWords(word)) {
    const id = index.termIds.get(other);
    if (id !== undefined) kin.push({ term: id, strength: KIN_STRENGTHS[relation] });
  }
  if (index.kin.size === MOST_KIN) index.kin.clear();
  if (term >= 0) index.kin.set(term, kin);
  return kin;
}

/** Words in a library with a capital, from which on capitals don't tell names, as in German. */
const MANY_CAPITALS = 0.28;

function capitalsTell(index: PassageIndex, english: boolean): boolean {
  return english || index.capitalShare < MANY_CAPITALS;
}

function normalised(values: readonly number[]): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return Float64Array.from(values, (value) => (sum > 0 ? value / sum : 0));
}
