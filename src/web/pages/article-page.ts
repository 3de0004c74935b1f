import { html } from 'hono/html';
import { articlePath, passageMark, SENTENCE_MARK, sentenceNamed } from '../../address.ts';
import { plainUrl } from '../../discord/cards/source-url.ts';
import type { Article, Passage } from '../../library/article.ts';
import { type Frame, type Html, page, wayBack } from './page.ts';
import { detailsOf, dotted, marked } from './quote.ts';

/** The lowest heading that HTML has. */
const LOWEST = 6;

/** Which sentence a link marks: by its name, in a passage. */
export interface Wanted {
  readonly passage: Passage;
  readonly name: string;
}

/** An article whole, its passages numbered, and a sentence of it marked. */
export function articlePage(article: Article, wanted: Wanted | undefined, frame: Frame): Html {
  const { title, passages, language = '' } = article;
  const { texts } = frame;
  const sentence = wanted && sentenceNamed(wanted.passage, wanted.name);
  const url = plainUrl(article);
  const source = url === undefined ? [] : [html`<a href="${url}">${texts.openSource}</a>`];
  const about = dotted([...detailsOf(article), ...source]);
  return page(
    title,
    frame,
    wayBack(frame),
    html`<main>
${wanted && !sentence ? html`<p class="card" role="note">${texts.web.edited}</p>` : ''}
<article>
<h1 lang="${language}" dir="auto">${title}</h1>
<p class="soft">${about}</p>
${passages.map((passage, index) => [
  headingsBefore(passage, passages[index - 1]).map(({ level, heading }) =>
    headingOf(level, heading, language),
  ),
  passageOf(article, passage, wanted?.passage === passage ? sentence : undefined, frame),
])}
</article>
</main>`,
  );
}

function passageOf(
  article: Article,
  { number, text, page: onPage }: Passage,
  sentence: ReturnType<typeof sentenceNamed>,
  { texts, root }: Frame,
): Html {
  const place = passageMark(number);
  const shown = { start: 0, end: text.length };
  return html`<div class="passage" id="${place}">
<a class="number" href="${root}${articlePath(article)}#${place}">¶ ${number}</a>${onPage === undefined ? '' : html` <span class="soft">${texts.onPage(onPage)}</span>`}
<p class="text" lang="${article.language ?? ''}" dir="auto">${marked(text, shown, sentence, SENTENCE_MARK)}</p>
</div>
`;
}

/** The headings that begin with a passage: from the first that the one before doesn't stand under. */
function headingsBefore(
  { headings = [] }: Passage,
  before: Passage | undefined,
): { readonly level: number; readonly heading: string }[] {
  const differs = headings.findIndex((heading, index) => heading !== before?.headings?.[index]);
  if (differs === -1) return [];
  return headings
    .map((heading, index) => ({ level: Math.min(index + 2, LOWEST), heading }))
    .slice(differs);
}

function headingOf(level: number, heading: string, language: string): Html {
  const attributes = html`lang="${language}" dir="auto"`;
  switch (level) {
    case 2:
      return html`<h2 ${attributes}>${heading}</h2>`;
    case 3:
      return html`<h3 ${attributes}>${heading}</h3>`;
    case 4:
      return html`<h4 ${attributes}>${heading}</h4>`;
    case 5:
      return html`<h5 ${attributes}>${heading}</h5>`;
    default:
      return html`<h6 ${attributes}>${heading}</h6>`;
  }
}
