import type { User } from 'discord.js';
import { noteCard } from '../cards/note-card.ts';
import { BoundedMap } from '../memory/bounded-map.ts';
import { whisper } from '../transport/send.ts';

/** How many users are remembered, and for how long, in ms. */
const REMEMBERED = 10_000;
const MEMORY = 60_000;
/** So many at a time leave room for answers, and more than so many waiting would come too late. */
const AT_ONCE = 25;
const WAITING = 1_000;

/** Tells those who write and get no answer why, in private, and not again for a while. */
export class Notes {
  readonly #told = new BoundedMap<string, true>(REMEMBERED, MEMORY);
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  /** Tells a user, unless that was done just now or too many are to be told. */
  async tell(user: User, words: string): Promise<void> {
    if (this.#told.has(user.id) || this.#waiting.length === WAITING) return;
    this.#told.set(user.id, true);
    if (this.#underWay === AT_ONCE) await new Promise<void>((go) => this.#waiting.push(go));
    else this.#underWay += 1;
    try {
      await whisper(user, noteCard(words));
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#underWay -= 1;
    }
  }
}
