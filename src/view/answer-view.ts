import type { AbstainReason, Answer, NotSaid, Offer, Suggestion } from '../answer/answer.ts';
import { BOUNDS } from '../bounds.ts';
import type { Article } from '../library/article.ts';
import { type Layout, type QuoteView, viewQuote } from './quote-view.ts';

/** How many of the nearest passages are shown where none is sure to answer. */
const CLOSEST = 3;
/** How many questions are suggested. */
export const SUGGESTIONS = 3;

/** What a card says by its colour. A note is a word from the bot itself. */
export type Tone = 'answers' | 'may answer' | 'does not say' | 'note';

/** What an answer's view depends on besides the answer. */
export interface Circumstances extends Layout {
  /** How many articles were asked. */
  readonly articles: number;
  /** The front's own words on how to ask it, about so many articles. */
  readonly help: (articles: number) => string;
  /** The longest question that can be suggested, in UTF-16 code units; without it, any. */
  readonly suggestionLength?: number;
  /** Whether the asker may add facts to the articles. */
  readonly takesFacts?: boolean | undefined;
  /** The user who may have the answer taken away; none where nobody may. */
  readonly userId?: string | undefined;
  /** Whether what isn't answered is kept, and what is can be voted on. */
  readonly isCollected?: boolean | undefined;
}

/** How an answer is worded, and what is shown with it, from top to bottom: a front only draws it. */
export interface AnswerView {
  readonly tone: Tone;
  readonly question: string;
  /** The question, where it stands above the answer. */
  readonly heading: string | undefined;
  readonly shortAnswer: string | undefined;
  /** What stands above the quote, or is said instead of one. */
  readonly words: string;
  /** The passage that answers, or may. */
  readonly quote: QuoteView | undefined;
  /** That only a part was looked at, where that is so. */
  readonly partly: string | undefined;
  /** All other passages found, best first; `viewQuote` makes a view of one that is shown. */
  readonly others: readonly Offer[];
  /** Those of them that are shown at once, where nothing is sure to answer. */
  readonly closest: readonly Offer[];
  readonly suggestions: Suggestions | undefined;
  /** That the question is kept, where it is. */
  readonly collected: string | undefined;
  /** The article to add a fact to, so that it answers. */
  readonly factFor: Article | undefined;
  /** The user who may have it taken away, where somebody may. */
  readonly dismissibleBy: string | undefined;
  /** Whether the asker can say if it helped. */
  readonly takesVotes: boolean;
  /** Why there is no quote, where there is none. */
  readonly reason: AbstainReason | undefined;
  /** The probability that the first passage found answers; 0 where none was found. */
  readonly confidence: number;
}

/** Questions to ask, under the words that lead to them. */
export interface Suggestions {
  readonly heading: string;
  readonly questions: readonly Suggestion[];
}

/** Decides how an answer is worded, and what is shown with it. */
export function viewAnswer(answer: Answer, circumstances: Circumstances): AnswerView {
  const { question, offers, met } = answer;
  const { texts, takesFacts, userId, isCollected = false } = circumstances;
  const tone = toneOf(answer);
  const said = answer.band === 'does not say' ? undefined : answer;
  const notSaid = answer.band === 'does not say' ? answer : undefined;
  const others = said ? offers.slice(1) : offers;
  return {
    tone,
    question,
    heading: tone === 'note' ? undefined : question,
    shortAnswer: said?.fact?.answer,
    words: wordsOf(answer, circumstances),
    quote: said && viewQuote(said.best, circumstances),
    partly: met && texts.partly,
    others,
    closest: tone === 'answers' ? [] : others.slice(0, CLOSEST),
    suggestions: notSaid && suggestionsOf(notSaid, circumstances),
    collected: isCollected && tone === 'does not say' ? texts.isCollected : undefined,
    factFor: takesFacts ? offers[0]?.article : undefined,
    dismissibleBy: notSaid?.reason === 'too long' ? undefined : userId,
    takesVotes: isCollected && said !== undefined,
    reason: notSaid?.reason,
    confidence: offers[0]?.confidence ?? 0,
  };
}

/** What asks nothing, such as a greeting, or can't be read gets a note. */
export function toneOf(answer: Answer): Tone {
  if (answer.band !== 'does not say') return answer.band;
  return answer.reason === 'not said' || answer.reason === 'off topic' ? answer.band : 'note';
}

/**
 * The first of the questions that fit; undefined where none does.
 *
 * @param longest In UTF-16 code units
 */
export function viewSuggestions(
  heading: string,
  questions: readonly Suggestion[],
  longest = Number.POSITIVE_INFINITY,
): Suggestions | undefined {
  const fitting = questions.filter(({ question }) => question.length <= longest);
  return fitting.length > 0 ? { heading, questions: fitting.slice(0, SUGGESTIONS) } : undefined;
}

function suggestionsOf(
  answer: NotSaid,
  { texts, suggestionLength }: Circumstances,
): Suggestions | undefined {
  if (answer.courtesy === 'thanks') return undefined;
  const heading = toneOf(answer) === 'note' ? texts.couldAsk : texts.didYouMean;
  return viewSuggestions(heading, answer.instead, suggestionLength);
}

function wordsOf(answer: Answer, { texts, articles, help }: Circumstances): string {
  if (answer.band !== 'does not say') {
    if (answer.isOpening) return texts.opening;
    return answer.band === 'answers' ? texts.answers : texts.mayAnswer;
  }
  switch (answer.reason) {
    case 'not said':
      return texts.notSaid(articles);
    case 'off topic':
      return texts.offTopic(articles);
    case 'too long':
      return texts.questionTooLong(BOUNDS.questionLength.most);
    case 'nothing asked': {
      const { courtesy } = answer;
      if (courtesy === 'help') return help(articles);
      return courtesy ? texts[courtesy] : texts.nothingAsked;
    }
  }
}
