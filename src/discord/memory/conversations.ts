import { type Context, follow } from '../../answer/conversation.ts';
import type { IsName } from '../../answer/names.ts';
import { BOUNDS } from '../../bounds.ts';
import { BoundedMap } from '../../limits/bounded-map.ts';

/** How long a question can be followed up without a reply to its answer, in ms. */
const MEMORY = 15 * 60_000;

/** What a question may lean on. */
export interface Before {
  /** The question whose answer was replied to. */
  readonly repliedTo?: string | undefined;
  /** The conversation, by the id of who has it with the bot; none where people talk across each other. */
  readonly conversation?: string | undefined;
}

/** The last question of each direct conversation, for a while and in memory only. */
export class Conversations {
  readonly #last = new BoundedMap<string, Context>({
    limit: BOUNDS.conversationsRemembered.most,
    lifetime: MEMORY,
  });

  /**
   * The question to ask for what was said: completed from the question that it replies to or, in a
   * conversation, from the last one.
   *
   * @param isName Tells the articles' names among words without capitals.
   */
  next(said: string, { repliedTo, conversation }: Before, isName?: IsName): string {
    if (repliedTo === undefined && conversation === undefined) return said;
    const last = conversation === undefined ? undefined : this.#last.get(conversation);
    const before = repliedTo === undefined ? last : { question: repliedTo };
    const { question, context } = follow(before, said, isName);
    if (conversation !== undefined && context) this.#last.set(conversation, context);
    return question;
  }

  /** Forgets a conversation; says whether there was one. */
  forget(conversation: string): boolean {
    return this.#last.deleteWhere((_, one) => one === conversation) > 0;
  }
}
