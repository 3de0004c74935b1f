import type { Texts } from '../../../texts/en.ts';
import { Accent, button, type Card, card, row, text } from '../../cards/components.ts';
import { leave } from '../acts.ts';

/** Asks once more before something is done, by a button with that label and custom id. */
export function askingCard(
  words: string,
  {
    label,
    customId,
    grant,
  }: { readonly label: string; readonly customId: string; readonly grant: string },
  { library }: Texts,
): Card {
  const cancel = button(library.cancel, leave.id({ grant }));
  return card(Accent.neutral, text(words), row(button(label, customId), cancel));
}

/** A word with one thing to do about it. */
export function offeringCard(words: string, label: string, customId: string): Card {
  return card(Accent.neutral, text(words), row(button(label, customId)));
}
