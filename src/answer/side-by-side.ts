import { BOUNDS } from '../bounds.ts';
import type { Article, Passage } from '../library/article.ts';
import { Budget } from '../search/budget.ts';
import { release } from '../search/rank.ts';
import type { Answer, NotSaid, Offer, Suggestion } from './answer.ts';
import { articlesOf, decide, INSTEAD, saidIn, withoutSearch } from './ask.ts';
import { consider, OFFERS, type Scope } from './consider.ts';
import type { Knowledge } from './knowledge.ts';
import { type SuggestOptions, starters, suggest } from './suggest.ts';

/**
 * Answers a question from several libraries, such as the host's and a server's. Each is asked by
 * itself, and the surest answer is given: confidence is a probability, so that of one library can
 * be held against that of another. One by a fact that asks the same comes before others, as it does in
 * one library. The passages of all are offered, each once. Pure.
 */
export function askAll(
  libraries: readonly Knowledge[],
  question: string,
  scope: Scope = {},
): Answer {
  const said = saidIn(question);
  const unsearched = withoutSearch(
    libraries.map(({ library }) => library),
    question,
    said,
    scope,
  );
  if (unsearched) return unsearched;
  const asked = withArticle(libraries, scope);
  const answers = asked.map((knowledge) => {
    const budget = new Budget(Math.floor(BOUNDS.questionSteps.most / asked.length));
    const consideration = consider(knowledge, question, scope, said, budget);
    const answer = decide(knowledge, question, scope, consideration);
    release(consideration.ranking);
    return answer;
  });
  const [surest, ...others] = answers.sort(bySureness);
  if (surest === undefined || others.length === 0) {
    return (
      surest ?? { question, band: 'does not say', reason: 'off topic', offers: [], instead: [] }
    );
  }
  const [first = [], ...rest] = [surest, ...others].map(({ offers }) => offers);
  const further = [...first.slice(1), ...rest.flat()].sort((a, b) => b.confidence - a.confidence);
  const articles = standing(libraries);
  const offers = onceEach([...first.slice(0, 1), ...further], articles).slice(0, OFFERS);
  const [best] = offers;
  if (surest.band !== 'does not say') return { ...surest, best: best as Offer, offers };
  const instead = answers.map((answer) => (answer as NotSaid).instead.filter(isOf(articles)));
  return { ...surest, offers, instead: inTurn(instead, INSTEAD) };
}

/** What to offer for what is typed so far, as `suggest` does, from each library in turn. */
export function suggestFromAll(
  libraries: readonly Knowledge[],
  typed: string,
  options: SuggestOptions & { readonly limit: number },
): Suggestion[] {
  if (typed.trim() === '') {
    return starters(articlesOf(libraries.map(({ library }) => library)), options, options.limit);
  }
  const articles = standing(libraries);
  const found = withArticle(libraries, options).map((one) =>
    suggest(one, typed, options).filter(isOf(articles)),
  );
  return inTurn(found, options.limit);
}

/**
 * The articles that stand in the place of an earlier library's (`articlesOf`), by their passages, among
 * all that the libraries after the first have: that one may have many.
 */
type Standing = ReadonlyMap<Article['passages'], Article>;

function standing([, ...later]: readonly Knowledge[]): Standing {
  const articles = later.flatMap(({ library }) => library.articles);
  return new Map(articles.map((article) => [article.passages, article]));
}

/** Whether a question is one of an article as it stands, which has those of the earlier one too. */
function isOf(articles: Standing): (suggestion: Suggestion) => boolean {
  return ({ article }) => (articles.get(article.passages) ?? article) === article;
}

/** Each passage as it is first offered, of its article as it stands. */
function onceEach(offers: readonly Offer[], articles: Standing): Offer[] {
  const seen = new Set<Passage>();
  return offers.flatMap((offer) => {
    if (seen.has(offer.passage)) return [];
    seen.add(offer.passage);
    return { ...offer, article: articles.get(offer.article.passages) ?? offer.article };
  });
}

/** The libraries that have what is asked: all, or the one with the article. */
function withArticle(libraries: readonly Knowledge[], { article }: Scope): Knowledge[] {
  return libraries.filter(
    ({ library }) => article === undefined || library.articles.includes(article),
  );
}

const VOICES = ['answers', 'may answer', 'not said', 'off topic', 'nothing asked', 'too long'];

function bySureness(a: Answer, b: Answer): number {
  const voice = (one: Answer) => VOICES.indexOf('reason' in one ? one.reason : one.band);
  const confidence = ({ offers }: Answer) => offers[0]?.confidence ?? 0;
  const hasFact = (one: Answer) => Number('fact' in one);
  return hasFact(b) - hasFact(a) || voice(a) - voice(b) || confidence(b) - confidence(a);
}

function inTurn<T>(lists: readonly (readonly T[])[], limit: number): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1)))
    .flat()
    .slice(0, limit);
}
