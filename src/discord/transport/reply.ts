import type { Card } from '../cards/components.ts';
import { noteCard } from '../cards/note-card.ts';

/** A new message, which only the asker sees if it is private: what a command answers with. */
export interface Reply {
  readonly kind: 'message';
  readonly card: Card;
  readonly private: boolean;
}

/** What a button answers with; `send.ts` is what sends it. */
export type ButtonReply =
  | Reply
  /** Takes the place of the message whose button was pressed. */
  | { readonly kind: 'replacement'; readonly card: Card }
  /** Takes away the message whose button was pressed. */
  | { readonly kind: 'deletion' };

/** A choice that Discord offers while an option is typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

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
