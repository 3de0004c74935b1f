import { on, type Room, turnTo } from '../pieces/room.ts';
import * as acts from './acts.ts';
import { articleCommand } from './article.ts';
import { articlesCard } from './articles-card.ts';
import { askCommand } from './ask.ts';
import { askMeant, dismiss } from './buttons.ts';
import { factsCommand } from './facts.ts';
import { whatToAsk } from './what-to-ask.ts';

/** Asking, and what can be asked. */
export const askRoom: Room = {
  slashCommands: [askCommand, articleCommand, factsCommand],
  buttons: [
    on(acts.meant, askMeant),
    on(acts.dismiss, dismiss),
    on(acts.articles, ({ page }, interaction, request) => {
      const { articles, texts, pagesOf } = request;
      return turnTo(articlesCard(articles.all, page, texts.own, pagesOf), interaction, request);
    }),
    on(acts.facts, ({ scope, page }, interaction, request) => {
      const which = request.articles.withScopeKey(scope);
      const card = which === 'gone' ? which : whatToAsk(which, page, request);
      return turnTo(card, interaction, request);
    }),
  ],
};
