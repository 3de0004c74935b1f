import { ApplicationCommandOptionType } from 'discord.js';
import { ARTICLE, articleChoices, forNamedArticle } from '../pieces/article-option.ts';
import { slashCommand } from '../pieces/command.ts';
import { localized } from '../pieces/localized.ts';
import { privately } from '../transport/reply.ts';
import { whatToAsk } from './what-to-ask.ts';

export const factsCommand = slashCommand({
  name: 'facts',
  description: 'What can be asked, with short answers',
  words: ({ facts }) => facts,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: ARTICLE,
      description: 'The article whose facts to list',
      ...localized(({ facts }) => facts.options.article),
      autocomplete: true,
    },
  ],

  execute(interaction, request) {
    return forNamedArticle(interaction, request, (which) =>
      privately(whatToAsk(which, 1, request)),
    );
  },

  complete({ options }, request) {
    return articleChoices(options.getFocused(), request);
  },
});
