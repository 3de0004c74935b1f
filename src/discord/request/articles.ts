import Fuse from 'fuse.js';
import { BOUNDS } from '../../bounds.ts';
import type { Article } from '../../library/article.ts';
import { type ArticleOrAll, articleKey } from '../cards/article-key.ts';
import { CHOICE_LIMIT } from '../cards/limits.ts';

/** What is searched of an article: of its title what a choice shows, and the beginning of the others. */
const SEARCHED = [
  { name: 'title', getFn: ({ title }: Article) => title.slice(0, CHOICE_LIMIT) },
  { name: 'publisher', getFn: ({ publisher = '' }: Article) => publisher.slice(0, 40) },
  { name: 'id', getFn: ({ id }: Article) => id.slice(0, 40) },
];

/** The articles that somebody can ask, found by what people and buttons call them. */
export class Articles {
  readonly all: readonly Article[];
  readonly #byKey: ReadonlyMap<string, Article>;
  readonly #byName = new Map<string, Article>();
  readonly #titles: Fuse<Article>;

  constructor(articles: readonly Article[]) {
    this.all = articles;
    this.#byKey = new Map(articles.map((article) => [articleKey(article), article]));
    // An id wins over a title, and a title over a key.
    for (const name of [articleKey, ({ title }: Article) => title, ({ id }: Article) => id]) {
      for (const article of articles) this.#byName.set(name(article).toLowerCase(), article);
    }
    this.#titles = new Fuse(articles, { keys: SEARCHED, ignoreLocation: true });
  }

  /** The article, when there is but one. */
  get only(): Article | undefined {
    return this.all.length === 1 ? this.all[0] : undefined;
  }

  /** The article of this key, title or id, ignoring case. */
  named(name: string): Article | undefined {
    return this.#byName.get(name.trim().toLowerCase());
  }

  /** The article of this id, as the store or a file has it. */
  withId(id: string): Article | undefined {
    return this.all.find((article) => article.id === id);
  }

  /** The article that a button names by its key, unless it has changed or gone since. */
  withKey(key: string): Article | 'gone' {
    return this.#byKey.get(key) ?? 'gone';
  }

  /** What a button names by the key of an article, or of all. */
  withScopeKey(key: string): ArticleOrAll | 'gone' {
    return key === '' ? 'all' : this.withKey(key);
  }

  /** The articles to offer for what is typed so far, best first; all of them for an empty text. */
  suggest(typed: string, limit: number): Article[] {
    if (typed.trim() === '') return this.all.slice(0, limit);
    return this.#titles
      .search(typed.slice(0, BOUNDS.typedName.most), { limit })
      .map(({ item }) => item);
  }
}
