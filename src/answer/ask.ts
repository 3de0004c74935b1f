import type { AbstainReason, Answer, Suggestion } from './answer.ts';
import { isFull } from './claim.ts';
import { sigmoid } from './confidence.ts';
import { type Consideration, consider, type Scope } from './consider.ts';
import type { Knowledge } from './knowledge.ts';
import { questionsNear, starters } from './suggest.ts';

/** The longest question read, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 2_000;

/**
 * From here up a passage answers; below the second it doesn't. On the questions of `wiki`, put to
 * their own articles, 90 % are at the second or above and 80 % at the first; of other articles'
 * questions 3 % and under 1 %.
 */
const ANSWERS = 0.5;
const MAY_ANSWER = 0.45;
/** The same where a number, date or name is asked for and the passage has none. */
const MAY_ANSWER_WITHOUT = 0.65;
/** How likely it has to be that the article speaks of what was asked, for it to be said so. */
const OF_THE_MATTER = 0.2;

/** How many questions are offered instead of one that isn't answered. */
const INSTEAD = 6;

/** Answers a question from the articles. Pure: same knowledge and question, same answer. */
export function ask(knowledge: Knowledge, question: string, scope: Scope = {}): Answer {
  return answerFrom(knowledge, question, scope).answer;
}

/**
 * The answer to a question, and the consideration that it follows from; none for a question that is
 * too long to be read.
 */
export function answerFrom(
  knowledge: Knowledge,
  question: string,
  scope: Scope,
): { readonly answer: Answer; readonly consideration?: Consideration } {
  if (question.length > MAX_QUESTION_LENGTH) return { answer: unasked(question, 'too long', []) };
  const consideration = consider(knowledge, question, scope);
  return { answer: decide(knowledge, question, scope, consideration), consideration };
}

function decide(
  knowledge: Knowledge,
  question: string,
  scope: Scope,
  { ranking, first, offers }: Consideration,
): Answer {
  if (ranking.query.terms.every(({ functionWord }) => functionWord)) {
    return unasked(question, 'nothing asked', starters(knowledge, scope, INSTEAD));
  }
  const [best] = offers;
  const needed = first?.claim.lacksAnswer ? MAY_ANSWER_WITHOUT : MAY_ANSWER;
  if (first === undefined || best === undefined || best.confidence < needed) {
    const isOfTheMatter = first !== undefined && sigmoid(first.confidence.subject) >= OF_THE_MATTER;
    const instead = questionsNear(knowledge.facts, question, offers, INSTEAD);
    const reason = isOfTheMatter ? 'not said' : 'off topic';
    return { question, band: 'does not say', reason, offers, instead };
  }
  const { claim } = first;
  const band = best.confidence >= ANSWERS && isFull(claim) ? 'answers' : 'may answer';
  return { question, band, best, ...(claim.fact && { fact: claim.fact }), offers };
}

function unasked(question: string, reason: AbstainReason, instead: readonly Suggestion[]): Answer {
  return { question, band: 'does not say', reason, offers: [], instead };
}
