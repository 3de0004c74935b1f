import { ApplicationCommandType } from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import { privately } from '../transport/reply.ts';
import type { SlashCommand, SlashCommandData } from './command.ts';
import { EVERYWHERE, localized } from './localized.ts';

export const privacyCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'What this bot keeps, and what it doesn’t',
    ...localized(({ privacy }) => privacy),
    ...EVERYWHERE,
  } as const satisfies SlashCommandData,

  execute(_interaction, { texts: { own } }) {
    return privately(noteCard(own.privacy, own.privacyTitle));
  },
} satisfies SlashCommand;
