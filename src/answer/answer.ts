import type { Courtesy } from '../language/language.ts';
import type { Article, Fact, Passage, Span } from '../library/article.ts';
import type { Met } from '../search/budget.ts';

/** How sure an answer is, as the reply words it. */
export type Band = 'answers' | 'may answer' | 'does not say';

/** A passage offered to the asker. */
export interface Offer {
  readonly article: Article;
  readonly passage: Passage;
  /** The sentence to highlight, within `passage.text`. */
  readonly sentence: Span;
  /** The probability, 0 to 1, that the passage answers the question. */
  readonly confidence: number;
}

/** Why nothing is offered as the answer. */
export type AbstainReason =
  /** The question holds nothing to search for: no letter or digit, or only function words. */
  | 'nothing asked'
  /** The question is longer than the bound `questionLength`. */
  | 'too long'
  /** The articles speak of the matter, but no passage is likely enough to answer. */
  | 'not said'
  /** They don't speak of it. */
  | 'off topic';

/** What came of one question. `offers` is ordered, best first. */
export type Answer = Said | NotSaid;

/** A passage answers, or may. */
export interface Said {
  readonly question: string;
  readonly band: 'answers' | 'may answer';
  /** The passage that answers, or may; `offers[0]`. */
  readonly best: Offer;
  /** The fact that asks the same question, if one does: its short answer. */
  readonly fact?: Fact;
  /** Whether it was asked what the article is about: `best` is how it begins. */
  readonly isOpening?: true;
  readonly offers: readonly Offer[];
  /** The bound that was met, where only a part of the question or of the articles was looked at. */
  readonly met?: Met;
}

/** Nothing is offered as the answer. */
export interface NotSaid {
  readonly question: string;
  readonly band: 'does not say';
  readonly reason: AbstainReason;
  /** What was said, where nothing was asked. */
  readonly courtesy?: Courtesy;
  /** The nearest passages, which may not answer. */
  readonly offers: readonly Offer[];
  /** What could be asked instead, the likeliest to be meant first. */
  readonly instead: readonly Suggestion[];
  /** As in `Said`. */
  readonly met?: Met;
}

/** A question that the library can answer. */
export interface Suggestion {
  readonly question: string;
  readonly article: Article;
}
