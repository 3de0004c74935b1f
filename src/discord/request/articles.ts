import { createHash } from 'node:crypto';
import Fuse from 'fuse.js';
import type { Article, Library } from '../../library/article.ts';

const KEY_LENGTH = 12;
/** How much of what is typed is compared. */
const TYPED_LENGTH = 100;

/**
 * A short name of an article for a custom id, where an id may be too long or hold any character.
 * It depends on the id alone, so that it outlives a restart.
 */
export function articleKey(article: Article): string {
  const key = keys.get(article) ?? keyOf(article);
  keys.set(article, key);
  return key;
}

const keys = new WeakMap<Article, string>();

function keyOf({ id }: Article): string {
  return createHash('sha256').update(id.toLowerCase()).digest('hex').slice(0, KEY_LENGTH);
}

/** The articles of a library, found by what people and buttons call them. */
export class Articles {
  readonly all: readonly Article[];
  readonly #byName = new Map<string, Article>();
  readonly #titles: Fuse<Article>;

  constructor({ articles }: Library) {
    this.all = articles;
    // An id wins over a title, and a title over a key.
    for (const name of [articleKey, ({ title }: Article) => title, ({ id }: Article) => id]) {
      for (const article of articles) this.#byName.set(name(article).toLowerCase(), article);
    }
    this.#titles = new Fuse(articles, { keys: ['title', 'publisher', 'id'], ignoreLocation: true });
  }

  /** The article, when there is but one. */
  get only(): Article | undefined {
    return this.all.length === 1 ? this.all[0] : undefined;
  }

  /** The article of this key, title or id, ignoring case. */
  named(name: string): Article | undefined {
    return this.#byName.get(name.trim().toLowerCase());
  }

  /** The articles to offer for what is typed so far, best first; all of them for an empty text. */
  suggest(typed: string, limit: number): Article[] {
    if (typed.trim() === '') return this.all.slice(0, limit);
    return this.#titles.search(typed.slice(0, TYPED_LENGTH), { limit }).map(({ item }) => item);
  }
}
