import { contentWords, stemmer } from '../language.ts';
import { type Engine, peer, type Ranked } from './peer.ts';

/** Where a term occurs: text numbers and its counts in them, in step. */
interface Postings {
  readonly texts: number[];
  readonly counts: number[];
}

/**
 * Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
 * 2009), with the idf that is never negative, log(1 + (N - n + 0.5) / (n + 0.5)).
 */
export function bm25(k1: number, b: number): Engine {
  return (texts, language) => {
    let stem = stemmer(language);
    const terms = (text: string) => contentWords(text, language).map((word) => stem(word));
    const postings = new Map<string, Postings>();
    const lengths = new Float64Array(texts.length);
    texts.forEach((text, at) => {
      const all = terms(text);
      lengths[at] = all.length;
      for (const term of all) {
        let of = postings.get(term);
        if (of === undefined) {
          of = { texts: [], counts: [] };
          postings.set(term, of);
        }
        const last = of.texts.length - 1;
        if (of.texts[last] === at) {
          of.counts[last] = (of.counts[last] ?? 0) + 1;
        } else {
          of.texts.push(at);
          of.counts.push(1);
        }
      }
    });
    // Forgets the stems of all those words.
    stem = stemmer(language);
    const average = lengths.reduce((sum, length) => sum + length, 0) / texts.length || 1;
    const norms = lengths.map((length) => k1 * (1 - b + (b * length) / average));

    return (question, limit) => {
      const scores = new Float64Array(texts.length);
      for (const term of new Set(terms(question))) {
        const of = postings.get(term);
        if (of === undefined) {
          continue;
        }
        const n = of.texts.length;
        const idf = Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
        for (let i = 0; i < n; i += 1) {
          const at = of.texts[i] ?? 0;
          const count = of.counts[i] ?? 0;
          scores[at] = (scores[at] ?? 0) + (idf * count * (k1 + 1)) / (count + (norms[at] ?? k1));
        }
      }
      return highest(scores, limit);
    };
  };
}

/** The `limit` highest scores above 0, best first; of equal ones the earlier. */
function highest(scores: Float64Array, limit: number): Ranked[] {
  const best: Ranked[] = [];
  scores.forEach((score, at) => {
    const least = best.length < limit ? 0 : (best.at(-1)?.score ?? 0);
    if (score > least) {
      const place = best.findIndex((other) => other.score < score);
      best.splice(place < 0 ? best.length : place, 0, { at, score });
      best.length = Math.min(best.length, limit);
    }
  });
  return best;
}

/** Plain BM25, with what is usually put before it. */
export const plainBm25 = peer(
  {
    name: 'BM25',
    settings: 'k1 1.2, b 0.7 (sentences 0.9, 0.35), stop words, Snowball',
    slow: false,
  },
  bm25(1.2, 0.7),
  bm25(0.9, 0.35),
);
