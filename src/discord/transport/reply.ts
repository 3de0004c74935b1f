import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';

/** What a command or a button answers with; `send.ts` is what sends it. */
export type Reply =
  /** A new message, which only the asker sees if it is private. */
  | { readonly kind: 'message'; readonly card: Card; readonly private: boolean }
  /** Takes the place of the message whose button was pressed. */
  | { readonly kind: 'replacement'; readonly card: Card }
  /** Takes away the message whose button was pressed. */
  | { readonly kind: 'deletion' };

export function publicly(card: Card): Reply {
  return { kind: 'message', card, private: false };
}

export function privately(card: Card): Reply {
  return { kind: 'message', card, private: true };
}

/** A private word from the bot itself. */
export function note(words: string): Reply {
  return privately(noteCard(words));
}
