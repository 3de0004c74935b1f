import type { SetArticle } from './data.ts';
import { pick, type Rng, shuffle } from './rng.ts';

/** A name or a number in a question. `kind` is `name`, or `number` with its count of digits. */
export interface Mention {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
}

/** Words that begin with a capital, one after another: `Frederick William I`. */
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-.’'&]?[ ]?\p{Lu}[\p{L}\p{M}\p{N}]*)*/gu;
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** The names in a question, less its first word, which has a capital anyway; and its numbers. */
export function mentions(question: string): Mention[] {
  const first = /^\S*/u.exec(question)?.[0].length ?? 0;
  const names = [...question.slice(first).matchAll(NAME)].map(({ 0: text, index }) => ({
    kind: 'name',
    text,
    start: first + index,
  }));
  const numbers = [...question.matchAll(NUMBER)].map(({ 0: text, index }) => ({
    kind: `number of ${text.replace(/\P{Nd}/gu, '').length} digits`,
    text,
    start: index,
  }));
  const inName = (number: Mention) =>
    names.some(({ text, start }) => start <= number.start && number.start < start + text.length);
  return [...names, ...numbers.filter((number) => !inName(number))];
}

/** The mentions to swap in for an article's: by kind, from the questions of other articles. */
export type SwapPool = ReadonlyMap<string, readonly string[]>;

/** Gives an article of the set the mentions of the others' questions that it and its own lack. */
export function swapPools(articles: readonly SetArticle[]): (article: SetArticle) => SwapPool {
  const kinds = new Map<string, string>();
  for (const { paragraphs } of articles) {
    for (const { question } of paragraphs.flatMap(({ questions }) => questions)) {
      for (const { kind, text } of mentions(question)) {
        kinds.set(text, kind);
      }
    }
  }
  return ({ paragraphs }) => {
    const own = [
      ...paragraphs.map(({ text }) => text),
      ...paragraphs.flatMap(({ questions }) => questions.map(({ question }) => question)),
    ]
      .join('\n')
      .toLowerCase();
    const absent = [...kinds].filter(([text]) => !own.includes(text.toLowerCase()));
    const pool = new Map<string, string[]>();
    for (const [text, kind] of absent) {
      const same = pool.get(kind) ?? [];
      pool.set(kind, same);
      same.push(text);
    }
    return pool;
  };
}

/**
 * The question with one of its names or numbers replaced by one of the same kind from another
 * article, so that it reads well and the article doesn't answer it; undefined when it has none.
 */
export function swapName(question: string, pool: SwapPool, random: Rng): string | undefined {
  for (const { kind, text, start } of shuffle(mentions(question), random)) {
    const other = pick(pool.get(kind) ?? [], random);
    if (other !== undefined) {
      return question.slice(0, start) + other + question.slice(start + text.length);
    }
  }
  return undefined;
}

/** What may be denied: `did the bridge open` -> `did not the bridge open`. */
const VERB = /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/i;

/** The question with its first auxiliary verb denied; undefined where it has none. */
export function deny(question: string): string | undefined {
  const denied = question.replace(VERB, (verb) => `${verb} not`);
  return denied === question ? undefined : denied;
}

/** Words in lower case, of four letters or more, not at the start. */
const PLAIN_WORD = /(?<=[\p{L}\p{N}][,;]? )\p{Ll}{4,}/gu;

/**
 * The question with one of its words replaced by another question's of the same article, so that
 * it speaks of the same matter and asks for what nobody said; undefined when it has none.
 */
export function swapWord(
  question: string,
  others: readonly string[],
  isLittle: (word: string) => boolean,
  random: Rng,
): string | undefined {
  const wordsOf = (text: string) =>
    [...text.matchAll(PLAIN_WORD)].filter(([word]) => !isLittle(word));
  const own = wordsOf(question);
  const word = pick(own, random);
  const other = pick(
    wordsOf(pick(others, random) ?? '').filter(([one]) => !question.includes(one)),
    random,
  );
  if (word === undefined || other === undefined) return undefined;
  return question.slice(0, word.index) + other[0] + question.slice(word.index + word[0].length);
}
