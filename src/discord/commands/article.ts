import { articlesCard } from '../render/lists.ts';
import { privately } from '../reply.ts';
import { textsOf } from '../texts/texts.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand } from './data.ts';

export const articleCommand = {
  data: slashCommand(({ commands }) => commands.article),

  execute(interaction, { articles }) {
    return privately(articlesCard(articles.all, 1, textsOf(interaction, true)));
  },
} satisfies SlashCommand;
