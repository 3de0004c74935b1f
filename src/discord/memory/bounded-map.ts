/** A map of the entries set last, so that its size is bounded, and with a lifetime their age. */
export class BoundedMap<K, V> {
  readonly #entries = new Map<K, { readonly value: V; readonly setAt: number }>();
  readonly #limit: number;
  readonly #lifetime: number;
  #isSweeping = false;

  /**
   * @param limit How many entries are held at most.
   * @param lifetime How long an entry is held at most, in ms; for good without it.
   */
  constructor(limit: number, lifetime = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
    this.#lifetime = lifetime;
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
    if (this.#entries.size > this.#limit) this.#deleteOldest();
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

  #deleteOldest(): void {
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }
}
