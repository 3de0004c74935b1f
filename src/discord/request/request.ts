import type { Logger } from 'pino';
import type { Knowledge } from '../../answer/knowledge.ts';
import type { Before, Conversations } from '../memory/conversations.ts';
import type { Texts } from '../texts/en.ts';
import type { Articles } from './articles.ts';

/** All that a handler needs to know of one interaction or message, besides what it says. */
export interface Request {
  /** What is asked. */
  readonly knowledge: Knowledge;
  /** The articles of that, by what they are called. */
  readonly articles: Articles;
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
