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
 * The question that a message puts to the bot: all of a direct message, or a message that mentions
 * the bot or pings it by a reply, less the mention. Undefined where the bot isn't meant: it never
 * speaks unasked.
 */
export function questionIn(message: HeardMessage, botId: string): string | undefined {
  if (message.isAutomatic) return undefined;
  if (!message.isDirect && !message.mentions.includes(botId)) return undefined;
  return message.content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .trim()
    .replace(/^[,:]\s*/, '');
}
