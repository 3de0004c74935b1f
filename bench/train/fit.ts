import type { Model } from '../../src/answer/knowledge.ts';
import type { QuestionSet } from '../data.ts';
import type { ReaderText } from '../readers-set.ts';
import { describe, fitConfidence, judgedRankings, judgedReaders } from './confidence.ts';
import { fitRanker } from './ranker.ts';

const SEED = 1;

/** Fits the ranker to a question set, and its confidence to the set and to what readers ask. */
export function fitModel(
  set: QuestionSet,
  readers: readonly ReaderText[],
  say: (text: string) => void,
): Model {
  const ranking = fitRanker(set, SEED);
  say(`ranker fitted to ${set.articles.length} articles`);
  const judged = [...judgedRankings(set, ranking, SEED), ...judgedReaders(readers, ranking)];
  const confidence = fitConfidence(judged);
  say(`confidence fitted to ${judged.length} rankings`);
  say(describe(confidence, judged));
  return { ranking, confidence };
}
