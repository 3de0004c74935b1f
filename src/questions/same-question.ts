import { askedFact } from '../answer/asked-fact.ts';
import { likenessesTo } from '../answer/likeness.ts';
import type { Article } from '../library/article.ts';
import { wordsOf } from '../library/supported.ts';
import { indexingPassages } from '../search/indexing.ts';
import { rank, release } from '../search/rank.ts';
import type { Steps } from '../steps.ts';

/** How many of the questions nearest to one are held against it word by word. */
const NEAREST = 10;

/**
 * Which of some questions asks the same as another, by its index, in steps; -1 where none does. The
 * same means what it does for facts (`askedFact`): the same words in some form, numbers, names in
 * order, denials and type of answer.
 */
export function* indexOfSame(questions: readonly string[], question: string): Steps<number> {
  const plain = wordsOf(question).join(' ');
  const equal = questions.findIndex((one) => wordsOf(one).join(' ') === plain);
  if (equal >= 0 || questions.length === 0) return equal;
  const articles = questions.map(asArticle);
  const index = yield* indexingPassages(articles);
  const ranking = rank(index, question);
  const likenesses = likenessesTo(index, ranking.query);
  const same = ranking.candidates.slice(0, NEAREST).find((one) => askedFact(one, likenesses));
  release(ranking);
  return same ? articles.indexOf(same.article) : -1;
}

/**
 * A question as the one fact of an article of its own: so it may be in any language, whatever the
 * others are in.
 */
function asArticle(question: string, index: number): Article {
  const span = { start: 0, end: question.length };
  return {
    id: `${index}`,
    title: question,
    passages: [{ number: 1, text: question, sentences: [span], source: span }],
    facts: [{ question, also: [], answer: question, passage: 1, quote: span }],
  };
}
