import { html, raw } from 'hono/html';
import type { Texts } from '../../texts/en.ts';
import { STYLE } from './style.ts';

/** A piece of a page, in which whatever was put in is escaped. */
export type Html = ReturnType<typeof html>;

/** What a page is written in, and where it is. */
export interface Frame {
  readonly texts: Texts;
  /** The language of the texts, as a BCP 47 tag. */
  readonly language: string;
  /** The relative path to where the pages begin, with a slash at the end. */
  readonly root: string;
}

/** A quotation mark. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Cpath fill='%232e9e5b' d='M2 3h5v5l-2 5H3l1-5H2zm7 0h5v5l-2 5h-2l1-5H9z'/%3E%3C/svg%3E";

/** A whole page, in pieces, so that it can be made as it is read. */
export type Page = Iterable<Html>;

/** The page of this title with this content. */
export function* page(title: string, { language }: Frame, content: Iterable<Html>): Page {
  yield html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${raw(ICON)}">
<style>${raw(STYLE)}</style>
</head>
<body>
`;
  yield* content;
  yield html`</body>
</html>
`;
}

/** A page that says one thing, and leads to where one can ask. */
export function notePage(words: string, frame: Frame): Page {
  return page(words, frame, [html`<main><h1>${words}</h1>${wayBack(frame)}</main>`]);
}

/** The way to where one can ask. */
export function wayBack({ texts, root }: Frame): Html {
  return html`<nav><p><a href="${root}">${texts.web.askOn}</a></p></nav>`;
}
