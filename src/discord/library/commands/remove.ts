import { TITLE_LENGTH } from '../../cards/citation.ts';
import { noteCard } from '../../cards/note-card.ts';
import { shortenEscaped } from '../../markdown/shorten.ts';
import { ARTICLE } from '../../pieces/article-option.ts';
import { subcommand } from '../../pieces/command.ts';
import { newGrant } from '../../pieces/may-use.ts';
import { later, privately } from '../../transport/reply.ts';
import { remove } from '../acts.ts';
import { askingCard } from '../cards/asking-card.ts';
import { ownArticles } from '../own-articles.ts';
import { ownArticle, ownArticleChoices, ownArticleOption, whyNotOwn } from './own-article.ts';

export const removeSubcommand = subcommand({
  name: 'remove',
  description: 'Remove an article from this server',
  words: ({ library }) => library.remove,
  options: [ownArticleOption],

  execute({ options }, request) {
    const { texts } = request;
    const { managing } = texts.own;
    const ask = (id: string, title: string) => {
      const grant = newGrant(request, 'library');
      const words = managing.askRemove(shortenEscaped(title, TITLE_LENGTH));
      const customId = remove.id({ grant, articleId: id });
      return askingCard(words, { label: managing.remove, customId, grant }, texts.own);
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
});
