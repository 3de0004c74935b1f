import { BOUNDS } from '../../bounds.ts';
import { RateLimit } from '../../limits/rate-limit.ts';

/** Why someone gets no answer just now, by the text that says so. */
export type Delay = 'tooFast' | 'tooMuchHere' | 'tooMuchAtOnce';

/** How much is answered. */
export class DiscordPace {
  // More than a reader needs, less than a script sends.
  readonly #askers = new RateLimit(BOUNDS.askedAtOnce.most, BOUNDS.askedPerSecond.most);
  readonly #channels = new RateLimit(BOUNDS.answeredAtOnce.most, BOUNDS.answeredPerSecond.most);
  readonly #typists = new RateLimit(BOUNDS.keystrokesAtOnce.most, BOUNDS.keystrokesAtOnce.most);
  readonly #refused = new RateLimit(BOUNDS.refusedAtOnce.most, BOUNDS.refusedPerSecond.most);

  /**
   * Takes a turn of the asker and then, where others see the answer too, one of the channel; none of
   * the channel if the asker has none, so that nobody can use up the turns of all. Says who has none.
   */
  take(turn: { readonly userId?: string; readonly channel?: string }): Delay | undefined {
    const { userId, channel } = turn;
    if (userId !== undefined && !this.#askers.take(userId)) return 'tooFast';
    if (channel !== undefined && !this.#channels.take(channel)) return 'tooMuchHere';
    return undefined;
  }

  /** Whether a keystroke of this user is to be answered. */
  takeKeystroke(userId: string): boolean {
    return this.#typists.take(userId);
  }

  /** Whether a server, or a user in direct messages, is to be told once more why there is no answer. */
  takeRefusal(taker: string): boolean {
    return this.#refused.take(taker);
  }
}
