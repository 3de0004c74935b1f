import type { Article, Passage } from '../library/article.ts';
import { CAPITALISED, fold, gramsOf, type Token, tokenise } from './analyse.ts';
import { groupBy, IntBuffer, type Postings } from './postings.ts';
import { Spelling } from './spelling.ts';

/**
 * An inverted index over all passages of a library, with their tokens kept in order. Everything
 * is numbered: terms, grams, sentences and passages, each from 0; all the rest is typed arrays.
 */
export interface PassageIndex {
  readonly articles: readonly Article[];
  /** Whether all articles are in English, or none; undefined where that isn't known. */
  readonly isEnglish: boolean | undefined;
  readonly passageCount: number;
  /** Per passage: its article, as an index in `articles`. */
  readonly articleOf: Int32Array;
  /** Per article, and one more: its first passage. */
  readonly firstPassage: Int32Array;

  /** Per passage, and one more: its first sentence. */
  readonly firstSentence: Int32Array;
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
}

/** Indexes the passages of some articles. Time and space grow with their tokens. */
export function indexPassages(articles: readonly Article[]): PassageIndex {
  const terms: string[] = [];
  const termIds = new Map<string, number>();
  const cache = new Map<string, readonly Token[]>();
  const articleOf = new IntBuffer();
  const firstPassage = new IntBuffer();
  const firstSentence = new IntBuffer();
  const firstToken = new IntBuffer();
  const tokens = new IntBuffer();
  const flags = new IntBuffer();
  let passageCount = 0;
  let capitals = 0;

  for (const [a, article] of articles.entries()) {
    firstPassage.push(passageCount);
    for (const passage of article.passages) {
      articleOf.push(a);
      firstSentence.push(firstToken.length);
      for (const sentence of passage.sentences) {
        const sentenceStart = tokens.length;
        firstToken.push(sentenceStart);
        for (const token of tokenise(passage.text.slice(sentence.start, sentence.end), cache)) {
          let id = termIds.get(token.term);
          if (id === undefined) {
            id = terms.length;
            terms.push(token.term);
            termIds.set(token.term, id);
          }
          tokens.push(id);
          if (tokens.length - 1 > sentenceStart) capitals += token.flags & CAPITALISED;
          flags.push(token.flags);
        }
      }
      passageCount++;
    }
  }
  firstPassage.push(passageCount);
  firstSentence.push(firstToken.length);
  firstToken.push(tokens.length);

  const order = { firstSentence: firstSentence.toArray(), firstToken: firstToken.toArray() };
  const allTokens = tokens.toArray();
  const { postings, frequencies } = invert(allTokens, order, passageCount, terms.length);
  const grams = indexGrams(terms, postings);
  const [isEnglish, ...others] = new Set(articles.map(asEnglish));
  return {
    articles,
    isEnglish: others.length === 0 ? isEnglish : undefined,
    passageCount,
    articleOf: articleOf.toArray(),
    firstPassage: firstPassage.toArray(),
    ...order,
    tokens: allTokens,
    flags: Uint8Array.from(flags.toArray()),
    capitalShare: capitals / Math.max(1, allTokens.length - firstToken.length),
    averageLength: allTokens.length / Math.max(1, passageCount),
    terms,
    termIds,
    postings,
    frequencies,
    ...grams,
    folded: foldTerms(terms),
    spelling: new Spelling(terms),
  };
}

/** Whether an article is in English, by the language that it names; undefined where it names none. */
export function asEnglish({ language }: Article): boolean | undefined {
  return language === undefined ? undefined : /^en\b/i.test(language);
}

/** The passage numbered `id` in the index. */
export function passageAt(index: PassageIndex, id: number): { article: Article; passage: Passage } {
  const a = index.articleOf[id];
  const article = a === undefined ? undefined : index.articles[a];
  const passage = article?.passages[id - (index.firstPassage[a ?? 0] ?? 0)];
  if (article === undefined || passage === undefined) throw new RangeError(`no passage ${id}`);
  return { article, passage };
}

function invert(
  tokens: Int32Array,
  order: { firstSentence: Int32Array; firstToken: Int32Array },
  passageCount: number,
  termCount: number,
): { postings: Postings; frequencies: Uint8Array } {
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
  }
  const postings = groupBy(pairTerms.toArray(), pairPassages.toArray(), termCount);
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
  }
  return { postings, frequencies };
}

function tokenStart(
  order: { firstSentence: Int32Array; firstToken: Int32Array },
  passage: number,
): number {
  return order.firstToken[order.firstSentence[passage] as number] as number;
}

function indexGrams(
  terms: readonly string[],
  postings: Postings,
): Pick<PassageIndex, 'gramIds' | 'termGrams' | 'gramTerms' | 'gramPassages'> {
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
  }
  const byTerm = pairTerms.toArray();
  const grams = pairGrams.toArray();
  const termGrams = groupBy(byTerm, grams, terms.length);
  const gramTerms = groupBy(grams, byTerm, gramIds.size);
  return { gramIds, termGrams, gramTerms, gramPassages: countPassages(gramTerms, postings) };
}

/** In how many passages each gram occurs: the size of the union of its terms' postings. */
function countPassages(gramTerms: Postings, postings: Postings): Int32Array {
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
  }
  return counts;
}

function foldTerms(terms: readonly string[]): Map<string, number> {
  const folded = new Map<string, number>();
  for (const [id, term] of terms.entries()) {
    const plain = fold(term);
    if (plain !== term && !folded.has(plain)) folded.set(plain, id);
  }
  return folded;
}
