/** A map of the entries set last, so that its size is bounded, and with a lifetime their age. */
export class BoundedMap<K, V> {
  readonly #entries = new Map<K, { readonly value: V; readonly setAt: number }>();
  readonly #limit: number;
  readonly #lifetime: number;
  readonly #ownerOf: ((value: V) => string) | undefined;
  #isSweeping = false;

  /**
   * @param limit How many entries are held at most.
   * @param lifetime How long an entry is held at most, in ms; for good without it.
   * @param ownerOf Whose an entry is. Where there are too many, the oldest of the owner who has most goes, so
   * that nobody drives out others' with many; without it the oldest of all.
   */
  constructor(limit: number, lifetime = Number.POSITIVE_INFINITY, ownerOf?: (value: V) => string) {
    this.#limit = limit;
    this.#lifetime = lifetime;
    this.#ownerOf = ownerOf;
  }

  has(key: K): boolean {
    return this.#entries.has(key);
  }

  get(key: K): V | undefined {
    return this.#entries.get(key)?.value;
  }

  set(key: K, value: V): void {
    // Set anew, an entry is the newest: they are in the order in which they end.
    this.#entries.delete(key);
    this.#entries.set(key, { value, setAt: performance.now() });
    if (this.#entries.size > this.#limit) this.#makeRoom();
    if (!this.#isSweeping && this.#lifetime < Number.POSITIVE_INFINITY) this.#sweep();
  }

  /** Takes away the entries of which this is true; returns how many there were. */
  deleteWhere(isMeant: (value: V, key: K) => boolean): number {
    const before = this.#entries.size;
    for (const [key, { value }] of this.#entries) {
      if (isMeant(value, key)) this.#entries.delete(key);
    }
    return before - this.#entries.size;
  }

  /** Takes away what is too old, and waits for the next to be. */
  #sweep(): void {
    const now = performance.now();
    for (const { setAt } of this.#entries.values()) {
      const left = setAt + this.#lifetime - now;
      this.#isSweeping = left > 0;
      if (this.#isSweeping) {
        setTimeout(() => this.#sweep(), left).unref();
        return;
      }
      this.#deleteOldest();
    }
    this.#isSweeping = false;
  }

  #makeRoom(): void {
    const ownerOf = this.#ownerOf;
    const owner = ownerOf && ownerWithMost(this.#entries.values(), ({ value }) => ownerOf(value));
    this.#deleteOldest((value) => ownerOf?.(value) === owner);
  }

  #deleteOldest(isMeant: (value: V) => boolean = () => true): void {
    for (const [oldest, { value }] of this.#entries) {
      if (!isMeant(value)) continue;
      this.#entries.delete(oldest);
      return;
    }
  }
}

/** Who has most of some things; of several, whose comes first. */
export function ownerWithMost<T>(
  things: Iterable<T>,
  ownerOf: (one: T) => string,
  sizeOf: (one: T) => number = () => 1,
): string | undefined {
  const sizes = new Map<string, number>();
  for (const one of things) sizes.set(ownerOf(one), (sizes.get(ownerOf(one)) ?? 0) + sizeOf(one));
  let most: string | undefined;
  for (const [owner, size] of sizes) {
    if (most === undefined || size > (sizes.get(most) ?? 0)) most = owner;
  }
  return most;
}
