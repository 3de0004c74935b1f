/** What of a message decides whether it is a question for the bot. */
export interface HeardMessage {
  readonly content: string;
  readonly isDirect: boolean;
  /** By a bot, a webhook or Discord itself. */
  readonly isAutomatic: boolean;
  /** The ids of the users that the message pings, by name or as a reply to them. */
  readonly mentions: readonly string[];
}

/**
 * The question that a message puts to the bot: the words of a direct message, or of a message that
 * mentions the bot or pings it by a reply. Undefined where the bot isn't meant: it never speaks
 * unasked.
 */
export function questionIn(message: HeardMessage, botId: string): string | undefined {
  if (message.isAutomatic) return undefined;
  if (!message.isDirect && !message.mentions.includes(botId)) return undefined;
  return wordsOf(message.content);
}

/** A message's text without its mentions, and with the names of its custom emoji. */
export function wordsOf(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/<a?:(\w+):\d+>/g, ' $1 ')
    .trim()
    .replace(/^[,:]\s*/, '');
}
