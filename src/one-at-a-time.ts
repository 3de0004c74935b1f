/** Does what is asked for by the same key one after the other, in the order in which it is asked for. */
export class KeyedQueue {
  /** The last of each key that isn't done. */
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work once all is done that was asked for before it by this key, well or not. */
  async add<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    this.#last.set(key, done);
    try {
      return await done;
    } finally {
      if (this.#last.get(key) === done) this.#last.delete(key);
    }
  }
}

/** Work that is done once at a time: all who ask while it is under way share the next time. */
export function sharedWork(work: () => Promise<void>): () => Promise<void> {
  let running = Promise.resolve();
  let next: Promise<void> | undefined;
  const start = () => {
    next = undefined;
    running = work();
    return running;
  };
  return () => {
    next ??= running.then(start, start);
    return next;
  };
}
