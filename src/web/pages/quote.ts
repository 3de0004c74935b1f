import { html } from 'hono/html';
import type { Article, Passage, Span } from '../../library/article.ts';
import type { Frame, Html } from './page.ts';

/**
 * A text, or the part of it in `shown`, with what of it lies in `sentence` marked.
 *
 * @param id What the mark is called, for links to it
 */
export function marked(text: string, shown: Span, sentence?: Span, id?: string): Html {
  if (sentence === undefined) return html`${text.slice(shown.start, shown.end)}`;
  const start = Math.max(sentence.start, shown.start);
  const end = Math.min(sentence.end, shown.end);
  const mark = html`<mark${id === undefined ? '' : html` id="${id}"`}>${text.slice(start, end)}</mark>`;
  return html`${text.slice(shown.start, start)}${mark}${text.slice(end, shown.end)}`;
}

/** Publisher, author and date, as far as they are known. */
export function detailsOf({ publisher, author, published }: Article): Html[] {
  return [publisher, author, published]
    .filter((detail) => detail !== undefined)
    .map((detail) => html`<bdi>${detail}</bdi>`);
}

/** `Fees › Guests · p. 12 · ¶ 3 of 8`. */
export function placeOf({ passages }: Article, passage: Passage, { texts }: Frame): Html[] {
  const { headings, page, number } = passage;
  return [
    ...(headings ? [html`<bdi>${headings.join(' › ')}</bdi>`] : []),
    ...(page === undefined ? [] : [html`${texts.onPage(page)}`]),
    html`${texts.paragraph(number, passages.length)}`,
  ];
}

/** The pieces of a line, parted by dots. */
export function dotted(pieces: readonly Html[]): Html[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [html` · `, piece]));
}
