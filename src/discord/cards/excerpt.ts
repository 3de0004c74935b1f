import type { Offer } from '../../answer/answer.ts';
import type { Texts } from '../../texts/en.ts';
import type { QuoteView } from '../../view/quote-view.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { act } from './acts.ts';
import { articleKey } from './article-key.ts';
import { details, place, TITLE_LENGTH } from './citation.ts';
import { type Button, button } from './components.ts';
import { MESSAGE_TEXT_LIMIT } from './limits.ts';
import { type Part, partAt, partsOf, quotePart } from './parts.ts';

/** The share of a message that a passage may take. */
const PASSAGE_LENGTH = MESSAGE_TEXT_LIMIT / 2;

/** The part of an offer's passage that is shown: the one with the sentence in it. */
export function excerpt({ passage, sentence }: Offer, limit = PASSAGE_LENGTH): Part {
  return partAt(partsOf(passage, limit), sentence.start);
}

/** What is shown of a passage, as a quote with the sentence in bold. */
export function excerptQuote({ passage, shown, mark }: QuoteView): string {
  return quotePart(passage, shown, mark);
}

/** The line that says where a quote stands, and that it is shortened if it is. */
export function excerptSource(quote: QuoteView, { shortened }: Texts): string {
  const title = shortenEscaped(quote.article.title, TITLE_LENGTH);
  const line = `-# ${[title, ...details(quote.article), place(quote.place)].join(' · ')}`;
  return quote.isShortened ? `${line}\n-# ${shortened}` : line;
}

/** Shows the passages around one, with this stretch of it highlighted. */
export const context = act('context', {
  article: 'text',
  passage: 'number',
  start: 'number',
  end: 'number',
});

/** Shows the passages around the quote's. */
export function contextButton({ article, passage, sentence }: QuoteView, texts: Texts): Button {
  const { start, end } = sentence;
  const at = { article: articleKey(article), passage: passage.number, start, end };
  return button(texts.context, context.id(at));
}
