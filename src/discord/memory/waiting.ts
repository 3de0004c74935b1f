import { BOUNDS } from '../../bounds.ts';
import { BoundedMap } from '../../limits/bounded-map.ts';
import type { ImportCandidate } from '../../servers/candidate.ts';
import type { ImportOffer } from '../../servers/intake.ts';
import type { ArticleEntry } from '../../store/article.ts';
import { type Holder, newKey } from './grants.ts';

/** As long as Discord takes an answer to the command, in ms. */
const MEMORY = 15 * 60_000;

/** An article that its finder has yet to say yes to, and the article in whose place it may go. */
export interface PendingImport extends Holder {
  readonly candidate: ImportCandidate;
  /** What it was understood from, and the article that this was to replace, to read it again. */
  readonly offered: ImportOffer;
  readonly inPlaceOf?: ArticleEntry | undefined;
  /** Its id and title. */
  readonly other?: { readonly id: string; readonly title: string } | undefined;
}

/**
 * What waits to be added: in memory only, for a while. When it is too much, the oldest of the server goes
 * that has most.
 */
export class PendingImports {
  readonly #pending = new BoundedMap<string, PendingImport>({
    limit: BOUNDS.previewsRemembered.most,
    lifetime: MEMORY,
    ownerOf: ({ serverId }) => serverId,
    size: { of: sizeOf, limit: BOUNDS.previewsSize.most },
  });

  /** Holds it; the key that is returned can't be guessed. */
  hold(one: PendingImport): string {
    const key = newKey();
    this.#pending.set(key, one);
    return key;
  }

  /** Takes out what this user has waiting in this server; nothing any more after a while. */
  take(key: string, { userId, serverId }: Holder): PendingImport | undefined {
    const one = this.#pending.get(key);
    if (one?.userId !== userId || one.serverId !== serverId) return undefined;
    this.#pending.delete(key);
    return one;
  }

  /** Puts back what was taken and could not be kept, under the same key. */
  putBack(key: string, one: PendingImport): void {
    this.#pending.set(key, one);
  }

  /** Takes away what a user has waiting; returns how much that was. */
  forget(userId: string): number {
    return this.#pending.deleteWhere((one) => one.userId === userId);
  }
}

/** How many characters an article takes, with its headings. */
function sizeOf({ candidate: { read } }: PendingImport): number {
  return read.passages.reduce(
    (sum, { text, headings = [] }) =>
      headings.reduce((all, heading) => all + heading.length, sum + text.length),
    0,
  );
}
