export interface Bounds<V> {
  /** How many entries are held at most. */
  readonly limit: number;
  /** How long an entry is held at most, in ms. */
  readonly lifetime: number;
  /** Whose an entry is; all are one's without it. */
  readonly ownerOf?: (value: V) => string;
  /** How large an entry is, and how large all may be together; without it only their number counts. */
  readonly size?: { readonly of: (value: V) => number; readonly limit: number };
}

interface Entry<V> {
  readonly value: V;
  readonly size: number;
  readonly setAt: number;
}

/**
 * A map of the entries set last, so that its size and their age are bounded. Where there are too many, or
 * they are too large, the oldest of the owner who has most goes, so that nobody drives out others' with
 * many; but never the newest of all.
 */
export class BoundedMap<K, V> {
  readonly #entries = new Map<K, Entry<V>>();
  readonly #bounds: Bounds<V>;
  #size = 0;
  #isSweeping = false;

  constructor(bounds: Bounds<V>) {
    this.#bounds = bounds;
  }

  has(key: K): boolean {
    return this.#entries.has(key);
  }

  get(key: K): V | undefined {
    return this.#entries.get(key)?.value;
  }

  set(key: K, value: V): void {
    // Set anew, an entry is the newest: they are in the order in which they end.
    this.delete(key);
    const size = this.#bounds.size?.of(value) ?? 0;
    this.#entries.set(key, { value, size, setAt: performance.now() });
    this.#size += size;
    this.#makeRoom(key);
    if (!this.#isSweeping) this.#sweep();
  }

  delete(key: K): void {
    this.#size -= this.#entries.get(key)?.size ?? 0;
    this.#entries.delete(key);
  }

  /** Takes away the entries of which this is true; returns how many there were. */
  deleteWhere(isMeant: (value: V, key: K) => boolean): number {
    const before = this.#entries.size;
    for (const [key, { value }] of this.#entries) {
      if (isMeant(value, key)) this.delete(key);
    }
    return before - this.#entries.size;
  }

  /** Takes away what is too old, and waits for the next to be. */
  #sweep(): void {
    const now = performance.now();
    for (const [key, { setAt }] of this.#entries) {
      const left = setAt + this.#bounds.lifetime - now;
      this.#isSweeping = left > 0;
      if (this.#isSweeping) {
        setTimeout(() => this.#sweep(), left).unref();
        return;
      }
      this.delete(key);
    }
    this.#isSweeping = false;
  }

  #makeRoom(newest: K): void {
    const { limit, ownerOf, size } = this.#bounds;
    while (this.#entries.size > 1) {
      const isTooMany = this.#entries.size > limit;
      if (!isTooMany && this.#size <= (size?.limit ?? 0)) return;
      const owner = ownerOf && this.#ownerWithMost(ownerOf, isTooMany);
      let oldest: K | undefined;
      for (const [key, { value }] of this.#entries) {
        if (key === newest) continue;
        oldest ??= key;
        if (ownerOf?.(value) !== owner) continue;
        oldest = key;
        break;
      }
      this.delete(oldest as K);
    }
  }

  /** Who has most entries, or the largest together; of several, whose comes first. */
  #ownerWithMost(ownerOf: (value: V) => string, byNumber: boolean): string | undefined {
    const sums = new Map<string, number>();
    for (const { value, size } of this.#entries.values()) {
      const owner = ownerOf(value);
      sums.set(owner, (sums.get(owner) ?? 0) + (byNumber ? 1 : size));
    }
    let most: string | undefined;
    for (const [owner, sum] of sums) {
      if (most === undefined || sum > (sums.get(most) ?? 0)) most = owner;
    }
    return most;
  }
}
