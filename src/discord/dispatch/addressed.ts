import type { Message } from 'discord.js';
import { plainWords } from '../markdown/plain-words.ts';

/** What of a message decides whether it is a question for the bot. */
export interface Heard {
  readonly content: string;
  readonly isDirect: boolean;
  /** By a bot, a webhook or Discord itself. */
  readonly isAutomatic: boolean;
  /** The ids of the users that the message pings, by name or as a reply to them. */
  readonly mentions: readonly string[];
}

/** What the bot hears of a message. */
export function heard(message: Message): Heard {
  return {
    content: message.content,
    isDirect: !message.inGuild(),
    isAutomatic: message.author.bot || message.webhookId !== null || message.system,
    mentions: [...message.mentions.users.keys()],
  };
}

/**
 * What a message says to the bot: the words of a direct message, or of a message that mentions the
 * bot or pings it by a reply. Undefined where the bot isn't meant: it never speaks unasked.
 */
export function addressed(
  { content, isDirect, isAutomatic, mentions }: Heard,
  botId: string,
): string | undefined {
  if (isAutomatic) return undefined;
  return isDirect || mentions.includes(botId) ? plainWords(content) : undefined;
}
