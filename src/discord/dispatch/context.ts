import type { Logger } from 'pino';
import type { Knowledge } from '../../answer/knowledge.ts';
import { Conversations } from '../memory/conversations.ts';
import { Cooldown } from '../memory/rate-limit.ts';
import { Articles } from '../request/articles.ts';

/** What every command, button and message is answered with. */
export interface Bot {
  readonly knowledge: Knowledge;
  readonly articles: Articles;
  readonly conversations: Conversations;
  readonly cooldowns: { readonly user: Cooldown; readonly channel: Cooldown };
  readonly log: Logger;
}

export function createBot(knowledge: Knowledge, log: Logger): Bot {
  return {
    knowledge,
    log,
    articles: new Articles(knowledge.library),
    conversations: new Conversations(),
    cooldowns: {
      // More than a reader needs, less than a script sends.
      user: new Cooldown({ burst: 20, perSecond: 0.5 }),
      channel: new Cooldown({ burst: 60, perSecond: 5 }),
    },
  };
}
