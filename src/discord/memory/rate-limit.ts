import { Recent } from './bounded-map.ts';

/** How many users or channels are remembered. */
const REMEMBERED = 10_000;

interface Bucket {
  /** What is left to use, as of `at`. */
  readonly left: number;
  readonly at: number;
  /** Whether the last attempt was refused. */
  readonly refused: boolean;
}

/**
 * Limits how often each user, or each channel, is answered, by a token bucket: so many at once,
 * and then as many a second as flow back.
 */
export class Cooldown {
  readonly #buckets = new Recent<string, Bucket>(REMEMBERED);
  readonly #burst: number;
  readonly #perSecond: number;

  constructor({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /**
   * Uses one, at a time in ms. Says whether that is granted; of what isn't, which is the first
   * refused in a row.
   */
  take(id: string, now: number): 'granted' | 'refused' | 'refused again' {
    const {
      left: before,
      at,
      refused,
    } = this.#buckets.get(id) ?? {
      left: this.#burst,
      at: now,
      refused: false,
    };
    const flowed = (Math.max(0, now - at) / 1_000) * this.#perSecond;
    const left = Math.min(this.#burst, before + flowed);
    const isGranted = left >= 1;
    this.#buckets.set(id, { left: isGranted ? left - 1 : left, at: now, refused: !isGranted });
    if (isGranted) return 'granted';
    return refused ? 'refused again' : 'refused';
  }
}
