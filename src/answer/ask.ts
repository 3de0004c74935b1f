import { BOUNDS } from '../bounds.ts';
import { asksWhatItIsAbout, courtesyOf } from '../language/courtesy.ts';
import { questionWithin } from '../language/en/chat.ts';
import type { Article, Library, Passage, Span } from '../library/article.ts';
import type { Budget } from '../search/budget.ts';
import { release } from '../search/rank.ts';
import type { AbstainReason, Answer, NotSaid, Suggestion } from './answer.ts';
import { isFull } from './claim.ts';
import { type Consideration, consider, type Scope } from './consider.ts';
import type { Knowledge } from './knowledge.ts';
import { questionsNear, starters } from './suggest.ts';

/**
 * From here up a passage that has all that was asked answers: of articles that the weights weren't
 * fitted to, 97 in 100 that do are the right ones. Any passage may from where it is likelier than not.
 * Less would answer more of what the texts leave open than of what they say, on the development half of
 * the readers' questions.
 */
const ANSWERS = 0.76;
const MAY_ANSWER = 0.5;
/** The same where a number, date or name is asked for and the passage has none. */
const MAY_ANSWER_WITHOUT = 0.7;
/** How much of what was asked the nearest passage has to have for it to speak of the matter. */
const OF_THE_MATTER = 0.25;

/** How many questions are offered instead of one that isn't answered. */
export const INSTEAD = 6;

/** Answers a question from the articles. Pure: same knowledge and question, same answer. */
export function ask(knowledge: Knowledge, question: string, scope: Scope = {}): Answer {
  const { answer, consideration } = answerFrom(knowledge, question, scope);
  if (consideration) release(consideration.ranking);
  return answer;
}

/**
 * The answer to a question, and the consideration that it follows from; none for a question that is
 * too long to be read, or asks nothing that is looked for.
 */
export function answerFrom(
  knowledge: Knowledge,
  question: string,
  scope: Scope,
): { readonly answer: Answer; readonly consideration?: Consideration } {
  const said = saidIn(question);
  const unsearched = withoutSearch([knowledge.library], question, said, scope);
  if (unsearched) return { answer: unsearched };
  const consideration = consider(knowledge, question, scope, said);
  return { answer: decide(knowledge, question, scope, consideration), consideration };
}

/**
 * The answer to what asks for no passage: a greeting, what an article is about, too long a text.
 *
 * @param said The question within, as `questionWithin` finds it
 */
export function withoutSearch(
  libraries: readonly Library[],
  question: string,
  said: string,
  scope: Scope,
): Answer | undefined {
  if (isTooLong(question)) return unasked(question, 'too long', []);
  const courtesy = courtesyOf(question) ?? (said === question ? undefined : courtesyOf(said));
  if (courtesy) {
    const instead = starters(articlesOf(libraries), scope, INSTEAD);
    return { ...unasked(question, 'nothing asked', instead), courtesy };
  }
  const article = scope.article ?? onlyArticle(libraries);
  return article && asksWhatItIsAbout(said) ? opening(question, article) : undefined;
}

/** Whether a question is too long to be read. */
export function isTooLong(question: string): boolean {
  return question.length > BOUNDS.questionLength.most;
}

/** The question within what was typed; none in what is too long to be read. */
export function saidIn(question: string): string {
  return isTooLong(question) ? '' : questionWithin(question);
}

/** How an article begins, for whoever asks what it is about. */
function opening(question: string, article: Article): Answer {
  const passage = article.passages[0] as Passage;
  const sentence = passage.sentences[0] as Span;
  const best = { article, passage, sentence, confidence: 1 };
  return { question, band: 'answers', best, isOpening: true, offers: [best] };
}

/**
 * All articles of some libraries. One whose passages two of them share, such as the host's that a server
 * has added facts to, is as the later has it.
 */
export function articlesOf(libraries: readonly Library[]): readonly Article[] {
  const [only] = libraries;
  if (only && libraries.length === 1) return only.articles;
  const byPassages = libraries.flatMap(({ articles }) =>
    articles.map((article) => [article.passages, article] as const),
  );
  return [...new Map(byPassages).values()];
}

function onlyArticle(libraries: readonly Library[]): Article | undefined {
  if (libraries.some(({ articles }) => articles.length > 1)) return undefined;
  const [article, ...others] = articlesOf(libraries);
  return others.length === 0 ? article : undefined;
}

/** What a consideration comes to. */
export function decide(
  knowledge: Knowledge,
  question: string,
  scope: Scope,
  { ranking, first, offers }: Consideration,
): Answer {
  if (ranking.query.terms.every(({ functionWord }) => functionWord)) {
    return unasked(question, 'nothing asked', starters(knowledge.library.articles, scope, INSTEAD));
  }
  const [best] = offers;
  const { budget } = ranking.query;
  const needed = first?.claim.lacksAnswer ? MAY_ANSWER_WITHOUT : MAY_ANSWER;
  if (first === undefined || best === undefined || best.confidence < needed) {
    const instead = questionsNear(knowledge.facts, question, offers, INSTEAD, budget);
    const reason = (first?.claim.accounted ?? 0) >= OF_THE_MATTER ? 'not said' : 'off topic';
    return { question, band: 'does not say', reason, offers, instead, ...metBy(budget) };
  }
  const { claim } = first;
  // What was looked at in part may say something else in the rest.
  if (budget.met) return { question, band: 'may answer', best, offers, ...metBy(budget) };
  const band = best.confidence >= ANSWERS && isFull(claim) ? 'answers' : 'may answer';
  return { question, band, best, ...(claim.fact && { fact: claim.fact }), offers };
}

function metBy({ met }: Budget): Pick<Answer, 'met'> {
  return met ? { met } : {};
}

function unasked(question: string, reason: AbstainReason, instead: readonly Suggestion[]): NotSaid {
  return { question, band: 'does not say', reason, offers: [], instead };
}
