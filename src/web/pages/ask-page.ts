import { html } from 'hono/html';
import type { Answer, Suggestion } from '../../answer/answer.ts';
import type { Article } from '../../library/article.ts';
import { articlePath } from '../../links/address.ts';
import { viewSuggestions } from '../../view/answer-view.ts';
import { detailsOf } from '../../view/quote-view.ts';
import { answerCard, questionLinks } from './answer-card.ts';
import { type Frame, type Html, type Page, page } from './page.ts';
import { dotted, isolated } from './quote.ts';

/** More articles than this are counted, not listed. */
const LISTED_ARTICLES = 500;

/** What can be asked. */
export interface Asked {
  readonly articles: readonly Article[];
  /** Questions to begin with. */
  readonly starters: readonly Suggestion[];
  /** None before anything was asked. */
  readonly answer?: Answer | undefined;
}

/** The box to ask in, and the answer; or what can be asked. */
export function askPage({ articles, starters, answer }: Asked, frame: Frame): Page {
  const { texts, root } = frame;
  const title = texts.web.title;
  const question = answer?.question ?? '';
  return page(question.trim() === '' ? title : `${question} – ${title}`, frame, [
    html`<header>
<h1>${title}</h1>
<p class="soft">${texts.web.about(articles.length)}</p>
<form action="${root}" method="get" role="search">
<label for="q">${texts.web.question}</label>
<div class="field"><input id="q" name="q" type="search" value="${question}" dir="auto" autocomplete="off" enterkeyhint="search"><button>${texts.web.ask}</button></div>
</form>
</header>`,
    html`<main>${answer ? answerCard(answer, articles.length, frame) : beginning(articles, starters, frame)}</main>`,
  ]);
}

function beginning(
  articles: readonly Article[],
  starters: readonly Suggestion[],
  frame: Frame,
): Html {
  const { texts, root } = frame;
  const unlisted = articles.length - LISTED_ARTICLES;
  const suggestions = viewSuggestions(texts.couldAsk, starters);
  return html`${suggestions ? questionLinks(suggestions, frame) : ''}
<h2>${texts.articlesTitle}</h2>
<ul>
${articles.slice(0, LISTED_ARTICLES).map(
  (article) => html`<li><a href="${root}${articlePath(article)}"><bdi>${article.title}</bdi></a>
<br><span class="soft">${dotted([
    ...detailsOf(article).map(isolated),
    texts.articleCounts(article.passages.length, article.facts.length),
  ])}</span></li>
`,
)}</ul>
${unlisted > 0 ? html`<p class="soft">${texts.web.moreArticles(unlisted)}</p>` : ''}`;
}
