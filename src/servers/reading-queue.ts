import { BOUNDS } from '../bounds.ts';
import { Turns } from '../turns.ts';
import type { Given, Understood } from './candidate.ts';
import { readUntrusted } from './read-untrusted.ts';

/**
 * Lets files be read one at a time, since the limits of time and memory are of one, in fair turns. One that
 * isn't read in a few seconds gives its turn up to who took less, and begins anew when it comes again: so
 * a small file waits for one slow one at most, and for a few seconds of each other.
 */
export class ReadingQueue {
  readonly #turns: Turns;
  readonly #read: typeof readUntrusted;

  constructor(read = readUntrusted, now?: () => number) {
    this.#turns = new Turns(
      { ofKey: BOUNDS.readingOfServer.most, waiting: BOUNDS.readingWaiting.most },
      now,
    );
    this.#read = read;
  }

  /**
   * Reads a file in turn.
   *
   * @param keys Whose it is: the ids of the server and of the user
   * @throws {Busy} Where there is no place
   */
  async read(given: Given, keys: readonly string[]): Promise<Understood> {
    const weight = given.bytes.byteLength;
    const tried = await this.#turns.take(
      keys,
      () => this.#read(given, { seconds: BOUNDS.quickReading.most }),
      { weight },
    );
    const isSlow = 'notTaken' in tried && tried.notTaken.code === 'too slow';
    return isSlow ? this.#turns.take(keys, () => this.#read(given), { weight }) : tried;
  }
}
