import { RateLimit } from '../memory/rate-limit.ts';

/** Why someone gets no answer just now, by the text that says so. */
export type Refusal = 'tooFast' | 'tooMuchHere' | 'tooMuchAtOnce';

/** How much is answered. */
export class Pace {
  // More than a reader needs, less than a script sends.
  readonly #askers = new RateLimit({ burst: 20, perSecond: 0.5 });
  readonly #channels = new RateLimit({ burst: 60, perSecond: 5 });
  // A keystroke takes a few ms: so many at once delay nobody noticeably.
  readonly #typists = new RateLimit({ burst: 5, perSecond: 5 });

  /**
   * Takes a turn of the asker and then, where others see the answer too, one of the channel; none of
   * the channel if the asker has none, so that nobody can use up the turns of all. Says who has none.
   */
  take(turn: { readonly asker?: string; readonly channel?: string }): Refusal | undefined {
    const { asker, channel } = turn;
    const now = performance.now();
    if (asker !== undefined && !this.#askers.take(asker, now)) return 'tooFast';
    if (channel !== undefined && !this.#channels.take(channel, now)) return 'tooMuchHere';
    return undefined;
  }

  /** Whether a keystroke of this user is to be answered. */
  takeKeystroke(asker: string): boolean {
    return this.#typists.take(asker, performance.now());
  }
}
