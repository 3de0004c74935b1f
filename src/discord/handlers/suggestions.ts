import type { Suggestion } from '../../answer/answer.ts';
import { keyPhrases } from '../../answer/key-phrases.ts';
import { suggest } from '../../answer/suggest.ts';
import type { Article } from '../../library/article.ts';
import type { Bot } from '../dispatch/context.ts';
import type { Texts } from '../texts/texts.ts';

/** How many questions are made of one article's key phrases. */
const MADE = 8;

/**
 * Questions to offer for what is typed so far: those of the facts, which forgive typos, and to
 * start with, for an article without facts, some about its key phrases.
 */
export function suggestions(
  typed: string,
  { article, limit, texts }: { article: Article | undefined; limit: number; texts: Texts },
  { knowledge, articles }: Bot,
): Suggestion[] {
  const found = suggest(knowledge, typed, { article, limit });
  if (typed.trim() !== '') return found;
  const made = (article ? [article] : articles.all)
    .filter(({ facts }) => facts.length === 0)
    .slice(0, limit)
    .flatMap((one) =>
      keyPhrases(one, MADE).map((phrase) => ({ question: texts.whatAbout(phrase), article: one })),
    );
  // Facts come first, but leave room.
  const room = Math.min(made.length, Math.ceil(limit / 3));
  return [...found.slice(0, limit - room), ...made].slice(0, limit);
}
