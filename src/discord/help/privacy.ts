import { ApplicationCommandType } from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import type { SlashCommand, SlashCommandData } from '../pieces/command.ts';
import { EVERYWHERE, localized } from '../pieces/localized.ts';
import { privately } from '../transport/reply.ts';

export const privacyCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'privacy',
    description: 'What this bot keeps, and what it doesn’t',
    ...localized(({ privacy }) => privacy),
    ...EVERYWHERE,
  } as const satisfies SlashCommandData,

  execute(_interaction, { services, server, texts: { own } }) {
    const collecting = server === undefined ? undefined : services.servers.collecting(server);
    const here = collecting ? own.collectedHere(collecting.keepDays) : own.notCollectedHere;
    return privately(noteCard(`${own.privacy}\n- ${here}`, own.privacyTitle));
  },
} satisfies SlashCommand;
