import type { Logger } from 'pino';
import { BOUNDS } from '../../bounds.ts';
import type { Metrics } from '../../health/metrics.ts';
import { KeptQuestions } from '../../questions/kept-questions.ts';
import { Turns } from '../../turns.ts';
import { Conversations } from '../memory/conversations.ts';
import { newDrafts } from '../memory/drafts.ts';
import { ComponentKeys } from '../memory/grants.ts';
import { PendingImports } from '../memory/waiting.ts';
import type { Services } from '../request/request.ts';
import type { LibraryDirectory } from '../request/shelves.ts';
import { Outbox } from '../transport/outbox.ts';
import { Notes } from './notes.ts';
import { Pace } from './pace.ts';

/** What sending a reply takes besides making it, in ms. */
export const SENDING = 0.5;

/** What lasts as long as the bot: what can be asked, and what it remembers from request to request. */
export interface Context {
  readonly directory: LibraryDirectory;
  readonly services: Services;
  readonly conversations: Conversations;
  readonly pace: Pace;
  /** The turns of those who ask, press and send, and of those who type. */
  readonly turns: { readonly asking: Turns; readonly typing: Turns };
  readonly outbox: Outbox;
  readonly notes: Notes;
  /** Where what is done is counted, if it is. */
  readonly metrics: Metrics | undefined;
  readonly log: Logger;
}

/** What the bot is given: what can be asked, and where servers' articles are. */
export type Shared = Pick<Context, 'directory' | 'metrics'> &
  Pick<Services, 'store' | 'servers' | 'intake' | 'publicUrl'>;

export function createContext({ directory, metrics, ...kept }: Shared, log: Logger): Context {
  return {
    directory,
    services: {
      ...kept,
      directory,
      componentKeys: new ComponentKeys(),
      pendingImports: new PendingImports(),
      questions: new KeptQuestions(kept.store),
      drafts: newDrafts(),
    },
    conversations: new Conversations(),
    pace: new Pace(),
    turns: {
      asking: new Turns({
        ofKey: BOUNDS.questionsOfServer.most,
        waiting: BOUNDS.questionsWaiting.most,
      }),
      typing: new Turns({
        ofKey: BOUNDS.suggestionsOfServer.most,
        waiting: BOUNDS.suggestionsWaiting.most,
      }),
    },
    outbox: new Outbox(),
    notes: new Notes(),
    metrics,
    log,
  };
}
