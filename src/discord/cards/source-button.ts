import type { Article } from '../../library/article.ts';
import { articlePath, type PagesOf, sentencePath } from '../../links/address.ts';
import { plainUrl, sourceUrl, URL_LIMIT } from '../../links/source-url.ts';
import type { Texts } from '../../texts/en.ts';
import { type Button, linkButton } from './components.ts';
import type { Found } from './excerpt.ts';

/** Opens the article at the sentence: at its own URL, else on its page; none where it has neither. */
export function sourceButton(
  { article, passage, sentence }: Found,
  texts: Texts,
  pagesOf?: PagesOf,
): Button | undefined {
  const pages = pagesOf?.(article);
  const url =
    sourceUrl(article, passage, sentence) ??
    (pages && `${pages}/${sentencePath(article, passage, sentence)}`);
  return openSource(url, texts);
}

/** Opens the article at its start. */
export function articleButton(
  article: Article,
  texts: Texts,
  pagesOf?: PagesOf,
): Button | undefined {
  const pages = pagesOf?.(article);
  return openSource(plainUrl(article) ?? (pages && `${pages}/${articlePath(article)}`), texts);
}

function openSource(url: string | undefined, { openSource }: Texts): Button | undefined {
  return url && url.length <= URL_LIMIT ? linkButton(openSource, url) : undefined;
}
