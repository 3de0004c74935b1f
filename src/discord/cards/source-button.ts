import type { Article } from '../../library/article.ts';
import { articlePath, type PagesOf } from '../../links/address.ts';
import { plainUrl, URL_LIMIT } from '../../links/source-url.ts';
import type { Texts } from '../../texts/en.ts';
import type { Links } from '../../view/quote-view.ts';
import { type Button, linkButton } from './components.ts';

/** Opens an article at its own URL, else on its page; none where it has neither. */
export function sourceButton({ source, page }: Links, { openSource }: Texts): Button | undefined {
  const url = source ?? page;
  return url && url.length <= URL_LIMIT ? linkButton(openSource, url) : undefined;
}

/** Opens the article at its start. */
export function articleButton(
  article: Article,
  texts: Texts,
  pagesOf?: PagesOf,
): Button | undefined {
  const pages = pagesOf?.(article);
  const page = pages && `${pages}/${articlePath(article)}`;
  return sourceButton({ source: plainUrl(article), page }, texts);
}
