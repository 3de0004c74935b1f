import { noteCard } from '../render/note-card.ts';
import { privately } from '../reply.ts';
import { textsOf } from '../texts/texts.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand } from './data.ts';

export const privacyCommand = {
  data: slashCommand(({ commands }) => commands.privacy),

  execute(interaction) {
    const texts = textsOf(interaction, true);
    return privately(noteCard(texts.privacy, texts.privacyTitle));
  },
} satisfies SlashCommand;
