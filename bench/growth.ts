import type { Article, Passage, Span } from '../src/library/article.ts';
import { toArticle } from './corpus.ts';
import { below, pick, type Rng } from './rng.ts';

/** Passages to an article, about as many as an encyclopedia's has. */
const PASSAGES_PER_ARTICLE = 40;

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * A library of `size` passages: the given ones as far as they go, then ones made of their sentences.
 *
 * Sentences alone would leave the vocabulary as it is, and an index of it too cheap. So words are
 * coined until there are as many as Heaps' law, fitted to the given passages, has for so long a
 * text. Made sentences are drawn again like given ones, so coined words recur: most stay rare, as
 * in Simon's model of how texts grow (1955).
 */
export function grow(given: readonly Passage[], size: number, random: Rng): Article[] {
  const passages = given.slice(0, size);
  const sentences = given.flatMap(sentencesOf);
  const words = vocabulary(given);
  const real = [...words];
  const half = vocabulary(given.slice(0, given.length / 2)).size;
  const exponent = Math.min(1, Math.log2(real.length / half));
  while (passages.length < size) {
    const length = pick(given, random)?.sentences.length ?? 1;
    const drawn = Array.from({ length }, () => pick(sentences, random) ?? '');
    const expected = real.length * ((passages.length + 1) / given.length) ** exponent;
    while (words.size < expected) {
      const word = coin(real, words, random);
      const at = below(length, random);
      drawn[at] = replaceWord(drawn[at] ?? '', word, random);
      words.add(word);
    }
    sentences.push(...drawn);
    passages.push(join(drawn));
  }
  return inArticles(passages);
}

function sentencesOf({ text, sentences }: Passage): string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}

function vocabulary(passages: readonly Passage[]): Set<string> {
  return new Set(passages.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []));
}

/** A word that isn't known: the end of one with the beginnings of as many others as that takes. */
function coin(real: readonly string[], known: ReadonlySet<string>, random: Rng): string {
  const last = pick(real, random) ?? '';
  let word = last.slice(last.length / 2);
  do {
    const first = pick(real, random) ?? '';
    word = first.slice(0, Math.ceil(first.length / 2)) + word;
  } while (known.has(word));
  return word;
}

/** The sentence with one of its words replaced, or with the word before it when it has none. */
function replaceWord(sentence: string, word: string, random: Rng): string {
  const replaced = pick([...sentence.matchAll(WORD)], random);
  return replaced === undefined
    ? `${word} ${sentence}`
    : sentence.slice(0, replaced.index) +
        word +
        sentence.slice(replaced.index + replaced[0].length);
}

function join(drawn: readonly string[]): Passage {
  const sentences: Span[] = [];
  let start = 0;
  for (const sentence of drawn) {
    sentences.push({ start, end: start + sentence.length });
    start += sentence.length + 1;
  }
  const text = drawn.join(' ');
  return { number: 0, text, sentences, source: { start: 0, end: text.length } };
}

function inArticles(passages: readonly Passage[]): Article[] {
  const count = Math.ceil(passages.length / PASSAGES_PER_ARTICLE);
  return Array.from({ length: count }, (_, index) => {
    const from = index * PASSAGES_PER_ARTICLE;
    const own = passages.slice(from, from + PASSAGES_PER_ARTICLE);
    return toArticle(
      index,
      `Article ${index + 1}`,
      own.map((passage, at) => ({ ...passage, number: at + 1 })),
    );
  });
}
