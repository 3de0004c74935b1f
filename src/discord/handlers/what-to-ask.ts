import type { Article } from '../../library/article.ts';
import { factsCard, noFactsCard } from '../cards/articles-card.ts';
import type { Card } from '../cards/components.ts';
import type { Bot } from '../dispatch/context.ts';
import { articleKey } from '../request/articles.ts';
import type { Texts } from '../texts/texts.ts';
import { suggestions } from './suggestions.ts';

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
