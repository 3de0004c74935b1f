import { askAll } from '../../answer/side-by-side.ts';
import { toneOf } from '../../view/answer-view.ts';
import type { ArticleOrAll } from '../cards/article-key.ts';
import type { Card } from '../cards/components.ts';
import { isOfServer, type Request } from '../request/request.ts';
import { answerCard } from './answer-card.ts';

interface Asked {
  readonly question: string;
  /** Where to look. */
  readonly which: ArticleOrAll;
  /** Who sees the answer: all that see it may read who asked, and the asker may dismiss it. */
  readonly seenBy: 'asker' | 'all';
}

/** The question for what was said, which may lean on the question before. */
export function inContext(said: string, { conversations, before, libraries }: Request): string {
  return conversations.next(said, before, (word) => libraries.some(({ isName }) => isName(word)));
}

/** The answer to show. */
export interface Answered {
  readonly card: Card;
  /** The question, where it isn't answered and the server keeps such: to be kept once the card is out. */
  readonly unanswered?: string | undefined;
}

/** Answers a question with a card. The log and the metrics get what came of it, never the question. */
export function answerQuestion({ question, which, seenBy }: Asked, request: Request): Answered {
  const { libraries, articles, texts, userId, way, metrics, log } = request;
  const isCollected = seenBy === 'all' && isCollecting(request);
  const start = performance.now();
  const answer = askAll(libraries, question, which === 'all' ? {} : { article: which });
  const ms = performance.now() - start;
  metrics?.answered(way, answer.band, ms / 1_000);
  log.debug({ way, band: answer.band, ms: Math.round(ms * 10) / 10 }, 'answered');
  const card = answerCard(answer, {
    which,
    pagesOf: request.pagesOf,
    articles: which === 'all' ? articles.all.length : 1,
    takesFacts: seenBy === 'asker' && request.manages && isOfServer(request),
    isCollected,
    ...(seenBy === 'all' ? { texts: texts.shared, userId } : { texts: texts.own }),
  });
  return {
    card,
    unanswered: isCollected && toneOf(answer) === 'does not say' ? question : undefined,
  };
}

function isCollecting({ serverId, services: { servers } }: Request): boolean {
  return serverId !== undefined && servers.collecting(serverId) !== undefined;
}
