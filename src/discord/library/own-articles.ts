import type { Knowledge } from '../../answer/knowledge.ts';
import { memo } from '../../memo.ts';
import { Articles } from '../request/articles.ts';
import type { Request } from '../request/request.ts';

const NONE = new Articles([]);
const articlesOf = memo(({ library }: Knowledge) => new Articles(library.articles));

/** The articles that the server itself has added, as far as they have been read. */
export function ownArticles({
  services: { servers },
  serverId,
}: Pick<Request, 'services' | 'serverId'>): Articles {
  const own = serverId === undefined ? undefined : servers.standing(serverId);
  return own ? articlesOf(own) : NONE;
}
