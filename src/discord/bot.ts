import type { Logger } from 'pino';
import type { Knowledge } from '../answer/knowledge.ts';
import type { Articles } from './articles.ts';

/** What every command and button works with. */
export interface Bot {
  readonly knowledge: Knowledge;
  readonly articles: Articles;
  readonly log: Logger;
}
