import { slashCommand } from '../pieces/command.ts';
import { privately } from '../transport/reply.ts';
import { articlesCard } from './articles-card.ts';

export const articleCommand = slashCommand({
  name: 'article',
  description: 'What this bot knows: its articles',
  words: ({ article }) => article,

  execute(_interaction, { articles, pagesOf, texts }) {
    return privately(articlesCard(articles.all, 1, texts.own, pagesOf));
  },
});
