import type { APIMessageTopLevelComponent, Message } from 'discord.js';
import { ask } from '../../answer/ask.ts';
import type { Article } from '../../library/article.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { Card } from '../cards/components.ts';
import { questionOn } from '../cards/question.ts';
import type { Bot } from '../dispatch/context.ts';
import { articleKey } from '../request/articles.ts';
import type { Texts } from '../texts/texts.ts';

export interface Asking {
  /** The question as it was put; in a conversation it may lean on the one before. */
  readonly question: string;
  /** The message that the question replies to. */
  readonly repliesTo?: Message | undefined;
  /** The channel where it was put, if that is a conversation with the bot alone. */
  readonly conversation?: string | undefined;
  /** The only article to look in. */
  readonly article?: Article | undefined;
  /** Who asked, where others see the answer too. */
  readonly asker?: string | undefined;
  readonly texts: Texts;
  /** How it was asked, for the log. */
  readonly way: string;
}

/** Answers a question with a card. The log gets what came of it, never the question. */
export function asked(asking: Asking, bot: Bot): Card {
  const { article, asker, texts, way } = asking;
  const start = performance.now();
  const question = bot.conversations.next(asking.question, {
    repliedTo: asking.repliesTo && questionOf(asking.repliesTo),
    conversation: asking.conversation,
    now: Date.now(),
  });
  const answer = ask(bot.knowledge, question, { article });
  const ms = Math.round((performance.now() - start) * 10) / 10;
  bot.log.debug({ way, band: answer.band, ms }, 'answered');
  return answerCard(answer, {
    texts,
    asker,
    articles: article ? 1 : bot.articles.all.length,
    scope: article && articleKey(article),
  });
}

/** The question that a message of the bot answers. */
export function questionOf({ author, client, components }: Message): string | undefined {
  if (author.id !== client.user.id) return undefined;
  return questionOn(components.map((one) => one.toJSON() as APIMessageTopLevelComponent));
}
