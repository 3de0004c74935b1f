import { release } from '../search/rank.ts';
import type { Answer, NotSaid, Suggestion } from './answer.ts';
import { articlesOf, decide, INSTEAD, saidIn, withoutSearch } from './ask.ts';
import { consider, OFFERS, type Scope } from './consider.ts';
import type { Knowledge } from './knowledge.ts';
import { type SuggestOptions, starters, suggest } from './suggest.ts';

/**
 * Answers a question from several libraries, such as the host's and a server's. Each is asked by
 * itself, and the surest answer is given: confidence is a probability, so that of one library can
 * be held against that of another. The passages of all are offered. Pure.
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
  const answers = withArticle(libraries, scope).map((knowledge) => {
    const consideration = consider(knowledge, question, scope, said);
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
  const offers = [...first.slice(0, 1), ...further].slice(0, OFFERS);
  if (surest.band !== 'does not say') return { ...surest, offers };
  const instead = inTurn(
    answers.map((answer) => (answer as NotSaid).instead),
    INSTEAD,
  );
  return { ...surest, offers, instead };
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
  const found = withArticle(libraries, options).map((one) => suggest(one, typed, options));
  return inTurn(found, options.limit);
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
  return voice(a) - voice(b) || confidence(b) - confidence(a);
}

function inTurn<T>(lists: readonly (readonly T[])[], limit: number): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1)))
    .flat()
    .slice(0, limit);
}
