import type { ChatInputCommandInteraction } from 'discord.js';
import { type ArticleOrAll, articleKey } from '../cards/article-key.ts';
import { CHOICE_COUNT_LIMIT, CHOICE_LIMIT } from '../cards/limits.ts';
import { shorten, shortenEscaped } from '../markdown/shorten.ts';
import type { Request } from '../request/request.ts';
import { type Choice, note, type Reply } from '../transport/reply.ts';

/** The option that names an article. */
export const ARTICLE = 'article';

const NAME_LENGTH = 200;

/** The articles to choose from for what is typed so far. */
export function articleChoices(typed: string, { articles }: Request): Choice[] {
  return articles.suggest(typed, CHOICE_COUNT_LIMIT).map((article) => ({
    name: shorten(article.title, CHOICE_LIMIT),
    value: article.id.length <= CHOICE_LIMIT ? article.id : articleKey(article),
  }));
}

/**
 * The reply for the article that the option names, or for all where it isn't given; a note where
 * no article has that name.
 */
export function forNamedArticle(
  { options }: ChatInputCommandInteraction,
  { articles, texts }: Request,
  reply: (which: ArticleOrAll) => Reply,
): Reply {
  const name = options.getString(ARTICLE);
  if (name === null) return reply('all');
  const article = articles.named(name);
  return article
    ? reply(article)
    : note(texts.own.noSuchArticle(shortenEscaped(name, NAME_LENGTH)));
}
