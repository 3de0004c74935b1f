import { type APISectionComponent, type APITextDisplayComponent, ComponentType } from 'discord.js';
import type { Article } from '../../library/article.ts';
import type { PagesOf } from '../../links/address.ts';
import type { Texts } from '../../texts/en.ts';
import { details, TITLE_LENGTH } from '../cards/citation.ts';
import { Accent, type Card, card, row, text } from '../cards/components.ts';
import { pageButtons, pageOf } from '../cards/pages.ts';
import { articleButton } from '../cards/source-button.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { articles } from './acts.ts';

const ARTICLES_A_PAGE = 5;

/** The articles, with what is known of each. */
export function articlesCard(
  all: readonly Article[],
  page: number,
  texts: Texts,
  pagesOf?: PagesOf,
): Card {
  const { items, number, count } = pageOf(all, ARTICLES_A_PAGE, page);
  return card(
    Accent.neutral,
    text(`### ${texts.articlesTitle}`),
    ...items.map((article) => articleEntry(article, texts, pagesOf)),
    count > 1 && text(`-# ${texts.page(number, count)}`),
    row(...pageButtons({ number, count }, (to) => articles.id({ page: to }), texts)),
  );
}

function articleEntry(
  article: Article,
  texts: Texts,
  pagesOf: PagesOf | undefined,
): APISectionComponent | APITextDisplayComponent {
  const about = text(
    [
      `**${shortenEscaped(article.title, TITLE_LENGTH)}**`,
      [...details(article), texts.articleCounts(article.passages.length, article.facts.length)]
        .map((line) => `-# ${line}`)
        .join('\n'),
    ].join('\n'),
  );
  const accessory = articleButton(article, texts, pagesOf);
  return accessory ? { type: ComponentType.Section, components: [about], accessory } : about;
}
