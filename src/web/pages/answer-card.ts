import { html } from 'hono/html';
import type { Answer, Offer } from '../../answer/answer.ts';
import { type Suggestions, viewAnswer } from '../../view/answer-view.ts';
import { linksTo, type QuoteView, viewQuote } from '../../view/quote-view.ts';
import type { Frame, Html } from './page.ts';
import { dotted, isolated, marked } from './quote.ts';

/** What came of a question that was put to so many articles. */
export function answerCard(answer: Answer, articles: number, frame: Frame): Html {
  const { texts } = frame;
  const view = viewAnswer(answer, { texts, articles, help: texts.web.about });
  const { tone, heading, shortAnswer, words, quote, partly, suggestions } = view;
  const others = quote ? view.others : [];
  const near = quote ? [] : view.closest;
  return html`<section class="card ${tone.replaceAll(' ', '-')}">
${heading === undefined ? '' : html`<h2 dir="auto">${heading}</h2>`}
${shortAnswer === undefined ? '' : html`<p class="short" lang="${quote?.article.language ?? ''}" dir="auto">${shortAnswer}</p>`}
<p${quote ? html` class="soft"` : ''}>${words}</p>
${quote ? quoted(quote, frame) : ''}
${partly === undefined ? '' : soft(partly)}
${
  others.length > 0
    ? html`<details><summary>${texts.otherPassages}</summary>
${closest(others, frame)}
</details>`
    : ''
}
${near.length > 0 ? closest(near, frame) : ''}
${suggestions ? questionLinks(suggestions, frame) : ''}
</section>`;
}

function soft(words: string): Html {
  return html`<p class="soft">${words}</p>`;
}

function closest(offers: readonly Offer[], frame: Frame): Html {
  return html`${soft(frame.texts.closest)}
${offers.map((offer) => quoted(viewQuote(offer, frame), frame))}`;
}

/** Questions to ask, as links. */
export function questionLinks({ heading, questions }: Suggestions, { root }: Frame): Html {
  return html`${soft(heading)}
<ul>
${questions.map(
  ({ question, article: { language = '' } }) =>
    html`<li><a href="${root}?${String(new URLSearchParams({ q: question }))}" lang="${language}" dir="auto">${question}</a></li>
`,
)}</ul>`;
}

/** A passage as it stands, its sentence marked, with where it is from. */
function quoted(quote: QuoteView, { texts, root }: Frame): Html {
  const { article, passage, shown, mark, isShortened, details, place } = quote;
  // The root ends in the slash that a page's path is put behind.
  const { source, page } = linksTo(quote, () => root.slice(0, -1));
  const line = dotted([
    html`<cite><bdi>${article.title}</bdi></cite>`,
    ...details.map(isolated),
    place.headings && isolated(place.headings),
    place.page,
    place.paragraph,
  ]);
  return html`<figure>
<blockquote lang="${article.language ?? ''}" dir="auto">${marked(passage.text, shown, mark)}</blockquote>
<figcaption class="soft">${line}${isShortened ? html`<br>${texts.shortened}` : ''}
<span class="links"><a href="${page}">${texts.context}</a>${source === undefined ? '' : html` <a href="${source}">${texts.openSource}</a>`}</span></figcaption>
</figure>
`;
}
