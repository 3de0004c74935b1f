import type { Span } from '../../src/library/article.ts';
import type { System } from '../system.ts';

/** One text that an engine ranked: its place among those indexed, and its score, larger is better. */
export interface Ranked {
  readonly at: number;
  readonly score: number;
}

/** Indexes texts of one language, and ranks those that match a question, best first. */
export type Engine = (
  texts: readonly string[],
  language: string,
) => (question: string, limit: number) => readonly Ranked[];

/**
 * A search library as a system. The sentence is the best of all sentences, which are indexed as
 * texts of their own: for every peer that is better than the best sentence of its best passage.
 * Sentences are indexed when the first is asked for, so that speed is measured without them.
 */
export function peer(
  about: Pick<System, 'name' | 'settings' | 'slow'>,
  engine: Engine,
  sentenceEngine = engine,
): System {
  return {
    ...about,
    probability: false,
    index(articles, language) {
      const passages = articles.flatMap((article) => article.passages);
      const searchPassages = engine(
        passages.map(({ text }) => text),
        language,
      );
      let searchSentences: ReturnType<typeof indexSentences> | undefined;
      function indexSentences() {
        const all = passages.flatMap((passage) =>
          passage.sentences.map((span) => ({ passage, span })),
        );
        const search = sentenceEngine(
          all.map(({ passage, span }) => cut(passage.text, span)),
          language,
        );
        return (question: string) => all[search(question, 1)[0]?.at ?? -1];
      }
      return (question, limit) => {
        const ranked = searchPassages(question, limit);
        return {
          passages: ranked.flatMap(({ at }) => passages[at] ?? []),
          confidence: ranked[0]?.score ?? 0,
          sentence() {
            searchSentences ??= indexSentences();
            return searchSentences(question);
          },
        };
      };
    },
  };
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
