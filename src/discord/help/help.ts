import { ApplicationCommandType } from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import type { SlashCommand, SlashCommandData } from '../pieces/command.ts';
import { EVERYWHERE, localized } from '../pieces/localized.ts';
import { privately } from '../transport/reply.ts';

export const helpCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'How to ask',
    ...localized(({ help }) => help),
    ...EVERYWHERE,
  } as const satisfies SlashCommandData,

  execute(_interaction, { articles, texts: { own } }) {
    return privately(noteCard(own.help(articles.all.length), own.helpTitle));
  },
} satisfies SlashCommand;
