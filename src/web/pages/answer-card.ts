import { html } from 'hono/html';
import type { Answer, NotSaid, Offer, Said, Suggestion } from '../../answer/answer.ts';
import { excerptOf } from '../../answer/excerpt.ts';
import { BOUNDS } from '../../bounds.ts';
import { sentencePath } from '../../links/address.ts';
import { sourceUrl } from '../../links/source-url.ts';
import type { Frame, Html } from './page.ts';
import { detailsOf, dotted, marked, placeOf } from './quote.ts';

/** How many of the nearest passages are shown where none answers, and how many questions are offered. */
const NEAR_PASSAGES = 3;
const MEANT_QUESTIONS = 3;

/** What came of a question that was put to so many articles. */
export function answerCard(answer: Answer, articles: number, frame: Frame): Html {
  if (answer.band !== 'does not say') return saidCard(answer, frame);
  const { texts } = frame;
  switch (answer.reason) {
    case 'nothing asked':
      return unaskedCard(answer, articles, frame);
    case 'too long':
      return html`<section class="card"><p>${texts.questionTooLong(BOUNDS.questionLength.most)}</p></section>`;
    case 'not said':
    case 'off topic':
      return notSaidCard(answer, articles, frame);
  }
}

function saidCard(
  { question, band, best, fact, isOpening, offers, met }: Said,
  frame: Frame,
): Html {
  const { texts } = frame;
  const sure = band === 'answers';
  const voice = isOpening ? texts.opening : sure ? texts.answers : texts.mayAnswer;
  const others = offers.slice(1);
  return html`<section class="card ${sure ? 'answers' : 'may-answer'}">
<h2 dir="auto">${question}</h2>
${fact ? html`<p class="short" lang="${best.article.language ?? ''}" dir="auto">${fact.answer}</p>` : ''}
<p class="soft">${voice}</p>
${quoted(best, frame)}
${partly(met, frame)}
${
  others.length > 0
    ? html`<details><summary>${texts.otherPassages}</summary>
<p class="soft">${texts.closest}</p>
${others.map((offer) => quoted(offer, frame))}
</details>`
    : ''
}
</section>`;
}

/** A kind word to what asks nothing, and what could be asked. */
function unaskedCard({ courtesy, instead }: NotSaid, articles: number, frame: Frame): Html {
  const { texts } = frame;
  const words = {
    greeting: texts.greeting,
    thanks: texts.thanks,
    help: texts.web.about(articles),
    nothing: texts.nothingAsked,
  }[courtesy ?? 'nothing'];
  const meant = courtesy === 'thanks' ? [] : instead;
  return html`<section class="card">
<p>${words}</p>
${questionLinks(texts.couldAsk, meant, frame)}
</section>`;
}

function notSaidCard(
  { question, reason, offers, instead, met }: NotSaid,
  articles: number,
  frame: Frame,
): Html {
  const { texts } = frame;
  return html`<section class="card does-not-say">
<h2 dir="auto">${question}</h2>
<p>${reason === 'off topic' ? texts.offTopic(articles) : texts.notSaid(articles)}</p>
${partly(met, frame)}
${offers.length > 0 ? html`<p class="soft">${texts.closest}</p>` : ''}
${offers.slice(0, NEAR_PASSAGES).map((offer) => quoted(offer, frame))}
${questionLinks(texts.didYouMean, instead, frame)}
</section>`;
}

/** That only a part was looked at, where that is so. */
function partly(met: Answer['met'], { texts }: Frame): Html {
  return met ? html`<p class="soft">${texts.partly}</p>` : html``;
}

/** Questions to ask, as links. */
export function questionLinks(
  words: string,
  questions: readonly Suggestion[],
  { root }: Frame,
): Html {
  if (questions.length === 0) return html``;
  return html`<p class="soft">${words}</p>
<ul>
${questions.slice(0, MEANT_QUESTIONS).map(
  ({ question, article: { language = '' } }) =>
    html`<li><a href="${root}?${String(new URLSearchParams({ q: question }))}" lang="${language}" dir="auto">${question}</a></li>
`,
)}</ul>`;
}

/** A passage as it stands, its sentence marked, with where it is from. */
function quoted(offer: Offer, frame: Frame): Html {
  const { article, passage, sentence } = offer;
  const { texts, root } = frame;
  const shown = excerptOf(passage, sentence);
  const isShortened = shown.end - shown.start < passage.text.length;
  const url = sourceUrl(article, passage, sentence);
  const source = dotted([
    html`<cite><bdi>${article.title}</bdi></cite>`,
    ...detailsOf(article),
    ...placeOf(article, passage, frame),
  ]);
  return html`<figure>
<blockquote lang="${article.language ?? ''}" dir="auto">${marked(passage.text, shown, sentence)}</blockquote>
<figcaption class="soft">${source}${isShortened ? html`<br>${texts.shortened}` : ''}
<span class="links"><a href="${root}${sentencePath(article, passage, sentence)}">${texts.context}</a>${url === undefined ? '' : html` <a href="${url}">${texts.openSource}</a>`}</span></figcaption>
</figure>
`;
}
