import type { Logger } from 'pino';
import type { Knowledge } from '../../answer/knowledge.ts';
import { Conversations } from '../memory/conversations.ts';
import { Articles } from '../request/articles.ts';
import { Outbox } from '../transport/outbox.ts';
import { Notes } from './notes.ts';
import { Pace } from './pace.ts';

/** What lasts as long as the bot: what it knows, and what it remembers from request to request. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly articles: Articles;
  readonly conversations: Conversations;
  readonly pace: Pace;
  readonly outbox: Outbox;
  readonly notes: Notes;
  readonly log: Logger;
}

export function createContext(knowledge: Knowledge, log: Logger): Context {
  return {
    knowledge,
    articles: new Articles(knowledge.library),
    conversations: new Conversations(),
    pace: new Pace(),
    outbox: new Outbox(),
    notes: new Notes(),
    log,
  };
}
