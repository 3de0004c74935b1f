import { BOUNDS } from '../bounds.ts';
import { RateLimit } from '../limits/rate-limit.ts';
import { networkOf } from './client.ts';

/** How much is shown and answered, to each client and in all. */
export class Pace {
  readonly #readers = new RateLimit({
    burst: BOUNDS.shownAtOnce.most,
    perSecond: BOUNDS.shownPerSecond.most,
  });
  // More than a reader needs, less than a script sends; and in all no more than a part of a core.
  readonly #askers = new RateLimit({
    burst: BOUNDS.askedAtOnce.most,
    perSecond: BOUNDS.askedPerSecond.most,
  });
  readonly #networks = new RateLimit({
    burst: BOUNDS.askedOfNetworkAtOnce.most,
    perSecond: BOUNDS.askedOfNetworkPerSecond.most,
  });
  readonly #all = new RateLimit({
    burst: BOUNDS.askedOnPagesAtOnce.most,
    perSecond: BOUNDS.askedOnPagesPerSecond.most,
  });

  /** Takes a turn of the client. Says why it has none just now, by the text that says so. */
  take(client: string, isQuestion: boolean): 'tooFast' | 'tooMuchAtOnce' | undefined {
    const now = performance.now();
    if (!isQuestion) return this.#readers.take(client, now) ? undefined : 'tooFast';
    if (!this.#askers.take(client, now)) return 'tooFast';
    if (!this.#networks.take(networkOf(client), now)) return 'tooFast';
    return this.#all.take('', now) ? undefined : 'tooMuchAtOnce';
  }
}
