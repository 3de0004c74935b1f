import { noteCard } from '../cards/note-card.ts';
import { textsOf } from '../texts/texts.ts';
import { privately } from '../transport/reply.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand } from './data.ts';

export const privacyCommand = {
  data: slashCommand(({ commands }) => commands.privacy),

  execute(interaction) {
    const texts = textsOf(interaction, true);
    return privately(noteCard(texts.privacy, texts.privacyTitle));
  },
} satisfies SlashCommand;
