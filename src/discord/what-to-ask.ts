import type { Article } from '../library/article.ts';
import { articleKey } from './articles.ts';
import type { Bot } from './bot.ts';
import type { Card } from './render/components.ts';
import { factsCard, noFactsCard } from './render/lists.ts';
import { suggestions } from './suggestions.ts';
import type { Texts } from './texts/texts.ts';

const STARTERS = 8;

/** What can be asked of one article, or of all: its facts or, where it has none, some questions. */
export function whatToAsk(
  article: Article | undefined,
  page: number,
  texts: Texts,
  bot: Bot,
): Card {
  const articles = article ? [article] : bot.articles.all;
  if (articles.every(({ facts }) => facts.length === 0)) {
    return noFactsCard(suggestions('', { article, limit: STARTERS, texts }, bot), texts);
  }
  const scope = article ? articleKey(article) : '';
  return factsCard(articles, page, (to) => ({ act: 'facts', scope, page: to }), texts);
}
