import { BOUNDS } from '../bounds.ts';

/** The address of a page, without its fragment; undefined where it is none that may be fetched. */
export function readUrl(address: string, base?: URL): URL | undefined {
  if (address.length > BOUNDS.pageAddress.most) return undefined;
  if (!URL.canParse(address, base?.href)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  const namesUser = url.username !== '' || url.password !== '';
  return isWeb && !namesUser && url.href.length <= BOUNDS.pageAddress.most ? url : undefined;
}

/** Where a redirect leads; undefined where it must not be followed, as from https to http. */
export function nextUrl(from: URL, location: string): URL | undefined {
  const url = readUrl(location, from);
  return from.protocol === 'https:' && url?.protocol === 'http:' ? undefined : url;
}
