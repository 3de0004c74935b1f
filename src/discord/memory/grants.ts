import { randomBytes } from 'node:crypto';
import { BOUNDS } from '../../bounds.ts';
import { BoundedMap } from '../../limits/bounded-map.ts';

/** As long as Discord takes what is sent by a modal or a private message's button, and longer, in ms. */
const MEMORY = 60 * 60_000;

/** The commands whose buttons and modals carry keys. */
export type GivenBy = 'library' | 'questions';

/** Who, and in which server. */
export interface Holder {
  readonly userId: string;
  readonly serverId: string;
}

/**
 * What a command lets its user do next, by a button or a modal that carries the key. Custom ids can be
 * made up; these keys can't.
 */
export class ComponentKeys {
  readonly #holders = new BoundedMap<string, Holder & { readonly by: GivenBy }>({
    limit: BOUNDS.grantsRemembered.most,
    lifetime: MEMORY,
    ownerOf: ({ userId }) => userId,
  });

  /** A new key, for this user in this server. */
  give({ userId, serverId }: Holder, by: GivenBy): string {
    const key = newKey();
    this.#holders.set(key, { userId, serverId, by });
    return key;
  }

  /**
   * Whether one of these commands gave the key to this user in this server; not any more after a while
   * or a restart.
   */
  holds(key: string, { userId, serverId }: Holder, by: readonly GivenBy[]): boolean {
    const holder = this.#holders.get(key);
    return holder?.userId === userId && holder.serverId === serverId && by.includes(holder.by);
  }

  /** Takes away all keys of a user. */
  forget(userId: string): void {
    this.#holders.deleteWhere((holder) => holder.userId === userId);
  }
}

/** 96 random bits. */
export function newKey(): string {
  return randomBytes(12).toString('hex');
}
