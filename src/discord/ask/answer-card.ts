import type { Answer, Offer, Suggestion } from '../../answer/answer.ts';
import type { PagesOf } from '../../links/address.ts';
import type { Texts } from '../../texts/en.ts';
import { type Tone, viewAnswer } from '../../view/answer-view.ts';
import { linksTo, type QuoteView, viewQuote } from '../../view/quote-view.ts';
import { type ArticleOrAll, articleKey, scopeKey } from '../cards/article-key.ts';
import { place } from '../cards/citation.ts';
import { Accent, type Button, button, type Card, card, row, text } from '../cards/components.ts';
import { contextButton, excerpt, excerptQuote, excerptSource } from '../cards/excerpt.ts';
import { BUTTON_LABEL_LIMIT, MESSAGE_TEXT_LIMIT } from '../cards/limits.ts';
import { questionHeading } from '../cards/question.ts';
import { sourceButton } from '../cards/source-button.ts';
import { newFact } from '../library/acts.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { vote } from '../questions/acts.ts';
import { dismiss, meant, others } from './acts.ts';

const SHORT_ANSWER_LENGTH = 400;
const NEAR_PASSAGE_LENGTH = MESSAGE_TEXT_LIMIT / 8;
const NEAR_TITLE_LENGTH = 120;

const ACCENTS: Record<Tone, number> = {
  answers: Accent.answers,
  'may answer': Accent.mayAnswer,
  'does not say': Accent.doesNotSay,
  note: Accent.neutral,
};

export interface AnswerContext {
  readonly texts: Texts;
  /** The user who asked, who may dismiss the card; none where only the asker sees it. */
  readonly userId?: string | undefined;
  /** What was asked, and how many articles that are. */
  readonly which: ArticleOrAll;
  readonly articles: number;
  /** Where the pages of articles are; nowhere without it. */
  readonly pagesOf?: PagesOf;
  /** Whether the asker may add facts to the articles. */
  readonly takesFacts?: boolean;
  /** Whether the server keeps what isn't answered, and votes on what is. */
  readonly isCollected?: boolean;
}

/** The reply to a question. */
export function answerCard(answer: Answer, context: AnswerContext): Card {
  const { texts, userId, pagesOf } = context;
  const view = viewAnswer(answer, {
    ...context,
    help: texts.help,
    excerpt,
    suggestionLength: BUTTON_LABEL_LIMIT,
  });
  const { heading, shortAnswer, words, quote, partly, suggestions, collected } = view;
  const { factFor, dismissibleBy } = view;
  const near = quote ? [] : view.closest;
  return card(
    ACCENTS[view.tone],
    heading !== undefined && questionHeading(heading),
    shortAnswer !== undefined && text(`**${shortenEscaped(shortAnswer, SHORT_ANSWER_LENGTH)}**`),
    text(quote ? `-# ${words}\n${excerptQuote(quote)}` : words),
    quote && text(excerptSource(quote, texts)),
    partly !== undefined && text(`-# ${partly}`),
    near.length > 0 && text(`-# ${texts.closest}`),
    ...near.map((offer) => nearPassage(offer, context)),
    suggestions && text(`-# ${suggestions.heading}`),
    ...(suggestions?.questions ?? []).map((one, index) => suggestionRow(one, index, userId)),
    collected !== undefined && text(`-# ${collected}`),
    row(
      quote && contextButton(quote, texts),
      quote && view.others.length > 0 && othersButton(quote, context),
      quote && sourceButton(linksTo(quote, pagesOf), texts),
      factFor && button(texts.managing.addFact, newFact.id({ article: articleKey(factFor) })),
      dismissibleBy !== undefined && button(texts.dismiss, dismiss.id({ userId: dismissibleBy })),
    ),
    view.takesVotes &&
      row(
        button(texts.helped, vote.id({ helped: 1 })),
        button(texts.notIt, vote.id({ helped: 0 })),
      ),
  );
}

/** A passage that is near but may not answer, with little room. */
function nearPassage(offer: Offer, { texts }: AnswerContext) {
  const quote = viewQuote(offer, { texts, excerpt: (one) => excerpt(one, NEAR_PASSAGE_LENGTH) });
  const title = shortenEscaped(offer.article.title, NEAR_TITLE_LENGTH);
  return text(`${excerptQuote(quote)}\n-# ${title} · ${place(quote.place)}`);
}

function suggestionRow({ question, article }: Suggestion, index: number, userId = '') {
  return row(button(question, meant.id({ userId, article: articleKey(article), index })));
}

function othersButton({ article, passage }: QuoteView, { texts, which }: AnswerContext): Button {
  const after = {
    scope: scopeKey(which),
    article: articleKey(article),
    passage: passage.number,
    page: 1,
  };
  return button(texts.otherPassages, others.id(after));
}
