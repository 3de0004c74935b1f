import { BOUNDS } from '../../bounds.ts';

/** Where an answer goes, and to whom. */
interface Address {
  readonly userId: string;
  readonly channel: string;
  /** None of a direct message. */
  readonly serverId?: string | undefined;
}

/**
 * The answers to messages on their way out. Those to interactions don't count against the limit.
 *
 * Discord takes 50 requests a second of a bot and, in one channel, some five messages in five
 * seconds; discord.js keeps the rest waiting, however many. The bounds are what is worth waiting for.
 * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
export class Outbox {
  /** How many are on their way by asker, by channel and by server, whose ids differ, and in all. */
  readonly #counts = new Map<string, number>();
  #count = 0;

  /** What keeps an answer from going out soon, if anything does, by the text that says so. */
  refusalFor({
    userId,
    channel,
    serverId,
  }: Address): 'tooFast' | 'tooMuchHere' | 'tooMuchAtOnce' | undefined {
    if (this.#countOf(userId) >= BOUNDS.sendingOfAsker.most) return 'tooFast';
    if (this.#countOf(channel) >= BOUNDS.sendingInChannel.most) return 'tooMuchHere';
    const isServerFull = this.#countOf(serverId) >= BOUNDS.sendingInServer.most;
    return isServerFull || this.#count >= BOUNDS.sending.most ? 'tooMuchAtOnce' : undefined;
  }

  /** Sends an answer, which counts until it is out. */
  async send<T>(address: Address, deliver: () => Promise<T>): Promise<T> {
    this.#add(address, 1);
    try {
      return await deliver();
    } finally {
      this.#add(address, -1);
    }
  }

  #countOf(id = ''): number {
    return this.#counts.get(id) ?? 0;
  }

  #add({ userId, channel, serverId }: Address, change: 1 | -1): void {
    this.#count += change;
    for (const id of [userId, channel, serverId]) {
      if (id === undefined) continue;
      const count = this.#countOf(id) + change;
      if (count === 0) this.#counts.delete(id);
      else this.#counts.set(id, count);
    }
  }
}
