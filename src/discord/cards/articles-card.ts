import { type APISectionComponent, type APITextDisplayComponent, ComponentType } from 'discord.js';
import type { Suggestion } from '../../answer/answer.ts';
import type { Article } from '../../library/article.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import type { Texts } from '../texts/texts.ts';
import { Accent, type Card, card, linkButton, row, text } from './components.ts';
import type { Press } from './custom-id.ts';
import { pageButtons, pageOf } from './pages.ts';
import { details, TITLE_LENGTH } from './parts.ts';
import { plainUrl } from './source-url.ts';

const ARTICLES_A_PAGE = 5;
const FACTS_A_PAGE = 6;
const FACT_QUESTION_LENGTH = 260;
const FACT_ANSWER_LENGTH = 200;

/** The articles, with what is known of each. */
export function articlesCard(articles: readonly Article[], page: number, texts: Texts): Card {
  const { items, number, count } = pageOf(articles, ARTICLES_A_PAGE, page);
  return card(
    Accent.neutral,
    text(`### ${texts.articlesTitle}`),
    ...items.map((article) => articleEntry(article, texts)),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, (to) => ({ act: 'articles', page: to }), texts)),
  );
}

function articleEntry(
  article: Article,
  texts: Texts,
): APISectionComponent | APITextDisplayComponent {
  const about = text(
    [
      `**${shortenEscaped(article.title, TITLE_LENGTH)}**`,
      [...details(article), texts.articleCounts(article.passages.length, article.facts.length)]
        .map((line) => `-# ${line}`)
        .join('\n'),
    ].join('\n'),
  );
  const url = plainUrl(article);
  if (url === undefined) return about;
  const accessory = linkButton(texts.openSource, url);
  return { type: ComponentType.Section, components: [about], accessory };
}

/** The facts of these articles, as questions with their short answers. */
export function factsCard(
  articles: readonly Article[],
  page: number,
  press: (page: number) => Press,
  texts: Texts,
): Card {
  const facts = articles.flatMap((article) => article.facts);
  const { items, number, count } = pageOf(facts, FACTS_A_PAGE, page);
  return card(
    Accent.neutral,
    text(`### ${texts.factsTitle}`),
    ...items.map(({ question, answer }) =>
      text(
        `**${shortenEscaped(question, FACT_QUESTION_LENGTH)}**\n${shortenEscaped(answer, FACT_ANSWER_LENGTH)}`,
      ),
    ),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, press, texts)),
  );
}

/** Questions to start with where no facts were written down. */
export function noFactsCard(starters: readonly Suggestion[], texts: Texts): Card {
  return card(
    Accent.neutral,
    text(`### ${texts.factsTitle}`),
    text(texts.noFacts),
    starters.length > 0 &&
      text(
        starters.map((one) => `- ${shortenEscaped(one.question, FACT_QUESTION_LENGTH)}`).join('\n'),
      ),
  );
}
