import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { aboutOf, type Claims } from './about.ts';
import type { Hints, RichDocument } from './document.ts';
import { LEVEL, readElements } from './elements.ts';
import { foldSpace } from './fold-space.ts';
import { measureHtml } from './nesting.ts';
import { Outline } from './outline.ts';
import { richDocument } from './rich-document.ts';
import type { Warning } from './warning.ts';

type Page = ReturnType<typeof parseHTML>['document'];

/** What MediaWiki puts into headings, which Readability would leave out with it, and into the margin. */
const FURNITURE = '.mw-editsection, .noprint';
/** What is no text of a page, even where all of it is wanted. */
const NO_TEXT = 'nav, [role="navigation" i], [hidden]';

/**
 * Reads the article of a web page; all of the page where that is wanted, or no part of it looks like one.
 *
 * @param url Where it was fetched from, if it was: what its links start from.
 * @param warnings What was doubtful in decoding it.
 * @throws {Refused} Nested too deep, too many elements, or no text.
 */
export function readHtml(
  html: string,
  { url, isWhole }: Pick<Hints, 'url' | 'isWhole'>,
  warnings: readonly Warning[],
): RichDocument {
  const shown = measureHtml(html);
  const { document } = parseHTML(html);
  const claims = claimsOf(document, url);
  for (const element of document.querySelectorAll(FURNITURE)) element.remove();
  // Readability makes level 2 of level 1, and headings would stand beside those that they stand under.
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.setAttribute(LEVEL, heading.localName.charAt(1));
  }
  // Before Readability, which takes the document apart.
  const whole = isWhole && wholeOf(document);
  const article = articleIn(document);
  const about = aboutOf({
    ...claims,
    publisher: article?.siteName || claims.publisher,
    author: (article?.byline || claims.author)?.replace(/^\s*by\s+/i, ''),
    published: article?.publishedTime || claims.published,
    language: article?.lang || claims.language,
  });
  const outline = new Outline(about.title);
  const wanted = whole || article?.content;
  if (wanted) readElements(wanted, outline);
  if (outline.blocks.length === 0) readElements(html, outline);
  const percent = Math.min(100, Math.round((100 * outline.length) / Math.max(1, shown)));
  const kept: Warning[] = percent < 100 && !whole ? [{ code: 'kept', percent }] : [];
  return richDocument('html', about, outline, [...warnings, ...kept]);
}

/** All that a page shows but for its navigation, as HTML. */
function wholeOf(document: Page): string {
  for (const element of document.querySelectorAll(NO_TEXT)) element.remove();
  return document.toString();
}

/** What Readability takes for the article; nothing on pages that it finds none in, or fails at. */
function articleIn(document: Page) {
  try {
    return new Readability(document).parse() ?? undefined;
  } catch {
    return undefined;
  }
}

/** What the page says of itself, besides what Readability knows to read. */
function claimsOf(document: Page, url: string | undefined): Claims {
  const attribute = (selector: string, name: string): string | undefined =>
    document.querySelector(selector)?.getAttribute(name) || undefined;
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) => attribute(`meta[name="${name}" i], meta[property="${name}" i]`, 'content'))
      .find((content) => content);
  const canonical = attribute('link[rel~="canonical" i]', 'href') ?? meta('og:url');
  return {
    title: meta('og:title', 'dc.title', 'dcterms.title', 'citation_title') ?? titleOf(document),
    publisher: meta('publisher', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'),
    author: meta('author', 'dc.creator', 'dcterms.creator', 'citation_author'),
    published:
      meta('date', 'dc.date', 'dcterms.date', 'dcterms.created', 'citation_publication_date') ??
      attribute('time[datetime]', 'datetime'),
    url:
      canonical !== undefined && URL.canParse(canonical, url) ? new URL(canonical, url).href : url,
    language: attribute('html', 'lang') ?? meta('og:locale', 'content-language', 'dc.language'),
  };
}

/** The page's title, or its first heading where that is part of it: the rest names the site. */
function titleOf(document: Page): string | undefined {
  const [title, heading] = ['title', 'h1'].map((name) =>
    foldSpace(document.querySelector(name)?.textContent ?? ''),
  );
  return (heading && title?.includes(heading) ? heading : title || heading) || undefined;
}
