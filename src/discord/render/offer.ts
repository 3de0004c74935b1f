import type { Offer } from '../../answer/answer.ts';
import { articleKey } from '../articles.ts';
import type { Texts } from '../texts/texts.ts';
import { type Button, button, linkButton } from './components.ts';
import { citation, partAt, partsOf, place, quotePart } from './passage.ts';
import { sourceUrl } from './source-url.ts';

const PASSAGE_LENGTH = 2_000;

/** A passage to quote and the sentence of it to highlight. */
type Found = Omit<Offer, 'confidence'>;

/** An offer's passage as a quote with its sentence in bold, shortened to `limit` around that. */
export function offerQuote({ passage, sentence }: Found, limit = PASSAGE_LENGTH): string {
  return quotePart(passage, partAt(partsOf(passage, limit), sentence.start), sentence);
}

/** The line that says where an offer's quote stands, and that it is shortened if it is. */
export function offerSource({ article, passage, sentence }: Found, texts: Texts): string {
  const part = partAt(partsOf(passage, PASSAGE_LENGTH), sentence.start);
  const line = `-# ${citation(article)} · ${place(article, passage, part, texts)}`;
  return part.count > 1 ? `${line}\n-# ${texts.shortened}` : line;
}

/** Shows the passages around the offer's. */
export function contextButton({ article, passage, sentence }: Found, texts: Texts): Button {
  return button(texts.context, {
    act: 'context',
    article: articleKey(article),
    passage: passage.number,
    start: sentence.start,
    end: sentence.end,
  });
}

/** Opens the article at the offer's sentence; none where it has no URL. */
export function sourceButton(
  { article, passage, sentence }: Found,
  texts: Texts,
): Button | undefined {
  const url = sourceUrl(article, passage, sentence);
  return url === undefined ? undefined : linkButton(texts.openSource, url);
}
