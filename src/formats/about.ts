import { BOUNDS } from '../bounds.ts';
import { isLanguageTag } from '../language/tag.ts';
import type { About } from './document.ts';
import { foldSpace } from './fold-space.ts';

/** Longer values are no such thing. */
const MAX_LENGTH = BOUNDS.claims.most;
const MAX_URL_LENGTH = BOUNDS.addressLength.most;

/** What a file claims of itself, as found in it. */
export type Claims = { readonly [Key in keyof About]?: string | null | undefined };

/** What of a file's claims can be shown: on one line, of a sensible length, addresses of the web. */
export function aboutOf(claims: Claims): About {
  const { title, publisher, author, published, url, language } = claims;
  return Object.fromEntries(
    Object.entries({
      title: lineOf(title),
      publisher: lineOf(publisher),
      author: lineOf(author),
      published: lineOf(published)?.replace(/^(\d{4}-\d\d-\d\d)T.*/, '$1'),
      url: addressOf(url),
      language: languageOf(language),
    }).filter(([, value]) => value),
  );
}

function lineOf(claim: string | null | undefined): string | undefined {
  const value = foldSpace((claim ?? '').replace(/\p{Cc}/gu, ' '));
  return value.length <= MAX_LENGTH ? value : undefined;
}

function addressOf(claim: string | null | undefined): string | undefined {
  if (!claim || claim.length > MAX_URL_LENGTH || !URL.canParse(claim)) return undefined;
  const { protocol, href, username, password } = new URL(claim);
  return /^https?:$/.test(protocol) && !username && !password ? href : undefined;
}

/** `en_GB` is a common way to write `en-GB`. */
function languageOf(claim: string | null | undefined): string | undefined {
  const tag = claim?.trim().replaceAll('_', '-');
  return tag && isLanguageTag(tag) ? tag : undefined;
}
