import { ApplicationCommandOptionType } from 'discord.js';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { askingCard } from '../../cards/library/asking-card.ts';
import { noteCard } from '../../cards/note-card.ts';
import { ownArticles } from '../../handlers/library/own-articles.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import { later, privately } from '../../transport/reply.ts';
import { ARTICLE } from '../article-option.ts';
import type { ServerSubcommand, SubcommandData } from '../command.ts';
import { localized } from '../localized.ts';
import { ownArticle, ownArticleChoices, ownArticleOption, whyNotOwn } from './own-article.ts';

export const removeSubcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    name: 'remove',
    description: 'Remove an article from this server',
    ...localized(({ library }) => library.remove),
    options: [ownArticleOption],
  } as const satisfies SubcommandData,

  execute({ options }, request) {
    const { keeping, texts, asker, server } = request;
    const { managing } = texts.own;
    const ask = (id: string, title: string) => {
      const grant = keeping.grants.give({ asker, server }, 'library');
      const words = managing.askRemove(shortenEscaped(title, TITLE_LENGTH));
      const press = { act: 'remove', grant, article: id } as const;
      return askingCard(words, managing.remove, press, texts.own);
    };
    const name = options.getString(ARTICLE, true);
    const article = ownArticles(request).named(name);
    if (article) return privately(ask(article.id, article.title));
    // One that is damaged answers nothing, and is in the store alone.
    return later(async () => {
      const stored = await ownArticle(name, request);
      return stored ? ask(stored.id, stored.about.title) : noteCard(whyNotOwn(name, request));
    });
  },

  complete({ options }, request) {
    return ownArticleChoices(options.getFocused(), request);
  },
} satisfies ServerSubcommand;
