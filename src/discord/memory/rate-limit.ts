import { BoundedMap } from './bounded-map.ts';

/** How many users or channels are remembered. */
const REMEMBERED = 10_000;

interface Bucket {
  /** What is left to use, as of `at`. */
  readonly left: number;
  readonly at: number;
}

/**
 * Limits how often each user, or each channel, gets something, by a token bucket: so many at once,
 * and then as many a second as flow back.
 */
export class RateLimit {
  readonly #buckets = new BoundedMap<string, Bucket>(REMEMBERED);
  readonly #burst: number;
  readonly #perSecond: number;

  constructor({ burst, perSecond }: { readonly burst: number; readonly perSecond: number }) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Uses one, at a time in ms, if there is one left; says whether there was. */
  take(id: string, now: number): boolean {
    const before = this.#buckets.get(id) ?? { left: this.#burst, at: now };
    const flowed = (Math.max(0, now - before.at) / 1_000) * this.#perSecond;
    const left = Math.min(this.#burst, before.left + flowed);
    const isGranted = left >= 1;
    this.#buckets.set(id, { left: isGranted ? left - 1 : left, at: now });
    return isGranted;
  }
}
