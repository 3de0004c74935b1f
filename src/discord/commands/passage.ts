import { ApplicationCommandOptionType } from 'discord.js';
import { readingCard, unitsOf } from '../cards/reading-card.ts';
import { textsOf } from '../texts/texts.ts';
import { note, publicly } from '../transport/reply.ts';
import { articleChoices, namedArticle } from './article-option.ts';
import type { SlashCommand } from './command.ts';
import { articleOption, slashCommand, worded } from './data.ts';

export const passageCommand = {
  data: slashCommand(
    ({ commands }) => commands.passage,
    [
      {
        type: ApplicationCommandOptionType.Integer,
        ...worded(({ commands }) => commands.passage.options.number),
        required: true,
        min_value: 1,
      },
      articleOption(({ commands }) => commands.passage.options.article),
    ],
  ),

  execute(interaction, { articles }) {
    const own = textsOf(interaction, true);
    const named = namedArticle(interaction, articles, own);
    if ('refusal' in named) return named.refusal;
    const article = named.article ?? articles.only;
    if (!article) return note(own.whichArticle);
    const passage = article.passages[interaction.options.getInteger('number', true) - 1];
    if (!passage) return note(own.noSuchPassage(article.passages.length));
    return publicly(readingCard(article, unitsOf(passage), textsOf(interaction, false)));
  },

  complete(interaction, { articles }) {
    return articleChoices(articles, interaction.options.getFocused());
  },
} satisfies SlashCommand;
