import { articlesCard } from '../cards/articles-card.ts';
import { textsOf } from '../texts/texts.ts';
import { privately } from '../transport/reply.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand } from './data.ts';

export const articleCommand = {
  data: slashCommand(({ commands }) => commands.article),

  execute(interaction, { articles }) {
    return privately(articlesCard(articles.all, 1, textsOf(interaction, true)));
  },
} satisfies SlashCommand;
