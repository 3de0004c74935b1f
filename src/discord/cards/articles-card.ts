import { type APISectionComponent, type APITextDisplayComponent, ComponentType } from 'discord.js';
import type { Article } from '../../library/article.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import type { Texts } from '../texts/en.ts';
import { details, TITLE_LENGTH } from './citation.ts';
import { Accent, type Card, card, linkButton, row, text } from './components.ts';
import { pageButtons, pageOf } from './pages.ts';
import { plainUrl } from './source-url.ts';

const ARTICLES_A_PAGE = 5;

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
