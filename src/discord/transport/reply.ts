import type { Card } from '../cards/components.ts';
import type { Modal } from '../cards/modal.ts';
import { noteCard } from '../cards/note-card.ts';

/** A new message, which only the asker sees if it is private: what a command answers with. */
export interface Reply {
  readonly kind: 'message';
  readonly card: Card;
  readonly private: boolean;
  /** The question that it leaves open, where that is to be kept once it is out. */
  readonly unanswered?: string | undefined;
}

/** A card that shows files by `fileNamed`, and these. */
export interface Parcel {
  readonly card: Card;
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/**
 * What takes longer than Discord waits: the user privately sees that it is under way, then the first
 * card, which takes the place of a private message whose button was pressed, and any others after it.
 */
export interface Later {
  readonly kind: 'later';
  readonly cards: () => AsyncIterable<Card | Parcel>;
}

/** What a command answers with. */
export type CommandReply = Reply | Later | { readonly kind: 'modal'; readonly modal: Modal };

/** What a modal answers with that was filled in and sent. */
export type ModalReply = Reply | Later;

/** What a button answers with; `send.ts` is what sends it. */
export type ButtonReply =
  | CommandReply
  /** Takes the place of the message whose button was pressed. */
  | { readonly kind: 'replacement'; readonly card: Card }
  /** Takes away the message whose button was pressed. */
  | { readonly kind: 'deletion' };

/** A choice that Discord offers while an option is typed. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

export function publicly(card: Card, unanswered?: string): Reply {
  return { kind: 'message', card, private: false, unanswered };
}

export function privately(card: Card): Reply {
  return { kind: 'message', card, private: true };
}

/** A card that takes a while to make. */
export function later(card: () => Promise<Card | Parcel>): Later {
  return oneByOne(async function* () {
    yield await card();
  });
}

/** Cards that take a while to make, each shown when it is there. */
export function oneByOne(cards: () => AsyncIterable<Card | Parcel>): Later {
  return { kind: 'later', cards };
}

/** A private word from the bot itself. */
export function note(words: string): Reply {
  return privately(noteCard(words));
}
