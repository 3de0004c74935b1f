import { CHOICE_COUNT_LIMIT } from '../../cards/limits.ts';
import { ARTICLE, articleChoices } from '../../pieces/article-option.ts';
import { subcommand } from '../../pieces/command.ts';
import { newGrant } from '../../pieces/may-use.ts';
import { note } from '../../transport/reply.ts';
import { factModal } from '../cards/fact-modal.ts';
import { ownArticles } from '../own-articles.ts';
import { storedId } from '../stored-articles.ts';
import { ownArticleChoices, ownArticleOption, whyNotOwn } from './own-article.ts';

export const factSubcommand = subcommand({
  name: 'fact',
  description: 'Add a question with a short answer to an article',
  words: ({ library }) => library.fact,
  options: [ownArticleOption],

  execute({ options }, request) {
    const { articles, texts } = request;
    const name = options.getString(ARTICLE, true);
    const article = ownArticles(request).named(name) ?? articles.named(name);
    if (!article) return note(whyNotOwn(name, request));
    const grant = newGrant(request, 'library');
    const place = { grant, article, id: storedId(article, request) };
    return { kind: 'modal', modal: factModal(place, texts.own) };
  },

  /** The server's own articles, then the host's. */
  async complete({ options }, request) {
    const typed = options.getFocused();
    const own = await ownArticleChoices(typed, request);
    const known = new Set(own.map(({ value }) => value));
    const others = articleChoices(typed, request).filter(({ value }) => !known.has(value));
    return [...own, ...others].slice(0, CHOICE_COUNT_LIMIT);
  },
});
