import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Article } from '../../../library/article.ts';
import { TITLE_LENGTH } from '../../cards/citation.ts';
import { CHOICE_COUNT_LIMIT, CHOICE_LIMIT } from '../../cards/limits.ts';
import { ownArticles } from '../../handlers/library/own-articles.ts';
import { shorten, shortenEscaped } from '../../markdown/shorten.ts';
import type { ServerRequest } from '../../request/request.ts';
import { type Choice, type CommandReply, note } from '../../transport/reply.ts';
import { localized } from '../localized.ts';

const ARTICLE = 'article';

/** The option that names one of the server's own articles. */
export const ownArticleOption = {
  type: ApplicationCommandOptionType.String,
  name: ARTICLE,
  description: 'Which article',
  ...localized(({ library }) => library.article),
  required: true,
  autocomplete: true,
} as const;

/** The server's own articles to choose from for what is typed so far. */
export async function ownArticleChoices(
  { options }: AutocompleteInteraction,
  request: ServerRequest,
): Promise<Choice[]> {
  // Read first, where it hasn't been.
  await request.keeping.servers.of(request.server);
  const found = ownArticles(request).suggest(options.getFocused(), CHOICE_COUNT_LIMIT);
  return found.map(({ title, id }) => ({ name: shorten(title, CHOICE_LIMIT), value: id }));
}

/** The reply for the article that the option names; a note where it is none of the server's own. */
export function forOwnArticle(
  { options }: ChatInputCommandInteraction,
  request: ServerRequest,
  reply: (article: Article) => CommandReply,
): CommandReply {
  const { articles, texts } = request;
  const name = options.getString(ARTICLE, true);
  const article = ownArticles(request).named(name);
  if (article) return reply(article);
  const others = articles.named(name);
  return note(
    others
      ? texts.own.managing.ofTheHost(shortenEscaped(others.title, TITLE_LENGTH))
      : texts.own.noSuchArticle(shortenEscaped(name, TITLE_LENGTH)),
  );
}
