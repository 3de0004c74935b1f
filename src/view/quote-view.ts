import type { Offer } from '../answer/answer.ts';
import { excerptOf } from '../answer/excerpt.ts';
import type { Article, Passage, Span } from '../library/article.ts';
import { type PagesOf, sentencePath } from '../links/address.ts';
import { sourceUrl } from '../links/source-url.ts';
import type { Texts } from '../texts/en.ts';

/** How a front shows a passage. */
export interface Layout {
  readonly texts: Texts;
  /** What it has room for; by default as much as `excerptOf` gives. */
  readonly excerpt?: (offer: Offer) => Stretch;
}

/** What is shown of a passage: part `number` of `count`, where a front shows it in parts. */
export interface Stretch extends Span {
  readonly number?: number;
  readonly count?: number;
}

/** A passage as every front shows it. */
export interface QuoteView extends Offer {
  /** What of the passage's text is shown. */
  readonly shown: Span;
  /** What of that is marked. */
  readonly mark: Span;
  /** Whether it is less than the whole passage. */
  readonly isShortened: boolean;
  /** Publisher, author and date, as far as they are known. */
  readonly details: readonly string[];
  readonly place: PlaceView;
}

/** Where a passage stands in its article, in words. */
export interface PlaceView {
  readonly headings: string | undefined;
  readonly page: string | undefined;
  readonly paragraph: string;
}

/** What opens an article: its own URL, and its page among ours. */
export interface Links {
  readonly source: string | undefined;
  readonly page: string | undefined;
}

/** How an offered passage is shown. */
export function viewQuote(offer: Offer, layout: Layout): QuoteView {
  const { article, passage, sentence } = offer;
  const shown = layout.excerpt?.(offer) ?? excerptOf(passage, sentence);
  const { start, end } = shown;
  return {
    ...offer,
    shown: { start, end },
    mark: { start: Math.max(sentence.start, start), end: Math.min(sentence.end, end) },
    isShortened: end - start < passage.text.length,
    details: detailsOf(article),
    place: placeOf(article, passage, layout.texts, shown),
  };
}

/** Publisher, author and date, as far as they are known. */
export function detailsOf({ publisher, author, published }: Article): string[] {
  return [publisher, author, published].filter((detail) => detail !== undefined);
}

/** Also which part of the passage it is, where it is shown in several. */
export function placeOf(
  { passages }: Article,
  { number, headings, page }: Passage,
  texts: Texts,
  { number: part = 1, count = 1 }: Partial<Stretch> = {},
): PlaceView {
  const paragraph = texts.paragraph(number, passages.length);
  return {
    headings: headings?.join(' › '),
    page: page === undefined ? undefined : texts.onPage(page),
    paragraph: count > 1 ? `${paragraph}, ${texts.part(part, count)}` : paragraph,
  };
}

/**
 * The ways to a sentence. Not a part of every view, since to find its words among the article's takes
 * longer than all else, and not every quote shows them.
 *
 * @param pagesOf Where the pages of articles are; nowhere without it
 */
export function linksTo(
  { article, passage, sentence }: Omit<Offer, 'confidence'>,
  pagesOf?: PagesOf,
): Links {
  const pages = pagesOf?.(article);
  return {
    source: sourceUrl(article, passage, sentence),
    page: pages && `${pages}/${sentencePath(article, passage, sentence)}`,
  };
}
