import { isEnglishTag } from '../language/tag.ts';
import type { Article } from '../library/article.ts';
import { atOnce, type Steps } from '../steps.ts';
import { analysisOfTexts, CAPITALISED, FUNCTION_WORD, fold, gramsOf, tokenise } from './analyse.ts';
import { lengthNorm, passageBm25 } from './bm25.ts';
import {
  type Hint,
  MOST_PASSAGES,
  MOST_TERMS,
  MOST_TIMES,
  type PassageIndex,
  passageOf,
  posting,
  termOf,
  timesOf,
  tokenOf,
} from './passage-index.ts';
import { grouping, IntBuffer, type Postings } from './postings.ts';
import { Spelling } from './spelling.ts';

/** The share of little words from which on an article counts as English: four in ten usually are. */
const LEAST_LITTLE = 0.25;

/** Fewer words than this don't tell their language. */
const FEWEST_WORDS = 50;

function isInEnglish({ language }: Article, little: number, words: number): boolean | undefined {
  if (language !== undefined) return isEnglishTag(language);
  return words < FEWEST_WORDS ? undefined : little / words >= LEAST_LITTLE;
}

/** Sentences that are read before the work may pause: a passage may have thousands. */
const STEP = 100;
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
  const analyse = analysisOfTexts();
  const articleOf = new IntBuffer();
  const firstPassage = new IntBuffer();
  const firstSentence = new IntBuffer();
  const ownSentences = new IntBuffer();
  const hints: Hint[] = [];
  const firstHint = new IntBuffer();
  const firstToken = new IntBuffer();
  const tokens = new IntBuffer();
  let passageCount = 0;
  let capitals = 0;
  let ownTokens = 0;
  let little = 0;
  const englishOf = new Map<Article, boolean | undefined>();
  const addSentence = (text: string, hint?: Hint) => {
    const sentenceStart = tokens.length;
    firstToken.push(sentenceStart);
    for (const token of tokenise(text, analyse)) {
      let id = termIds.get(token.term);
      if (id === undefined) {
        id = terms.length;
        terms.push(token.term);
        termIds.set(token.term, id);
      }
      tokens.push(tokenOf(id, token.flags));
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
      for (const { start, end } of passage.sentences) {
        addSentence(passage.text.slice(start, end));
        if (firstToken.length % STEP === 0) yield;
      }
      firstHint.push(hints.length);
      for (const hint of hintsOf.get(passage.number) ?? []) {
        hints.push(hint);
        addSentence(hint.text, hint);
        if (firstToken.length % STEP === 0) yield;
      }
      passageCount++;
    }
    englishOf.set(article, isInEnglish(article, little, tokens.length - start));
  }
  firstPassage.push(passageCount);
  firstSentence.push(firstToken.length);
  firstToken.push(tokens.length);

  const order = { firstSentence: firstSentence.toArray(), firstToken: firstToken.toArray() };
  const allTokens = tokens.toArray();
  const averageLength = allTokens.length / Math.max(1, passageCount);
  if (passageCount > MOST_PASSAGES || terms.length > MOST_TERMS) {
    throw new RangeError('More passages or words than can be numbered');
  }
  const postings = yield* invert(allTokens, order, passageCount, terms.length);
  const grams = yield* indexGrams(terms, postings, passageCount);
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
    firstHint: firstHint.toArray(),
    tokens: allTokens,
    capitalShare: capitals / Math.max(1, ownTokens),
    averageLength,
    norms: Float64Array.from({ length: passageCount }, (_, p) =>
      lengthNorm(tokenStart(order, p + 1) - tokenStart(order, p), passageBm25({ averageLength })),
    ),
    terms,
    termIds,
    postings,
    ...grams,
    folded,
    spelling,
    scratch: {
      terms: new Int32Array(terms.length),
      grams: new Int32Array(grams.gramIds.size),
      scores: new Float64Array(passageCount),
      spare: undefined,
      notes: undefined,
    },
    kin: new Map(),
  };
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
): Steps<Postings> {
  const last = new Int32Array(termCount).fill(-1);
  const pairTerms = new IntBuffer();
  const pairPassages = new IntBuffer();
  for (let p = 0; p < passageCount; p++) {
    const end = tokenStart(order, p + 1);
    for (let t = tokenStart(order, p); t < end; t++) {
      const term = termOf(tokens[t] as number);
      if (last[term] === p) continue;
      last[term] = p;
      pairTerms.push(term);
      pairPassages.push(posting(p, 0));
    }
    if (p % LONG_STEP === 0) yield;
  }
  const postings = yield* grouping(pairTerms.view(), pairPassages.view(), termCount);
  const { values } = postings;
  const next = postings.starts.slice(0, termCount);
  last.fill(-1);
  for (let p = 0; p < passageCount; p++) {
    const end = tokenStart(order, p + 1);
    for (let t = tokenStart(order, p); t < end; t++) {
      const term = termOf(tokens[t] as number);
      if (last[term] !== p) {
        last[term] = p;
        next[term] = (next[term] as number) + 1;
      }
      const at = (next[term] as number) - 1;
      const times = timesOf(values[at] as number);
      if (times < MOST_TIMES) values[at] = posting(p, times + 1);
    }
    if (p % LONG_STEP === 0) yield;
  }
  return postings;
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
  passageCount: number,
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
  const gramPassages = yield* countPassages(gramTerms, postings, passageCount);
  return { gramIds, termGrams, gramTerms, gramPassages };
}

/** In how many passages each gram occurs: the size of the union of its terms' postings. */
function* countPassages(
  gramTerms: Postings,
  postings: Postings,
  passageCount: number,
): Steps<Int32Array> {
  const counts = new Int32Array(gramTerms.starts.length - 1);
  const stamp = new Int32Array(passageCount).fill(-1);
  for (let gram = 0; gram < counts.length; gram++) {
    let count = 0;
    const termsEnd = gramTerms.starts[gram + 1] as number;
    for (let i = gramTerms.starts[gram] as number; i < termsEnd; i++) {
      const term = gramTerms.values[i] as number;
      const end = postings.starts[term + 1] as number;
      for (let j = postings.starts[term] as number; j < end; j++) {
        const passage = passageOf(postings.values[j] as number);
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
