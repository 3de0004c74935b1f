import { BOUNDS } from '../bounds.ts';
import { fetchAttachment } from '../fetching/fetch-attachment.ts';
import { fetchPage, type Version } from '../fetching/fetch-page.ts';
import type { Network } from '../fetching/network.ts';
import type { Hints } from '../formats/document.ts';
import type { Source } from '../store/article.ts';
import { Busy, Turns } from '../turns.ts';
import type { ImportCandidate, Unreadable } from './candidate.ts';
import { ReadingQueue } from './reading-queue.ts';

/** Something that a user offers, as yet only named where it is elsewhere. */
export type ImportOffer = (
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly url: string;
      /** In bytes, as Discord tells it. */
      readonly size: number;
      readonly mediaType?: string | undefined;
      /** Where it was taken from; from the file itself, unless told otherwise. */
      readonly source?: Source;
    }
  /** A page, with the version of it that is known. */
  | { readonly kind: 'page'; readonly url: string; readonly known?: Version }
  /** A text that is here; its name tells Markdown. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly source: Source;
      readonly name?: string;
      /** For a text that names none itself. */
      readonly title?: string | undefined;
    }
) & {
  /** Of a web page, all of it is wanted rather than the part that looks like the article. */
  readonly isWhole?: boolean;
};

/** Why what was offered was not taken. */
export type NotTaken =
  | Unreadable
  /** Others' files are being read. */
  | { readonly code: 'busy' }
  /** In bytes; what was found isn't known of a page. */
  | { readonly code: 'file too large'; readonly most: number; readonly found?: number }
  | { readonly code: 'no web address' }
  | { readonly code: 'unreachable' }
  /** Its server answers, but not with a page. */
  | { readonly code: 'status'; readonly status: number };

export type Taken =
  | ImportCandidate
  | { readonly notTaken: NotTaken }
  /** The version that is known is still the newest. */
  | 'unchanged';

/** Who offers it, and in which server: their ids. */
export interface Offerer {
  readonly userId: string;
  readonly serverId: string;
}

interface Given {
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  readonly source: Source;
  readonly title?: string | undefined;
}

type Got = Given | { readonly notTaken: NotTaken } | 'unchanged';

export interface IntakeOptions {
  /** The largest file that is taken, in bytes. */
  readonly maxFileSize: number;
  /** The longest text, in bytes of UTF-8. */
  readonly maxTextSize: number;
  /** The base of Discord's REST API, where it isn't Discord's own. */
  readonly apiUrl?: string | undefined;
  /** Where pages may be. */
  readonly network: Network;
  /** Hears what came of each file and page that was to be got. */
  readonly got?: (what: 'file' | 'page', outcome: string) => void;
}

/** Takes in what users offer, each server and user in turn with others. Keeps nothing. */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #queue = new ReadingQueue();
  /** Files come from Discord, which is quick and takes memory; pages from servers that may be slow. */
  readonly #fetching = {
    file: new Turns({
      atOnce: BOUNDS.filesFetched.most,
      atOnceOfKey: BOUNDS.fetchedOfServer.most,
      ofKey: BOUNDS.readingOfServer.most,
      waiting: BOUNDS.fetchesWaiting.most,
    }),
    page: new Turns({
      atOnce: BOUNDS.pagesFetched.most,
      atOnceOfKey: BOUNDS.fetchedOfServer.most,
      ofKey: BOUNDS.readingOfServer.most,
      waiting: BOUNDS.fetchesWaiting.most,
    }),
  };

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Gets and understands what is offered; never fails for what it is. */
  async take(offer: ImportOffer, { userId, serverId }: Offerer): Promise<Taken> {
    const keys = [serverId, userId];
    try {
      const given = await this.#get(offer, keys);
      if (given === 'unchanged' || 'notTaken' in given) return given;
      const { isWhole = false } = offer;
      const hints = { ...given.hints, isWhole };
      const mostText = this.#options.maxTextSize;
      return await this.#queue.read({ ...given, hints, addedBy: userId, mostText }, keys);
    } catch (error) {
      if (error instanceof Busy) return notTaken({ code: 'busy' });
      throw error;
    }
  }

  async #get(offer: ImportOffer, keys: readonly string[]): Promise<Got> {
    if (offer.kind === 'text') {
      const { text, source, name, title } = offer;
      return { bytes: Buffer.from(text), hints: name ? { name } : {}, source, title };
    }
    const got = await this.#fetching[offer.kind].take(keys, () =>
      offer.kind === 'file' ? this.#download(offer) : getPage(offer, this.#options.network),
    );
    this.#options.got?.(offer.kind, outcomeOf(got));
    return got;
  }

  async #download(offer: Extract<ImportOffer, { readonly kind: 'file' }>): Promise<Got> {
    const { name, url, size, mediaType, source = { kind: 'file', name } as const } = offer;
    const { maxFileSize: most, apiUrl } = this.#options;
    if (size > most) return notTaken({ code: 'file too large', most, found: size });
    const fetched = await fetchAttachment(url, most, apiUrl && new URL(apiUrl).origin);
    if ('bytes' in fetched) {
      return { bytes: fetched.bytes, hints: { name, ...(mediaType && { mediaType }) }, source };
    }
    const isTooLarge = fetched.refused === 'too large';
    return notTaken(isTooLarge ? { code: 'file too large', most } : { code: 'unreachable' });
  }
}

async function getPage(
  { url, known, isWhole }: Extract<ImportOffer, { readonly kind: 'page' }>,
  network: Network,
): Promise<Got> {
  const fetched = await fetchPage(url, known, network);
  if ('unchanged' in fetched) return 'unchanged';
  if ('refused' in fetched) {
    switch (fetched.refused) {
      case 'status':
        return notTaken({ code: 'status', status: fetched.status });
      case 'too large':
        return notTaken({ code: 'file too large', most: fetched.limit });
      default:
        return notTaken({ code: fetched.refused });
    }
  }
  const { bytes, url: found, contentType, charset, ...version } = fetched.page;
  const mediaType = contentType && (charset ? `${contentType}; charset=${charset}` : contentType);
  const name = nameIn(found);
  return {
    bytes,
    hints: { url: found, ...(name && { name }), ...(mediaType && { mediaType }) },
    source: { kind: 'url', url: found, ...version, ...(isWhole && { isWhole }) } as const,
  };
}

function outcomeOf(got: Got): string {
  if (got === 'unchanged') return got;
  return 'notTaken' in got ? got.notTaken.code : 'got';
}

/** The last part of an address's path, which a page without a title is called by. */
function nameIn(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function notTaken(why: NotTaken): { readonly notTaken: NotTaken } {
  return { notTaken: why };
}
