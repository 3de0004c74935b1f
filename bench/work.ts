import type { Article } from '../src/library/article.ts';
import { textsOf } from './corpus.ts';
import { loadSets } from './data.ts';
import { grow } from './growth.ts';
import { rng, shuffle } from './rng.ts';
import { makeTypos } from './typos.ts';

/** Passages that the questions are about: in every library but the very smallest. */
const ASKED_ABOUT = 50;

/** How many questions are taken from them; each is asked twice, once with a typo. */
const QUESTIONS = 200;

/** What the speed benchmark gives a system to do. */
export interface Work {
  readonly articles: readonly Article[];
  readonly questions: readonly string[];
  readonly language: string;
}

/**
 * A library of `size` passages and the questions to ask of it, which are the same at every size.
 * Made of the sets named, or found, as far as they are in the language of the first.
 *
 * @throws BenchError when there is no such set
 */
export function workFor(size: number, names: readonly string[] | undefined, seed: number): Work {
  const sets = loadSets(names);
  const language = sets[0]?.language ?? 'en';
  const texts = shuffle(
    sets.filter((set) => set.language === language).flatMap(textsOf),
    rng(seed, 'texts'),
  );
  const passages = texts.flatMap(({ article }) => article.passages);
  const askedAbout = new Set(passages.slice(0, ASKED_ABOUT));
  const asked = texts
    .flatMap(({ cases }) => cases)
    .filter(({ gold }) => askedAbout.has(gold))
    .slice(0, QUESTIONS)
    .flatMap(({ id, question }) => [
      question,
      makeTypos(question, 1, rng(seed, 'typo', id), language),
    ]);
  return {
    articles: grow(passages, size, rng(seed, 'growth')),
    questions: shuffle(asked, rng(seed, 'questions')),
    language,
  };
}
