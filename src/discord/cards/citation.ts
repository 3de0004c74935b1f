import type { Article } from '../../library/article.ts';
import { detailsOf, type PlaceView } from '../../view/quote-view.ts';
import { shortenEscaped } from '../markdown/shorten.ts';

/** The most characters that a title takes in a heading or a source line. */
export const TITLE_LENGTH = 250;
const DETAIL_LENGTH = 120;

/** Publisher, author and date, as far as they are known. */
export function details(article: Article): string[] {
  return detailsOf(article).map((detail) => shortenEscaped(detail, DETAIL_LENGTH));
}

/** `Fees › Guests · p. 12 · ¶ 3 of 8`: also which part of it, where it is in parts. */
export function place({ headings, page, paragraph }: PlaceView): string {
  return [headings && shortenEscaped(headings, DETAIL_LENGTH), page, paragraph]
    .filter((piece) => piece !== undefined)
    .join(' · ');
}
