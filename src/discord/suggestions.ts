import type { Offer } from '../answer/answer.ts';
import { keyPhrases } from '../answer/key-phrases.ts';
import { type Suggestion, suggest } from '../answer/suggest.ts';
import type { Article, Fact } from '../library/article.ts';
import { tokenise } from '../search/analyse.ts';
import { idf } from '../search/query.ts';
import type { Bot } from './bot.ts';
import type { Texts } from './texts/texts.ts';

/** How many questions are made of one article's key phrases. */
const MADE = 8;
/** How much of what is typed is compared. */
const TYPED_LENGTH = 200;

/**
 * Questions to offer for what is typed so far: those of the facts, which forgive typos, and to
 * start with, for an article without facts, some about its key phrases.
 */
export function suggestions(
  typed: string,
  { article, limit, texts }: { article: Article | undefined; limit: number; texts: Texts },
  { knowledge, articles }: Bot,
): Suggestion[] {
  const found = suggest(knowledge, typed.slice(0, TYPED_LENGTH), { article: article?.id, limit });
  if (typed.trim() !== '') return found;
  const made = (article ? [article] : articles.all)
    .filter(({ facts }) => facts.length === 0)
    .slice(0, limit)
    .flatMap((one) =>
      keyPhrases(one)
        .slice(0, MADE)
        .map((phrase) => ({ question: texts.whatAbout(phrase), article: one })),
    );
  // Facts come first, but leave room.
  const room = Math.min(made.length, Math.ceil(limit / 3));
  return [...found.slice(0, limit - room), ...made].slice(0, limit);
}

/**
 * The questions to offer instead of one that isn't answered: those of the facts in the passages
 * found nearest, first the ones that share most of its words' weight. Of as much, the nearer
 * passage's: it was found by misspelt words too.
 */
export function questionsNear(
  question: string,
  offers: readonly Offer[],
  limit: number,
  { knowledge: { facts } }: Bot,
): Suggestion[] {
  const shared = new Map<Fact, number>();
  for (const term of new Set(tokenise(question).map(({ term }) => term))) {
    const asking = facts.byTerm.get(term) ?? [];
    const weight = idf(asking.length, facts.phrasings.length);
    for (const fact of new Set(asking.map((index) => facts.phrasings[index]?.fact))) {
      if (fact) shared.set(fact, (shared.get(fact) ?? 0) + weight);
    }
  }
  return offers
    .flatMap(({ article, passage }) =>
      article.facts
        .filter((fact) => fact.passage === passage.number)
        .map((fact) => ({ question: fact.question, article, shared: shared.get(fact) ?? 0 })),
    )
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit);
}
