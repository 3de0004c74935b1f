import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { whatToAsk } from '../handlers/what-to-ask.ts';
import { privately } from '../transport/reply.ts';
import { ARTICLE, articleChoices, forNamedArticle } from './article-option.ts';
import type { SlashCommand, SlashCommandData } from './command.ts';
import { EVERYWHERE, localized } from './localized.ts';

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
