import { BOUNDS } from '../bounds.ts';
import { wordsIn } from '../language/segmenters.ts';
import type { Article } from '../library/article.ts';

/** The longest phrase worth offering, in UTF-16 code units. */
const MAX_LENGTH = 40;
/** In scripts without capitals: a word must be this long, and occur this often. */
const WORD = { length: 2, count: 2 };

/** Capitalised words in a row, not right after a mark that opens a quotation. */
const NAMES =
  /(?<![\p{L}\p{M}\p{N}\p{Pi}"'(])\p{Lu}[\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+| \p{Lu}[\p{L}\p{M}\p{N}]*)*/gu;

/**
 * What an article is about, the most frequent first: its names or, in a script without capital
 * letters, its repeated words. A capital at the start of a sentence makes no name by itself. Only the
 * beginning of a long article is read.
 */
export function keyPhrases(article: Article, limit: number): string[] {
  const kept: string[] = [];
  for (const phrase of rankedPhrases(article)) {
    if (kept.length === limit) break;
    if (!kept.some((other) => other.includes(phrase) || phrase.includes(other))) kept.push(phrase);
  }
  return kept;
}

function rankedPhrases(article: Article): string[] {
  const names = new Map<string, number>();
  const words = new Map<string, number>();
  let left = BOUNDS.namedText.most;
  let toSegment: number = BOUNDS.segmentedText.most;
  for (const { text: whole, sentences } of article.passages.slice(0, BOUNDS.namedPassages.most)) {
    if (left <= 0) break;
    const text = whole.slice(0, left);
    left -= text.length;
    const starts = new Set(sentences.map(({ start }) => start));
    for (const match of text.matchAll(NAMES)) {
      if (!starts.has(match.index) || match[0].includes(' ')) add(names, match[0]);
    }
    if (/\p{Lu}/u.test(text)) continue;
    for (const { word } of wordsIn(text.slice(0, toSegment))) {
      if (word.length >= WORD.length) add(words, word);
    }
    toSegment = Math.max(0, toSegment - text.length);
  }
  const repeated = [...words].filter(([, count]) => count >= WORD.count);
  return [...ranked([...names]), ...ranked(repeated)];
}

function add(counts: Map<string, number>, phrase: string): void {
  if (phrase.length > 1 && phrase.length <= MAX_LENGTH) {
    counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
}

/** The most frequent first, of equals the longer: it says more. */
function ranked(counts: [string, number][]): string[] {
  return counts
    .sort(([a, countA], [b, countB]) => countB - countA || b.length - a.length)
    .map(([phrase]) => phrase);
}
