import { ApplicationCommandOptionType } from 'discord.js';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { noteCard } from '../../cards/note-card.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import { ARTICLE } from '../../pieces/article-option.ts';
import { subcommand } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later } from '../../transport/reply.ts';
import { offer } from '../offer.ts';
import { ownArticle, ownArticleChoices, whyNotOwn } from './own-article.ts';

export const refreshSubcommand = subcommand({
  name: 'refresh',
  description: 'Look whether the page of an article has changed',
  words: ({ library }) => library.refresh,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: ARTICLE,
      description: 'An article that was added by its address',
      ...localized(({ library }) => library.refresh.options.article),
      required: true,
      autocomplete: true,
    },
  ],

  execute({ options }, request) {
    const { own } = request.texts;
    const name = options.getString(ARTICLE, true);
    return later(async () => {
      const article = await ownArticle(name, request);
      if (!article) return noteCard(whyNotOwn(name, request));
      const { about, source } = article;
      if (source.kind !== 'url') {
        return noteCard(own.library.noAddress(shortenEscaped(about.title, TITLE_LENGTH)));
      }
      const { url, isWhole = false } = source;
      return offer({ kind: 'page', url, known: source, isWhole }, request, article);
    });
  },

  complete({ options }, request) {
    return ownArticleChoices(options.getFocused(), request);
  },
});
