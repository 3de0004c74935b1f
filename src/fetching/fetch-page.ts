import { Agent, errors, parseMIMEType, request } from 'undici';
import { BOUNDS } from '../bounds.ts';
import { connectorOf, type Network, PUBLIC } from './network.ts';
import { nextUrl, readUrl } from './page-url.ts';
import { ENCODINGS, TooLarge, unpack } from './unpack.ts';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

const HEADERS = {
  'user-agent': 'Verbatim (a bot that reads the pages that people give it)',
  accept: 'text/html, application/xhtml+xml, text/markdown, text/plain, */*;q=0.5',
  'accept-encoding': ENCODINGS,
};

/** What a server said of a version of a page, for asking it later whether there is a newer one. */
export interface Version {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Page extends Version {
  readonly bytes: Uint8Array;
  /** Where it was found in the end, without a fragment. */
  readonly url: string;
  /** As the server says it, in lower case: `text/html`. */
  readonly contentType?: string;
  /** As the server says it: `windows-1252`. */
  readonly charset?: string;
}

/** What came of fetching a page. */
export type Fetched =
  | { readonly page: Page }
  | { readonly unchanged: true }
  /** No http or https address, or one with a user or a password in it. */
  | { readonly refused: 'no web address' }
  /**
   * Not there, too slow, or not public, which is not told apart, so that nobody can find out with
   * this what is in the network of the machine.
   */
  | { readonly refused: 'unreachable' }
  /** Its server answers, but not with a page. */
  | { readonly refused: 'status'; readonly status: number }
  | { readonly refused: 'too large'; readonly limit: number };

const UNREACHABLE = { refused: 'unreachable' } as const;
const TOO_LARGE = { refused: 'too large', limit: BOUNDS.pageSize.most } as const;

/**
 * Fetches a page that somebody names, whoever they are: at most 5 MB, in at most 15 seconds. It may be
 * anything; no script of it is run.
 *
 * @param known the version that is known: `unchanged` comes when it is still the newest
 * @param network where it may be, and where each redirect may lead: public addresses only, on ports
 * 80 and 443, unless told otherwise
 */
export async function fetchPage(
  address: string,
  known: Version = {},
  network: Network = PUBLIC,
): Promise<Fetched> {
  const url = readUrl(address);
  if (!url) return { refused: 'no web address' };
  const agent = new Agent({ connect: connectorOf(network), maxResponseSize: BOUNDS.pageSize.most });
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Fetched>((resolve) => {
    timer = setTimeout(resolve, BOUNDS.fetchTime.most, UNREACHABLE);
  });
  try {
    return await Promise.race([follow(url, known, agent), tooLate]);
  } catch (error) {
    // What else it fails with comes from the network, and is told to nobody.
    return error instanceof TooLarge || error instanceof errors.ResponseExceededMaxSizeError
      ? TOO_LARGE
      : UNREACHABLE;
  } finally {
    clearTimeout(timer);
    // Ends whatever still goes on.
    await agent.destroy();
  }
}

/** Goes from redirect to redirect to the page. */
async function follow(first: URL, known: Version, dispatcher: Agent): Promise<Fetched> {
  const conditions = conditionsOf(known);
  const isConditional = Object.keys(conditions).length > 0;
  let url = first;
  for (let redirects = 0; redirects <= BOUNDS.pageRedirects.most; redirects++) {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      headers: { ...HEADERS, ...conditions },
    });
    // It fails when it is left, which nobody need hear.
    body.on('error', () => {});
    const location = textOf(headers.location);
    if (!REDIRECTS.includes(statusCode) || location === undefined) {
      if (statusCode === 304 && isConditional) return { unchanged: true };
      if (statusCode < 200 || statusCode > 299) return { refused: 'status', status: statusCode };
      const bytes = await unpack(body, textOf(headers['content-encoding']), BOUNDS.pageSize.most);
      return { page: { bytes, url: url.href, ...describe(headers) } };
    }
    body.destroy();
    const next = nextUrl(url, location);
    if (!next) return UNREACHABLE;
    url = next;
  }
  return UNREACHABLE;
}

function conditionsOf({ etag, lastModified }: Version): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

type Headers = Record<string, string | string[] | undefined>;

/** What a server says of a page. A version is kept only if it can be sent back in a header. */
function describe(headers: Headers): Omit<Page, 'bytes' | 'url'> {
  const type = parseMIMEType(textOf(headers['content-type']) ?? '');
  const charset = type !== 'failure' && type.parameters.get('charset');
  const [etag, lastModified] = [headers.etag, headers['last-modified']].map((value) => {
    const text = textOf(value) ?? '';
    const fits = text.length <= BOUNDS.pageVersion.most && /^[\x20-\x7e]+$/.test(text);
    return fits ? text : undefined;
  });
  return {
    ...(type !== 'failure' && { contentType: type.essence }),
    ...(charset && { charset }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  };
}

/** A header that is sent once. */
function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
