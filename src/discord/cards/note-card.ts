import { Accent, type Card, card, text } from './components.ts';

/** A word from the bot itself, in Discord's Markdown, under a heading where it has one. */
export function noteCard(note: string, heading?: string): Card {
  return card(Accent.neutral, heading !== undefined && text(`### ${heading}`), text(note));
}
