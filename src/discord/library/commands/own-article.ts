import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { Article } from '../../../library/article.ts';
import type { ArticleEntry } from '../../../store/article.ts';
import { listArticles } from '../../../store/articles.ts';
import { CHOICE_COUNT_LIMIT, CHOICE_LIMIT } from '../../cards/limits.ts';
import { shorten, shortenEscaped } from '../../markdown/shorten.ts';
import { ARTICLE } from '../../pieces/article-option.ts';
import { localized } from '../../pieces/localized.ts';
import type { ServerRequest } from '../../request/request.ts';
import { type Choice, type CommandReply, note } from '../../transport/reply.ts';
import { ownArticles } from '../own-articles.ts';

/** How much of a name is repeated. */
const NAME_LENGTH = 200;

/** The option that names one of the server's own articles. */
export const ownArticleOption = {
  type: ApplicationCommandOptionType.String,
  name: ARTICLE,
  description: 'Which article',
  ...localized(({ library }) => library.article),
  required: true,
  autocomplete: true,
} as const;

/** The articles of the server's own to choose from for what is typed so far. */
export async function ownArticleChoices(typed: string, request: ServerRequest): Promise<Choice[]> {
  // Read first, where it hasn't been.
  await request.services.servers.of(request.serverId);
  const found = ownArticles(request).suggest(typed, CHOICE_COUNT_LIMIT);
  return found.map(({ id, title }) => ({ name: shorten(title, CHOICE_LIMIT), value: id }));
}

/** The article of the server's own that is called so: by its id, or by its title, ignoring case. */
export async function ownArticle(
  name: string,
  { services: { store }, serverId }: ServerRequest,
): Promise<ArticleEntry | undefined> {
  if (!store.exists) return undefined;
  const entries = await listArticles(store, serverId);
  const wanted = name.trim().toLowerCase();
  return (
    entries.find(({ id }) => id === wanted) ??
    entries.find(({ about }) => about.title.toLowerCase() === wanted)
  );
}

/** The reply for the article that the option names; a note where it is none of the server's own. */
export function forOwnArticle(
  { options }: ChatInputCommandInteraction,
  request: ServerRequest,
  reply: (article: Article) => CommandReply,
): CommandReply {
  const name = options.getString(ARTICLE, true);
  const article = ownArticles(request).named(name);
  return article ? reply(article) : note(whyNotOwn(name, request));
}

/** Why a name is that of no article of the server's own, in words. */
export function whyNotOwn(name: string, request: ServerRequest): string {
  const { managing, noSuchArticle } = request.texts.own;
  const other = request.articles.named(name);
  const isHosts = other !== undefined && !ownArticles(request).all.includes(other);
  return isHosts ? managing.ofTheHost : noSuchArticle(shortenEscaped(name, NAME_LENGTH));
}
