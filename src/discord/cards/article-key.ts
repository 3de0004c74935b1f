import { createHash } from 'node:crypto';
import type { Article } from '../../library/article.ts';
import { memo } from '../../memo.ts';

/** The articles that are meant. */
export type ArticleOrAll = Article | 'all';

const KEY_LENGTH = 12;

/**
 * A short name of an article for a custom id, where an id may be too long or hold any character.
 * It outlives a restart, and changes with the article's text: a button made before then names an
 * article that is gone, rather than a stretch of another text.
 */
export const articleKey = memo(({ id, passages }: Article): string => {
  const hash = createHash('sha256').update(id.toLowerCase());
  for (const { text } of passages) hash.update('\0').update(text);
  return hash.digest('hex').slice(0, KEY_LENGTH);
});

/** The key of what is meant; an empty one is all articles. */
export function scopeKey(which: ArticleOrAll): string {
  return which === 'all' ? '' : articleKey(which);
}
