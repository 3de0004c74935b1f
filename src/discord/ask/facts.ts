import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { ARTICLE, articleChoices, forNamedArticle } from '../pieces/article-option.ts';
import type { SlashCommand, SlashCommandData } from '../pieces/command.ts';
import { EVERYWHERE, localized } from '../pieces/localized.ts';
import { privately } from '../transport/reply.ts';
import { whatToAsk } from './what-to-ask.ts';

export const factsCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    name: 'facts',
    description: 'What can be asked, with short answers',
    ...localized(({ facts }) => facts),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: ARTICLE,
        description: 'The article whose facts to list',
        ...localized(({ facts }) => facts.options.article),
        autocomplete: true,
      },
    ],
  } as const satisfies SlashCommandData,

  execute(interaction, request) {
    return forNamedArticle(interaction, request, (which) =>
      privately(whatToAsk(which, 1, request)),
    );
  },

  complete({ options }, request) {
    return articleChoices(options.getFocused(), request);
  },
} satisfies SlashCommand;
