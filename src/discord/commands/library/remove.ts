import { ApplicationCommandOptionType } from 'discord.js';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { askingCard } from '../../cards/library/asking-card.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import { privately } from '../../transport/reply.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';
import { forOwnArticle, ownArticleChoices, ownArticleOption } from './own-article.ts';

export const removeSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'remove',
    description: 'Remove an article from this server',
    ...localized(({ library }) => library.remove),
    options: [ownArticleOption],
  } as const satisfies SubcommandData,

  execute(interaction, request) {
    const { keeping, texts, asker, server } = request;
    const { managing } = texts.own;
    return forOwnArticle(interaction, request, ({ id, title }) => {
      const grant = keeping.grants.give({ asker, server }, 'library');
      const words = managing.askRemove(shortenEscaped(title, TITLE_LENGTH));
      const press = { act: 'remove', grant, article: id } as const;
      return privately(askingCard(words, managing.remove, press, texts.own));
    });
  },

  complete({ options }, request) {
    return ownArticleChoices(options.getFocused(), request);
  },
} satisfies ServerSubcommand;
