import { ApplicationCommandOptionType } from 'discord.js';
import type { ImportOffer } from '../../../servers/intake.ts';
import { noteCard } from '../../cards/note-card.ts';
import { ARTICLE } from '../../pieces/article-option.ts';
import { subcommand } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { later, note } from '../../transport/reply.ts';
import { fileOffer, offer } from '../offer.ts';
import { FILE, URL_OPTION } from './add.ts';
import { ownArticle, ownArticleChoices, whyNotOwn } from './own-article.ts';

export const replaceSubcommand = subcommand({
  name: 'replace',
  description: 'Put a newer version in the place of an article',
  words: ({ library }) => library.replace,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: ARTICLE,
      description: 'The article to replace',
      ...localized(({ library }) => library.replace.options.article),
      required: true,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Attachment,
      name: FILE,
      description: 'The file of the newer version',
      ...localized(({ library }) => library.replace.options.file),
    },
    {
      type: ApplicationCommandOptionType.String,
      name: URL_OPTION,
      description: 'The address of the newer version',
      ...localized(({ library }) => library.replace.options.url),
    },
  ],

  execute({ options }, request) {
    const { own } = request.texts;
    const name = options.getString(ARTICLE, true);
    const file = options.getAttachment(FILE);
    const url = options.getString(URL_OPTION);
    const [offered]: ImportOffer[] = [
      ...(file === null ? [] : [fileOffer(file)]),
      ...(url === null ? [] : [{ kind: 'page', url: url.trim() } as const]),
    ];
    if (!offered) return note(own.library.giveFileOrAddress);
    return later(async () => {
      const article = await ownArticle(name, request);
      if (!article) return noteCard(whyNotOwn(name, request));
      return offer(offered, request, article);
    });
  },

  complete({ options }, request) {
    return ownArticleChoices(options.getFocused(), request);
  },
});
