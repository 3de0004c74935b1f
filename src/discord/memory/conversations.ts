import { followUp } from '../../answer/follow-up.ts';
import { Recent } from './bounded-map.ts';

const REMEMBERED = 1_000;
/** How long a question can be followed up without a reply to its answer, in ms. */
const MEMORY = 15 * 60_000;

interface Turn {
  readonly question: string;
  readonly at: number;
}

interface Before {
  /** The question whose answer was replied to. */
  readonly repliedTo: string | undefined;
  /** The conversation, by its channel; none where people talk across each other. */
  readonly conversation: string | undefined;
  readonly now: number;
}

/** The last question of each direct conversation, for a while and in memory only. */
export class Conversations {
  readonly #turns = new Recent<string, Turn>(REMEMBERED);

  /**
   * The question to ask for what was said at a time in ms: completed from the question that it
   * replies to or, in a conversation, from the last one.
   */
  next(said: string, { repliedTo, conversation, now }: Before): string {
    const last = conversation === undefined ? undefined : this.#turns.get(conversation);
    const previous = repliedTo ?? (last && now - last.at < MEMORY ? last.question : undefined);
    const question = previous === undefined ? said : followUp(previous, said);
    if (conversation !== undefined) this.#remember(conversation, { question, at: now });
    return question;
  }

  #remember(conversation: string, turn: Turn): void {
    this.#turns.set(conversation, turn);
    const forget = () => {
      if (this.#turns.get(conversation) === turn) this.#turns.delete(conversation);
    };
    setTimeout(forget, MEMORY).unref();
  }
}
