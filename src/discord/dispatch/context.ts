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
import { Whispers } from './notes.ts';
import { DiscordPace } from './pace.ts';

/** What sending a reply takes besides making it, in ms. */
export const SENDING = 0.5;

/** What lasts as long as the bot: what can be asked, and what it remembers from request to request. */
export interface BotContext {
  readonly directory: LibraryDirectory;
  readonly services: Services;
  readonly conversations: Conversations;
  readonly pace: DiscordPace;
  /** The turns of those who ask, press and send, and of those who type. */
  readonly turns: { readonly asking: Turns; readonly typing: Turns };
  readonly outbox: Outbox;
  readonly whispers: Whispers;
  /** Where what is done is counted, if it is. */
  readonly metrics: Metrics | undefined;
  readonly log: Logger;
}

/** What the bot is given: what can be asked, and where servers' articles are. */
export type Shared = Pick<BotContext, 'directory' | 'metrics'> &
  Pick<Services, 'store' | 'servers' | 'intake' | 'publicUrl'>;

export function createContext({ directory, metrics, ...kept }: Shared, log: Logger): BotContext {
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
    pace: new DiscordPace(),
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
    whispers: new Whispers(),
    metrics,
    log,
  };
}
