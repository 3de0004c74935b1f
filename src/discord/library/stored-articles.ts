import type { Article } from '../../library/article.ts';
import { hostsArticle, isHostsArticle } from '../../store/facts.ts';
import type { ServerRequest } from '../request/request.ts';
import { ownArticles } from './own-articles.ts';

/** What the store calls an article that a server can ask about: its own, or the host's. */
export function storedId({ id }: Article, request: ServerRequest): string {
  return ownArticles(request).withId(id) ? id : hostsArticle(id);
}

/** The article that the store calls so, as it stands now; undefined where there is none, or no more. */
export function articleStoredAs(id: string, request: ServerRequest): Article | undefined {
  if (!isHostsArticle(id)) return ownArticles(request).withId(id);
  const { articles } = request.services.directory.standing(request.serverId);
  return articles.all.find((article) => hostsArticle(article.id) === id);
}
