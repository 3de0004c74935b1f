import { BOUNDS } from '../bounds.ts';
import { RateLimit } from '../limits/rate-limit.ts';
import { networkOf } from './client.ts';

/** How much is shown and answered, to each client and in all. */
export class WebPace {
  readonly #readers = new RateLimit(BOUNDS.shownAtOnce.most, BOUNDS.shownPerSecond.most);
  // More than a reader needs, less than a script sends; and in all no more than a part of a core.
  readonly #askers = new RateLimit(BOUNDS.askedAtOnce.most, BOUNDS.askedPerSecond.most);
  readonly #networks = new RateLimit(
    BOUNDS.askedOfNetworkAtOnce.most,
    BOUNDS.askedOfNetworkPerSecond.most,
  );
  readonly #all = new RateLimit(BOUNDS.askedOnPagesAtOnce.most, BOUNDS.askedOnPagesPerSecond.most);

  /** Takes a turn of the client. Says why it has none just now, by the text that says so. */
  take(client: string, isQuestion: boolean): 'tooFast' | 'tooMuchAtOnce' | undefined {
    if (!isQuestion) return this.#readers.take(client) ? undefined : 'tooFast';
    if (!this.#askers.take(client)) return 'tooFast';
    if (!this.#networks.take(networkOf(client))) return 'tooFast';
    return this.#all.take('') ? undefined : 'tooMuchAtOnce';
  }
}
