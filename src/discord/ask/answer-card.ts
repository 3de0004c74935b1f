import type { Answer, NotSaid, Said, Suggestion } from '../../answer/answer.ts';
import { BOUNDS } from '../../bounds.ts';
import type { Article } from '../../library/article.ts';
import type { PagesOf } from '../../links/address.ts';
import type { Texts } from '../../texts/en.ts';
import { type ArticleOrAll, articleKey, scopeKey } from '../cards/article-key.ts';
import { place } from '../cards/citation.ts';
import { Accent, type Button, button, type Card, card, row, text } from '../cards/components.ts';
import { contextButton, excerptPart, excerptQuote, excerptSource } from '../cards/excerpt.ts';
import { BUTTON_LABEL_LIMIT, MESSAGE_TEXT_LIMIT } from '../cards/limits.ts';
import { noteCard } from '../cards/note-card.ts';
import { questionHeading } from '../cards/question.ts';
import { sourceButton } from '../cards/source-button.ts';
import { newFact } from '../library/acts.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { vote } from '../questions/acts.ts';
import { dismiss, meant, others } from './acts.ts';

const SHORT_ANSWER_LENGTH = 400;
const NEAR_PASSAGES = 3;
const NEAR_PASSAGE_LENGTH = MESSAGE_TEXT_LIMIT / 8;
const NEAR_TITLE_LENGTH = 120;
const MEANT_QUESTIONS = 3;

export interface AnswerContext {
  readonly texts: Texts;
  /** The user who asked, who may dismiss the card; none where only the asker sees it. */
  readonly asker?: string | undefined;
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
  if (answer.band !== 'does not say') return saidCard(answer, context);
  switch (answer.reason) {
    case 'nothing asked':
      return unaskedCard(answer, context);
    case 'too long':
      return noteCard(context.texts.questionTooLong(BOUNDS.questionLength.most));
    case 'not said':
    case 'off topic':
      return notSaidCard(answer, context);
  }
}

function saidCard(
  { question, band, best, fact, isOpening, offers, met }: Said,
  context: AnswerContext,
): Card {
  const { texts, asker, which, pagesOf, isCollected } = context;
  const part = excerptPart(best);
  const sure = band === 'answers';
  const voice = isOpening ? texts.opening : sure ? texts.answers : texts.mayAnswer;
  const { number: passage } = best.passage;
  const after = { scope: scopeKey(which), article: articleKey(best.article), passage, page: 1 };
  return card(
    sure ? Accent.answers : Accent.mayAnswer,
    questionHeading(question),
    fact && text(`**${shortenEscaped(fact.answer, SHORT_ANSWER_LENGTH)}**`),
    text(`-# ${voice}\n${excerptQuote(best, part)}`),
    text(excerptSource(best, part, texts)),
    met && text(`-# ${texts.partly}`),
    row(
      contextButton(best, texts),
      offers.length > 1 && button(texts.otherPassages, others.id(after)),
      sourceButton(best, texts, pagesOf),
      factButton(best, context),
      dismissButton(asker, texts),
    ),
    isCollected &&
      row(
        button(texts.helped, vote.id({ helped: 1 })),
        button(texts.notIt, vote.id({ helped: 0 })),
      ),
  );
}

/** A kind word to what asks nothing, and what could be asked. */
function unaskedCard(
  { courtesy, instead }: NotSaid,
  { texts, articles, asker }: AnswerContext,
): Card {
  const words = {
    greeting: texts.greeting,
    thanks: texts.thanks,
    help: texts.help(articles),
    nothing: texts.nothingAsked,
  }[courtesy ?? 'nothing'];
  const meant = courtesy === 'thanks' ? [] : meantRows(instead, asker);
  return card(
    Accent.neutral,
    text(words),
    meant.length > 0 && text(`-# ${texts.couldAsk}`),
    ...meant,
    row(dismissButton(asker, texts)),
  );
}

function notSaidCard(
  { question, reason, offers, instead, met }: NotSaid,
  context: AnswerContext,
): Card {
  const { texts, asker, articles, isCollected } = context;
  const [nearest] = offers;
  const near = offers.slice(0, NEAR_PASSAGES).map((offer) => {
    const { article, passage } = offer;
    const part = excerptPart(offer, NEAR_PASSAGE_LENGTH);
    const title = shortenEscaped(article.title, NEAR_TITLE_LENGTH);
    const where = place(article, passage, part, texts);
    return text(`${excerptQuote(offer, part)}\n-# ${title} · ${where}`);
  });
  const meant = meantRows(instead, asker);
  return card(
    Accent.doesNotSay,
    questionHeading(question),
    text(reason === 'off topic' ? texts.offTopic(articles) : texts.notSaid(articles)),
    met && text(`-# ${texts.partly}`),
    near.length > 0 && text(`-# ${texts.closest}`),
    ...near,
    meant.length > 0 && text(`-# ${texts.didYouMean}`),
    ...meant,
    isCollected && text(`-# ${texts.isCollected}`),
    row(nearest && factButton(nearest, context), dismissButton(asker, texts)),
  );
}

/** Questions to ask instead, a button each. */
function meantRows(instead: readonly Suggestion[], asker: string | undefined) {
  return instead
    .filter(({ question }) => question.length <= BUTTON_LABEL_LIMIT)
    .slice(0, MEANT_QUESTIONS)
    .map(({ question, article }, index) =>
      row(button(question, meant.id({ asker: asker ?? '', article: articleKey(article), index }))),
    );
}

/** For a fact that answers the question, in the article of a passage. */
function factButton(
  { article }: { readonly article: Article },
  { takesFacts, texts }: AnswerContext,
): Button | undefined {
  if (!takesFacts) return undefined;
  return button(texts.managing.addFact, newFact.id({ article: articleKey(article) }));
}

function dismissButton(asker: string | undefined, texts: Texts): Button | undefined {
  return asker === undefined ? undefined : button(texts.dismiss, dismiss.id({ asker }));
}
