import type { Logger } from 'pino';
import { Conversations } from '../memory/conversations.ts';
import type { Shelves } from '../request/shelves.ts';
import { Outbox } from '../transport/outbox.ts';
import { Notes } from './notes.ts';
import { Pace } from './pace.ts';

/** What lasts as long as the bot: what can be asked, and what it remembers from request to request. */
export interface Context {
  readonly shelves: Shelves;
  readonly conversations: Conversations;
  readonly pace: Pace;
  readonly outbox: Outbox;
  readonly notes: Notes;
  readonly log: Logger;
}

export function createContext(shelves: Shelves, log: Logger): Context {
  return {
    shelves,
    conversations: new Conversations(),
    pace: new Pace(),
    outbox: new Outbox(),
    notes: new Notes(),
    log,
  };
}
