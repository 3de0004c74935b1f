import type { User } from 'discord.js';
import { BOUNDS } from '../../bounds.ts';
import { BoundedMap } from '../../limits/bounded-map.ts';
import { noteCard } from '../cards/note-card.ts';
import { whisper } from '../transport/send.ts';

/** How long it is remembered who was told, in ms. */
const MEMORY = 60_000;

/** Tells those who write and get no answer why, in private, and not again for a while. */
export class Whispers {
  readonly #told = new BoundedMap<string, true>({
    limit: BOUNDS.whispersRemembered.most,
    lifetime: MEMORY,
  });
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  /** Tells a user, unless that was done just now or too many are to be told. */
  async tell(user: User, words: string): Promise<void> {
    if (this.#told.has(user.id) || this.#waiting.length === BOUNDS.whispersWaiting.most) return;
    this.#told.set(user.id, true);
    if (this.#underWay < BOUNDS.whispersAtOnce.most) this.#underWay += 1;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      await whisper(user, noteCard(words));
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#underWay -= 1;
    }
  }
}
