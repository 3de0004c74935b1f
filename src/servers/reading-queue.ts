/** How many files may be under way, from their download to the end of their reading. */
const MOST = 8;
const MOST_OF_SERVER = 3;

/**
 * Lets files be read one after the other: the limits of time and memory are of one. Those that wait
 * are few, since each is in memory.
 */
export class ReadingQueue {
  readonly #underWay = new Map<string, number>();
  #count = 0;
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Takes a place in the queue while the work is done, which reads by `inTurn`.
   *
   * @returns `busy` where there is no place.
   */
  async take<T>(
    server: string,
    work: (inTurn: <R>(read: () => Promise<R>) => Promise<R>) => Promise<T>,
  ): Promise<T | 'busy'> {
    const count = this.#underWay.get(server) ?? 0;
    if (this.#count >= MOST || count >= MOST_OF_SERVER) return 'busy';
    this.#change(server, 1);
    try {
      return await work((read) => this.#inTurn(read));
    } finally {
      this.#change(server, -1);
    }
  }

  #inTurn<R>(read: () => Promise<R>): Promise<R> {
    const done = this.#last.then(read);
    this.#last = done.catch(() => {});
    return done;
  }

  #change(server: string, by: 1 | -1): void {
    this.#count += by;
    const count = (this.#underWay.get(server) ?? 0) + by;
    if (count === 0) this.#underWay.delete(server);
    else this.#underWay.set(server, count);
  }
}
