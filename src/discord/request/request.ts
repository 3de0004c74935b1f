import type { Logger } from 'pino';
import type { Before, Conversations } from '../memory/conversations.ts';
import type { Texts } from '../texts/en.ts';
import type { Reach } from './reach.ts';

/** All that a handler needs to know of one interaction or message, besides what it says. */
export interface Request extends Reach {
  /** The bot's texts: for the asker alone, and for all who see a public reply. */
  readonly texts: { readonly own: Texts; readonly shared: Texts };
  /** The id of the user. */
  readonly asker: string;
  /** What the question may lean on. */
  readonly before: Before;
  readonly conversations: Conversations;
  /** How it came, for the log. */
  readonly way: string;
  readonly log: Logger;
}
