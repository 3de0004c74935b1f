import { type ArticleOrAll, scopeKey } from '../cards/article-key.ts';
import type { Card } from '../cards/components.ts';
import type { Request } from '../request/request.ts';
import { facts } from './acts.ts';
import { factsCard, noFactsCard } from './facts-card.ts';
import { suggestions } from './suggestions.ts';

const STARTERS = 8;

/** What can be asked of one article, or of all: its facts or, where it has none, some questions. */
export function whatToAsk(which: ArticleOrAll, page: number, request: Request): Card {
  const { articles, texts } = request;
  const asked = which === 'all' ? articles.all : [which];
  if (asked.every(({ facts }) => facts.length === 0)) {
    return noFactsCard(suggestions('', which, STARTERS, request), texts.own);
  }
  const scope = scopeKey(which);
  return factsCard(asked, page, (to) => facts.id({ scope, page: to }), texts.own);
}
