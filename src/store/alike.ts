import type { ArticleEntry, NewArticle } from './article.ts';

/** The articles of a list that one to be added is like, for its adder to see before. */
export function alike(
  entries: readonly ArticleEntry[],
  { sha256, about, source }: Pick<NewArticle, 'sha256' | 'about' | 'source'>,
): {
  readonly sameBytes: ArticleEntry | undefined;
  readonly sameUrl: ArticleEntry | undefined;
  readonly sameTitle: ArticleEntry | undefined;
} {
  const urls = urlsOf({ about, source });
  const title = plainTitle(about.title);
  return {
    sameBytes: entries.find((entry) => entry.sha256 === sha256),
    sameUrl: entries.find((entry) => urlsOf(entry).some((url) => urls.includes(url))),
    sameTitle: entries.find((entry) => plainTitle(entry.about.title) === title),
  };
}

/** Where an article stands, by its own account and as it was fetched. */
function urlsOf({ about, source }: Pick<NewArticle, 'about' | 'source'>): string[] {
  return [about.url, 'url' in source ? source.url : undefined].filter((url) => url !== undefined);
}

/** A title without what people don't see as a difference: case, width, white space. */
function plainTitle(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
