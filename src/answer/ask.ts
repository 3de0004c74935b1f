import type { Passage, Span } from '../library/article.ts';
import { rank } from '../search/rank.ts';
import type { AbstainReason, Answer, Band, Offer } from './answer.ts';
import { confidencesOf } from './confidence.ts';
import { type FactMatch, matchFact } from './facts.ts';
import type { Knowledge } from './knowledge.ts';

/** The longest question read, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 2_000;

/**
 * From here up a passage answers; below the second it doesn't. On the questions of `wiki`, put to
 * their own articles, 90 % are at the second or above and 80 % at the first; of other articles'
 * questions 3 % and under 1 %.
 */
const ANSWERS = 0.65;
const MAY_ANSWER = 0.35;

/** Passages offered, at most. */
const OFFERS = 10;

export interface AskOptions {
  /** Only this article may answer; its id. */
  readonly article?: string | undefined;
}

/** Answers a question from the articles. Pure: same knowledge and question, same answer. */
export function ask(knowledge: Knowledge, question: string, options: AskOptions = {}): Answer {
  if (question.length > MAX_QUESTION_LENGTH) return nothingOffered(question, 'too long');
  const match = matchFact(knowledge.facts, question, options.article);
  const ranking = rank(knowledge.passages, question, options.article);
  const asksNothing = ranking.query.terms.every(({ functionWord }) => functionWord);
  if (match === undefined && asksNothing) return nothingOffered(question, 'nothing asked');
  const confidences = confidencesOf(knowledge.passages, ranking);
  const ranked = ranking.candidates.slice(0, OFFERS).map(({ article, passage, sentence }, i) => ({
    article,
    passage,
    sentence,
    confidence: confidences[i] ?? 0,
  }));
  const offers = match === undefined ? ranked : putFirst(offerOf(match), ranked);
  const [best] = offers;
  const band = bandOf(best?.confidence ?? 0);
  if (best === undefined || band === 'does not say') {
    return { question, band: 'does not say', reason: 'not said', offers };
  }
  return { question, band, best, ...(match && { fact: match.fact }), offers };
}

function nothingOffered(question: string, reason: AbstainReason): Answer {
  return { question, band: 'does not say', reason, offers: [] };
}

function bandOf(confidence: number): Band {
  if (confidence >= ANSWERS) return 'answers';
  return confidence >= MAY_ANSWER ? 'may answer' : 'does not say';
}

function putFirst(first: Offer, offers: readonly Offer[]): Offer[] {
  return [first, ...offers.filter(({ passage }) => passage !== first.passage)].slice(0, OFFERS);
}

function offerOf({ article, fact, sameness }: FactMatch): Offer {
  const passage = article.passages[fact.passage - 1] as Passage;
  return { article, passage, sentence: sentenceAt(passage, fact.quote), confidence: sameness };
}

/** The sentences that a quote touches. */
function sentenceAt(passage: Passage, quote: Span): Span {
  const touched = passage.sentences.filter((s) => s.start < quote.end && quote.start < s.end);
  return { start: touched[0]?.start ?? quote.start, end: touched.at(-1)?.end ?? quote.end };
}
