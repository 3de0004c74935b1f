import { ApplicationCommandOptionType } from 'discord.js';
import { factModal } from '../../cards/library/fact-modal.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';
import { forOwnArticle, ownArticleChoices, ownArticleOption } from './own-article.ts';

export const factSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'fact',
    description: 'Add a question with a short answer to an article',
    ...localized(({ library }) => library.fact),
    options: [ownArticleOption],
  } as const satisfies SubcommandData,

  execute(interaction, request) {
    const { keeping, texts, asker, server } = request;
    return forOwnArticle(interaction, request, (article) => {
      const grant = keeping.grants.give({ asker, server }, 'library');
      return { kind: 'modal', modal: factModal({ grant, article }, texts.own) };
    });
  },

  complete({ options }, request) {
    return ownArticleChoices(options.getFocused(), request);
  },
} satisfies ServerSubcommand;
