import type { Logger } from 'pino';
import type { Metrics } from '../../health/metrics.ts';
import type { KeptQuestions } from '../../questions/kept-questions.ts';
import type { Intake } from '../../servers/intake.ts';
import type { ServerLibraries } from '../../servers/server-libraries.ts';
import type { Store } from '../../store/store.ts';
import type { Texts } from '../../texts/en.ts';
import type { Before, Conversations } from '../memory/conversations.ts';
import type { Drafts } from '../memory/drafts.ts';
import type { ComponentKeys } from '../memory/grants.ts';
import type { PendingImports } from '../memory/waiting.ts';
import type { SearchScope } from './reach.ts';
import type { LibraryDirectory } from './shelves.ts';

/** What servers' libraries are kept in and changed by. */
export interface Services {
  readonly store: Store;
  readonly servers: ServerLibraries;
  /** What can be asked where, once something is changed. */
  readonly directory: LibraryDirectory;
  /** Where the pages are that a server can share, if there are any. */
  readonly publicUrl?: string | undefined;
  /** What gets and reads what people offer. */
  readonly intake: Intake;
  /** Who may use which button or modal of a library. */
  readonly componentKeys: ComponentKeys;
  readonly pendingImports: PendingImports;
  /** The questions that servers want to be kept. */
  readonly questions: KeptQuestions;
  /** The facts that were refused, by the grant that they were written with. */
  readonly drafts: Drafts;
}

/** All that a handler needs to know of one interaction or message, besides what it says. */
export interface Request extends SearchScope {
  /** The id of the server that has the bot; undefined in direct messages and elsewhere. */
  readonly serverId: string | undefined;
  readonly services: Services;
  /** Whether the asker manages the server. */
  readonly manages: boolean;
  /** The bot's texts: for the asker alone, and for all who see a public reply. */
  readonly texts: { readonly own: Texts; readonly shared: Texts };
  /** The id of the user. */
  readonly userId: string;
  /** What the question may lean on. */
  readonly before: Before;
  readonly conversations: Conversations;
  /** How it came, for the log and the metrics: one of a few words. */
  readonly way: string;
  readonly metrics: Metrics | undefined;
  readonly log: Logger;
}

/** A request in a server. */
export type ServerRequest = Request & { readonly serverId: string };

export function isOfServer(request: Request): request is ServerRequest {
  return request.serverId !== undefined;
}
