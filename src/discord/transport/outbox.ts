/**
 * Discord takes 50 requests a second of a bot and, in one channel, some five messages in five
 * seconds; discord.js keeps the rest waiting, however many. These are what is worth waiting for.
 * https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
const MOST = 250;
const MOST_IN_CHANNEL = 20;
const MOST_OF_ASKER = 5;

/** Where an answer goes, and to whom. */
interface Address {
  readonly asker: string;
  readonly channel: string;
}

/** The answers to messages on their way out. Those to interactions don't count against the limit. */
export class Outbox {
  /** How many are on their way by asker and by channel, whose ids differ, and in all. */
  readonly #counts = new Map<string, number>();
  #count = 0;

  /** What keeps an answer from going out soon, if anything does, by the text that says so. */
  refusalFor({ asker, channel }: Address): 'tooFast' | 'tooMuchHere' | 'tooMuchAtOnce' | undefined {
    if ((this.#counts.get(asker) ?? 0) >= MOST_OF_ASKER) return 'tooFast';
    if ((this.#counts.get(channel) ?? 0) >= MOST_IN_CHANNEL) return 'tooMuchHere';
    return this.#count >= MOST ? 'tooMuchAtOnce' : undefined;
  }

  /** Sends an answer, which counts until it is out. */
  async send(address: Address, deliver: () => Promise<void>): Promise<void> {
    this.#add(address, 1);
    try {
      await deliver();
    } finally {
      this.#add(address, -1);
    }
  }

  #add({ asker, channel }: Address, change: 1 | -1): void {
    this.#count += change;
    for (const id of [asker, channel]) {
      const count = (this.#counts.get(id) ?? 0) + change;
      if (count === 0) this.#counts.delete(id);
      else this.#counts.set(id, count);
    }
  }
}
