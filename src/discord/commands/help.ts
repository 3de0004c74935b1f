import { noteCard } from '../cards/note-card.ts';
import { textsOf } from '../texts/texts.ts';
import { privately } from '../transport/reply.ts';
import type { SlashCommand } from './command.ts';
import { slashCommand } from './data.ts';

export const helpCommand = {
  data: slashCommand(({ commands }) => commands.help),

  execute(interaction, { articles }) {
    const texts = textsOf(interaction, true);
    return privately(noteCard(texts.help(articles.all.length), texts.helpTitle));
  },
} satisfies SlashCommand;
