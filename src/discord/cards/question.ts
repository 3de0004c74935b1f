import type { APIMessageTopLevelComponent, APITextDisplayComponent, Message } from 'discord.js';
import { unescapeMarkdown } from '../markdown/escape.ts';
import { shortenEscaped } from '../markdown/shorten.ts';
import { type Card, text, textWithId } from './components.ts';

const ID = 100;
const MARK = '### ';
const LENGTH = 300;

/** The question as a card's heading. */
export function questionHeading(question: string): APITextDisplayComponent {
  return text(MARK + shortenEscaped(question, LENGTH), ID);
}

/**
 * The question that a card of ours answers, read back from its heading: as it was asked but for
 * white space and, when it was long, its end. Undefined for any other card.
 */
export function questionOn(card: Card): string | undefined {
  const heading = textWithId(card, ID);
  return heading?.startsWith(MARK) ? unescapeMarkdown(heading.slice(MARK.length)) : undefined;
}

/** The question that a message of the bot answers; undefined for any other message. */
export function questionOf({ author, client, components }: Message): string | undefined {
  if (author.id !== client.user.id) return undefined;
  return questionOn(components.map((one) => one.toJSON() as APIMessageTopLevelComponent));
}
