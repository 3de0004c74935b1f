import type { Answer } from '../answer/answer.ts';
import { ask } from '../answer/ask.ts';
import { suggest } from '../answer/suggest.ts';
import type { Article } from '../library/article.ts';
import { articleKey } from './articles.ts';
import type { Bot } from './bot.ts';
import { answerCard } from './render/answer-card.ts';
import type { Card } from './render/components.ts';
import type { Texts } from './texts/texts.ts';

const SUGGESTIONS = 6;

export interface Asking {
  readonly question: string;
  /** The only article to look in. */
  readonly article?: Article | undefined;
  /** Who asked, where others see the answer too. */
  readonly asker?: string | undefined;
  readonly texts: Texts;
  /** How it was asked, for the log. */
  readonly way: string;
}

/** Answers a question with a card. The log gets what came of it, never the question. */
export function asked({ question, article, asker, texts, way }: Asking, bot: Bot): Card {
  const start = performance.now();
  const only = article && { article: article.id };
  const answer = ask(bot.knowledge, question, only);
  const suggestions = isUnsaid(answer)
    ? suggest(bot.knowledge, question, { ...only, limit: SUGGESTIONS })
    : [];
  const ms = Math.round((performance.now() - start) * 10) / 10;
  bot.log.info({ way, band: answer.band, ms }, 'answered');
  return answerCard(answer, { texts, asker, scope: article && articleKey(article), suggestions });
}

function isUnsaid(answer: Answer): boolean {
  return answer.band === 'does not say' && answer.reason === 'not said';
}
