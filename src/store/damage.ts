/**
 * What is read of a text that is none, since its bytes are damaged: no value that is ever written, and no
 * JSON.
 */
export const DAMAGED = '\0';

/** A row that can't be read, by what it is and its id. */
export interface Damaged {
  readonly what: 'article' | 'fact' | 'question' | 'server';
  readonly id: string;
}

/** How many rows are told of. */
const MAX_TOLD = 10_000;

/** Tells of rows that turn out to be damaged, of each once. */
export class Damage {
  readonly #told = new Set<string>();
  readonly #listeners = new Set<(damaged: Damaged) => void>();

  onFound(listener: (damaged: Damaged) => void): void {
    this.#listeners.add(listener);
  }

  /** @param id as it was read, which may be damaged itself */
  found(what: Damaged['what'], id: string): void {
    const damaged = { what, id: id === DAMAGED ? '(damaged too)' : id };
    const key = `${what} ${damaged.id}`;
    if (this.#told.has(key) || this.#told.size >= MAX_TOLD) return;
    this.#told.add(key);
    for (const listener of this.#listeners) listener(damaged);
  }

  /** Forgets a row that was written anew. */
  mended(what: Damaged['what'], id: string): void {
    this.#told.delete(`${what} ${id}`);
  }

  /** Whether it was told of. */
  isKnown(what: Damaged['what'], id: string): boolean {
    return this.#told.has(`${what} ${id}`);
  }
}
