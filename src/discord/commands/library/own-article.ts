import type { ArticleEntry } from '../../../store/article.ts';
import { listArticles } from '../../../store/articles.ts';
import { CHOICE_COUNT_LIMIT, CHOICE_LIMIT } from '../../cards/limits.ts';
import { shorten } from '../../markdown/shorten.ts';
import { Articles } from '../../request/articles.ts';
import type { ServerRequest } from '../../request/request.ts';
import type { Choice } from '../../transport/reply.ts';

/** How much of a name is repeated. */
export const NAME_LENGTH = 200;

/** The articles of the server's own to choose from for what is typed so far. */
export async function ownArticleChoices(
  typed: string,
  { keeping: { servers }, server }: ServerRequest,
): Promise<Choice[]> {
  const own = await servers.of(server);
  const articles = new Articles(own?.library.articles ?? []);
  return articles.suggest(typed, CHOICE_COUNT_LIMIT).map(({ id, title }) => ({
    name: shorten(title, CHOICE_LIMIT),
    value: id,
  }));
}

/** The article of the server's own that is called so: by its id, or by its title, ignoring case. */
export async function ownArticle(
  name: string,
  { keeping: { store }, server }: ServerRequest,
): Promise<ArticleEntry | undefined> {
  if (!store.exists) return undefined;
  const entries = await listArticles(store, server);
  const wanted = name.trim().toLowerCase();
  return (
    entries.find(({ id }) => id === wanted) ??
    entries.find(({ about }) => about.title.toLowerCase() === wanted)
  );
}
