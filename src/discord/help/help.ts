import { noteCard } from '../cards/note-card.ts';
import { slashCommand } from '../pieces/command.ts';
import { privately } from '../transport/reply.ts';

export const helpCommand = slashCommand({
  name: 'help',
  description: 'How to ask',
  words: ({ help }) => help,

  execute(_interaction, { articles, texts: { own } }) {
    return privately(noteCard(own.help(articles.all.length), own.helpTitle));
  },
});
