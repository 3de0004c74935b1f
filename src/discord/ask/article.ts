import { ApplicationCommandType } from 'discord.js';
import type { SlashCommand, SlashCommandData } from '../pieces/command.ts';
import { EVERYWHERE, localized } from '../pieces/localized.ts';
import { privately } from '../transport/reply.ts';
import { articlesCard } from './articles-card.ts';

export const articleCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'article',
    description: 'What this bot knows: its articles',
    ...localized(({ article }) => article),
    ...EVERYWHERE,
  } as const satisfies SlashCommandData,

  execute(_interaction, { articles, pagesOf, texts }) {
    return privately(articlesCard(articles.all, 1, texts.own, pagesOf));
  },
} satisfies SlashCommand;
