import { isEnglishTag } from '../language/tag.ts';
import type { Article, Fact, Passage } from '../library/article.ts';
import { atOnce, type Steps } from '../steps.ts';
import { CAPITALISED, FUNCTION_WORD, fold, gramsOf, type Token, tokenise } from './analyse.ts';
import { lengthNorm, passageBm25 } from './bm25.ts';
import { grouping, IntBuffer, type Postings } from './postings.ts';
import { Spelling } from './spelling.ts';

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
  /** Per sentence: the hint that it is; nothing where it is a passage's own. */
  readonly hints: readonly (Hint | undefined)[];
  /** Per sentence, and one more: its first token. */
  readonly firstToken: Int32Array;
  /** Per token: its term. */
  readonly tokens: Int32Array;
  /** Per token: its flags, as the analysis gives them. */
  readonly flags: Uint8Array;
  /** The share of tokens that begin with a capital, less those that begin a sentence. */
  readonly capitalShare: number;
  /** Tokens in a passage on average. */
  readonly averageLength: number;
  /** Per passage: what its length takes from frequencies in BM25. */
  readonly norms: Float64Array;

  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** Per term: the passages that hold it, ascending. */
  readonly postings: Postings;
  /** Parallel to `postings.values`: how often, at most 255. */
  readonly frequencies: Uint8Array;
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
   * found when the term is first asked for.
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

/** The share of little words from which on an article counts as English: four in ten usually are. */
const LEAST_LITTLE = 0.25;

/** Fewer words than this don't tell their language. */
const FEWEST_WORDS = 50;

function isInEnglish({ language }: Article, little: number, words: number): boolean | undefined {
  if (language !== undefined) return isEnglishTag(language);
  return words < FEWEST_WORDS ? undefined : little / words >= LEAST_LITTLE;
}

/** Passages that are read before the work may pause. */
const STEP = 20;
/** Passages whose terms are counted, and terms that are looked at, before it may. */
const LONG_STEP = 500;
/** The same of grams, each of which many passages hold. */
const GRAM_STEP = 20;

/** Indexes the passages of some articles. Time and space grow with their tokens. */
export function indexPassages(articles: readonly Article[]): PassageIndex {
  return atOnce(indexingPassages(articles));
}

/** The same in steps. */
export function* indexingPassages(articles: readonly Article[]): Steps<PassageIndex> {
  const terms: string[] = [];
  const termIds = new Map<string, number>();
  const cache = new Map<string, readonly Token[]>();
  const articleOf = new IntBuffer();
  const firstPassage = new IntBuffer();
  const firstSentence = new IntBuffer();
  const ownSentences = new IntBuffer();
  const hints: (Hint | undefined)[] = [];
  const firstToken = new IntBuffer();
  const tokens = new IntBuffer();
  const flags = new IntBuffer();
  let passageCount = 0;
  let capitals = 0;
  let ownTokens = 0;
  let little = 0;
  const englishOf = new Map<Article, boolean | undefined>();
  const addSentence = (text: string, hint?: Hint) => {
    const sentenceStart = tokens.length;
    firstToken.push(sentenceStart);
    hints.push(hint);
    for (const token of tokenise(text, cache)) {
      let id = termIds.get(token.term);
      if (id === undefined) {
        id = terms.length;
        terms.push(token.term);
        termIds.set(token.term, id);
      }
      tokens.push(id);
      flags.push(token.flags);
      if ((token.flags & FUNCTION_WORD) !== 0) little++;
      if (hint !== undefined || tokens.length - 1 === sentenceStart) continue;
      ownTokens++;
      capitals += token.flags & CAPITALISED;
    }
  };

  for (const [a, article] of articles.entries()) {
    firstPassage.push(passageCount);
    const hintsOf = hintsByPassage(article);
    const start = tokens.length;
    little = 0;
    for (const passage of article.passages) {
      articleOf.push(a);
      firstSentence.push(firstToken.length);
      ownSentences.push(passage.sentences.length);
      for (const { start, end } of passage.sentences) addSentence(passage.text.slice(start, end));
      for (const hint of hintsOf.get(passage.number) ?? []) addSentence(hint.text, hint);
      passageCount++;
      if (passageCount % STEP === 0) yield;
    }
    englishOf.set(article, isInEnglish(article, little, tokens.length - start));
  }
  firstPassage.push(passageCount);
  firstSentence.push(firstToken.length);
  firstToken.push(tokens.length);

  const order = { firstSentence: firstSentence.toArray(), firstToken: firstToken.toArray() };
  const allTokens = tokens.toArray();
  const averageLength = allTokens.length / Math.max(1, passageCount);
  const { postings, frequencies } = yield* invert(allTokens, order, passageCount, terms.length);
  const grams = yield* indexGrams(terms, postings);
  const spelling = yield* Spelling.filing(terms);
  const folded = yield* foldTerms(terms);
  const [isEnglish, ...others] = new Set(englishOf.values());
  return {
    articles,
    englishOf,
    isEnglish: others.length === 0 ? isEnglish : undefined,
    passageCount,
    articleOf: articleOf.toArray(),
    firstPassage: firstPassage.toArray(),
    ...order,
    ownSentences: ownSentences.toArray(),
    hints,
    tokens: allTokens,
    flags: new Uint8Array(flags.view()),
    capitalShare: capitals / Math.max(1, ownTokens),
    averageLength,
    norms: Float64Array.from({ length: passageCount }, (_, p) =>
      lengthNorm(tokenStart(order, p + 1) - tokenStart(order, p), passageBm25({ averageLength })),
    ),
    terms,
    termIds,
    postings,
    frequencies,
    ...grams,
    folded,
    spelling,
    scratch: {
      terms: new Int32Array(terms.length),
      grams: new Int32Array(grams.gramIds.size),
      scores: new Float64Array(passageCount),
    },
    kin: new Map(),
  };
}

/** The passage numbered `id` in the index. */
export function passageAt(index: PassageIndex, id: number): { article: Article; passage: Passage } {
  const a = index.articleOf[id];
  const article = a === undefined ? undefined : index.articles[a];
  const passage = article?.passages[id - (index.firstPassage[a ?? 0] ?? 0)];
  if (article === undefined || passage === undefined) throw new RangeError(`no passage ${id}`);
  return { article, passage };
}

function hintsByPassage({ passages, facts }: Article): Map<number, Hint[]> {
  const hints = new Map<number, Hint[]>();
  const add = (passage: number, hint: Hint) => {
    const known = hints.get(passage);
    if (known) known.push(hint);
    else hints.set(passage, [hint]);
  };
  for (const { number, headings = [] } of passages) {
    if (headings.length > 0) add(number, { text: headings.join('. ') });
  }
  for (const fact of facts) {
    for (const text of [fact.question, ...fact.also]) add(fact.passage, { text, fact });
  }
  return hints;
}

function* invert(
  tokens: Int32Array,
  order: { firstSentence: Int32Array; firstToken: Int32Array },
  passageCount: number,
  termCount: number,
): Steps<{ postings: Postings; frequencies: Uint8Array }> {
  const last = new Int32Array(termCount).fill(-1);
  const pairTerms = new IntBuffer();
  const pairPassages = new IntBuffer();
  for (let p = 0; p < passageCount; p++) {
    const end = tokenStart(order, p + 1);
    for (let t = tokenStart(order, p); t < end; t++) {
      const term = tokens[t] as number;
      if (last[term] === p) continue;
      last[term] = p;
      pairTerms.push(term);
      pairPassages.push(p);
    }
    if (p % LONG_STEP === 0) yield;
  }
  const postings = yield* grouping(pairTerms.view(), pairPassages.view(), termCount);
  const frequencies = new Uint8Array(postings.values.length);
  const next = postings.starts.slice(0, termCount);
  last.fill(-1);
  for (let p = 0; p < passageCount; p++) {
    const end = tokenStart(order, p + 1);
    for (let t = tokenStart(order, p); t < end; t++) {
      const term = tokens[t] as number;
      if (last[term] !== p) {
        last[term] = p;
        next[term] = (next[term] as number) + 1;
      }
      const at = (next[term] as number) - 1;
      if ((frequencies[at] as number) < 255) frequencies[at] = (frequencies[at] as number) + 1;
    }
    if (p % LONG_STEP === 0) yield;
  }
  return { postings, frequencies };
}

function tokenStart(
  order: { firstSentence: Int32Array; firstToken: Int32Array },
  passage: number,
): number {
  return order.firstToken[order.firstSentence[passage] as number] as number;
}

function* indexGrams(
  terms: readonly string[],
  postings: Postings,
): Steps<Pick<PassageIndex, 'gramIds' | 'termGrams' | 'gramTerms' | 'gramPassages'>> {
  const gramIds = new Map<string, number>();
  const pairTerms = new IntBuffer();
  const pairGrams = new IntBuffer();
  for (const [term, text] of terms.entries()) {
    for (const gram of gramsOf(text)) {
      let id = gramIds.get(gram);
      if (id === undefined) {
        id = gramIds.size;
        gramIds.set(gram, id);
      }
      pairTerms.push(term);
      pairGrams.push(id);
    }
    if (term % LONG_STEP === 0) yield;
  }
  const byTerm = pairTerms.view();
  const grams = pairGrams.view();
  const termGrams = yield* grouping(byTerm, grams, terms.length);
  const gramTerms = yield* grouping(grams, byTerm, gramIds.size);
  const gramPassages = yield* countPassages(gramTerms, postings);
  return { gramIds, termGrams, gramTerms, gramPassages };
}

/** In how many passages each gram occurs: the size of the union of its terms' postings. */
function* countPassages(gramTerms: Postings, postings: Postings): Steps<Int32Array> {
  const counts = new Int32Array(gramTerms.starts.length - 1);
  const stamp = new Int32Array(1 + postings.values.reduce((a, b) => Math.max(a, b), 0)).fill(-1);
  for (let gram = 0; gram < counts.length; gram++) {
    let count = 0;
    const termsEnd = gramTerms.starts[gram + 1] as number;
    for (let i = gramTerms.starts[gram] as number; i < termsEnd; i++) {
      const term = gramTerms.values[i] as number;
      const end = postings.starts[term + 1] as number;
      for (let j = postings.starts[term] as number; j < end; j++) {
        const passage = postings.values[j] as number;
        if (stamp[passage] === gram) continue;
        stamp[passage] = gram;
        count++;
      }
    }
    counts[gram] = count;
    if (gram % GRAM_STEP === 0) yield;
  }
  return counts;
}

function* foldTerms(terms: readonly string[]): Steps<Map<string, number>> {
  const folded = new Map<string, number>();
  for (const [id, term] of terms.entries()) {
    const plain = fold(term);
    if (plain !== term && !folded.has(plain)) folded.set(plain, id);
    if (id % LONG_STEP === 0) yield;
  }
  return folded;
}
