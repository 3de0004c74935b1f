import type { Texts } from '../../../texts/en.ts';
import { Accent, button, type Card, card, row, text } from '../components.ts';
import type { Press } from '../custom-id.ts';

/** Asks once more before something is done, by a button with that label. */
export function askingCard(
  words: string,
  label: string,
  press: Press & { readonly grant: string },
  { library }: Texts,
): Card {
  const leave = button(library.cancel, { act: 'leave', grant: press.grant });
  return card(Accent.neutral, text(words), row(button(label, press), leave));
}

/** A word with one thing to do about it. */
export function offeringCard(words: string, label: string, press: Press): Card {
  return card(Accent.neutral, text(words), row(button(label, press)));
}
