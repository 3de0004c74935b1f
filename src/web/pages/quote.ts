import { html } from 'hono/html';
import type { Span } from '../../library/article.ts';
import type { Html } from './page.ts';

/**
 * A text, or the part of it in `shown`, with `mark`, which lies in it, marked.
 *
 * @param id What the mark is called, for links to it
 */
export function marked(text: string, shown: Span, mark?: Span, id?: string): Html {
  if (mark === undefined) return html`${text.slice(shown.start, shown.end)}`;
  const words = text.slice(mark.start, mark.end);
  return html`${text.slice(shown.start, mark.start)}<mark${id === undefined ? '' : html` id="${id}"`}>${words}</mark>${text.slice(mark.end, shown.end)}`;
}

/** Words of an article's in a line of ours, whichever way either is written. */
export function isolated(words: string): Html {
  return html`<bdi>${words}</bdi>`;
}

/** The pieces that there are of a line, parted by dots. */
export function dotted(pieces: readonly (Html | string | undefined)[]): Html[] {
  return pieces
    .filter((piece) => piece !== undefined)
    .map((piece, index) => html`${index === 0 ? '' : ' · '}${piece}`);
}
