import { html, raw } from 'hono/html';
import type { Article, Passage, Span } from '../../library/article.ts';
import { articlePath, passagePlace, SENTENCE_PLACE, sentenceNamed } from '../../links/address.ts';
import { plainUrl } from '../../links/source-url.ts';
import { detailsOf } from '../../view/quote-view.ts';
import { type Frame, type Html, type Page, page, wayBack } from './page.ts';
import { dotted, isolated, marked } from './quote.ts';

/** The lowest heading that HTML has. */
const LOWEST = 6;

/** Which sentence a link marks: by its name, in a passage. */
export interface Wanted {
  readonly passage: Passage;
  readonly name: string;
}

/** An article whole, its passages numbered, and a sentence of it marked. */
export function articlePage(article: Article, wanted: Wanted | undefined, frame: Frame): Page {
  return page(article.title, frame, piecesOf(article, wanted, frame));
}

function* piecesOf(article: Article, wanted: Wanted | undefined, frame: Frame): Generator<Html> {
  const { title, passages, language = '' } = article;
  const { texts } = frame;
  const sentence = wanted && sentenceNamed(wanted.passage, wanted.name);
  const url = plainUrl(article);
  const source = url && html`<a href="${url}">${texts.openSource}</a>`;
  yield html`${wayBack(frame)}
<main>
${wanted && !sentence ? html`<p class="card" role="note">${texts.web.edited}</p>` : ''}
<article>
<h1 lang="${language}" dir="auto">${title}</h1>
<p class="soft">${dotted([...detailsOf(article).map(isolated), source])}</p>
`;
  for (const [index, passage] of passages.entries()) {
    for (const { level, heading } of headingsBefore(passage, passages[index - 1])) {
      yield headingOf(level, heading, language);
    }
    yield passageOf(article, passage, passage === wanted?.passage ? sentence : undefined, frame);
  }
  yield html`</article>
</main>
`;
}

function passageOf(
  article: Article,
  { number, text, page: onPage }: Passage,
  sentence: Span | undefined,
  { texts, root }: Frame,
): Html {
  const place = passagePlace(number);
  const shown = { start: 0, end: text.length };
  return html`<div class="passage" id="${place}">
<a class="number" href="${root}${articlePath(article)}#${place}">¶ ${number}</a>${onPage === undefined ? '' : html` <span class="soft">${texts.onPage(onPage)}</span>`}
<p class="text" lang="${article.language ?? ''}" dir="auto">${marked(text, shown, sentence, SENTENCE_PLACE)}</p>
</div>
`;
}

/** The headings that begin with a passage: from the first that the one before doesn't stand under. */
function headingsBefore(
  { headings = [] }: Passage,
  before: Passage | undefined,
): { readonly level: number; readonly heading: string }[] {
  const differs = headings.findIndex((heading, index) => heading !== before?.headings?.[index]);
  return differs === -1
    ? []
    : headings.map((heading, index) => ({ level: index + 2, heading })).slice(differs);
}

function headingOf(level: number, heading: string, language: string): Html {
  const name = raw(`h${Math.min(level, LOWEST)}`);
  return html`<${name} lang="${language}" dir="auto">${heading}</${name}>
`;
}
