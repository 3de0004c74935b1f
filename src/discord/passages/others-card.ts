import type { Offer } from '../../answer/answer.ts';
import type { PagesOf } from '../../links/address.ts';
import type { Texts } from '../../texts/en.ts';
import { linksTo, viewQuote } from '../../view/quote-view.ts';
import { Accent, type Card, card, row, text } from '../cards/components.ts';
import { contextButton, excerpt, excerptQuote, excerptSource } from '../cards/excerpt.ts';
import { pageButtons, pageOf } from '../cards/pages.ts';
import { questionHeading } from '../cards/question.ts';
import { sourceButton } from '../cards/source-button.ts';

/** One of the next best passages for a question, a page each; undefined without any. */
export function othersCard(
  question: string,
  offers: readonly Offer[],
  page: number,
  customId: (page: number) => string,
  texts: Texts,
  pagesOf?: PagesOf,
): Card | undefined {
  const { items, number, count } = pageOf(offers, 1, page);
  const [offer] = items;
  if (offer === undefined) return undefined;
  const quote = viewQuote(offer, { texts, excerpt });
  return card(
    Accent.mayAnswer,
    questionHeading(question),
    text(`-# ${texts.closest}\n${excerptQuote(quote)}`),
    text(`${excerptSource(quote, texts)}\n-# ${texts.page(number, count)}`),
    row(
      ...pageButtons({ number, count }, customId, texts),
      contextButton(quote, texts),
      sourceButton(linksTo(quote, pagesOf), texts),
    ),
  );
}
