import { BOUNDS } from '../bounds.ts';

/** Among how many, of those who took something longest ago, it is looked for whom to forget. */
const LOOKED_AT = 100;

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
  /** The one used least recently first. */
  readonly #buckets = new Map<string, Bucket>();
  readonly #burst: number;
  readonly #perSecond: number;

  /** @param burst How many are to be had at once. @param perSecond How many flow back a second. */
  constructor(burst: number, perSecond: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
  }

  /** Uses one, at a time in ms, if there is one left; says whether there was. */
  take(id: string, now = performance.now()): boolean {
    const left = this.#leftOf(this.#buckets.get(id), now);
    const isGranted = left >= 1;
    // Set anew, it is the last.
    this.#buckets.delete(id);
    this.#buckets.set(id, { left: isGranted ? left - 1 : left, at: now });
    if (this.#buckets.size > BOUNDS.pacesRemembered.most) this.#forgetOne(now);
    return isGranted;
  }

  #leftOf(bucket: Bucket | undefined, now: number): number {
    if (!bucket) return this.#burst;
    const flowed = (Math.max(0, now - bucket.at) / 1_000) * this.#perSecond;
    return Math.min(this.#burst, bucket.left + flowed);
  }

  /**
   * Forgets who has most left, and so gains least by it: many ids that take one each don't give back
   * what another has used up.
   */
  #forgetOne(now: number): void {
    let most = -1;
    let forgotten = '';
    let count = 0;
    for (const [id, bucket] of this.#buckets) {
      const left = this.#leftOf(bucket, now);
      if (left > most) [most, forgotten] = [left, id];
      count += 1;
      if (left >= this.#burst || count === LOOKED_AT) break;
    }
    this.#buckets.delete(forgotten);
  }
}
