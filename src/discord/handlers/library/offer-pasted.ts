import type { ModalSubmitInteraction } from 'discord.js';
import { PASTED } from '../../cards/library/paste-modal.ts';
import type { ServerRequest } from '../../request/request.ts';
import { later, type ModalReply } from '../../transport/reply.ts';
import { offer } from './offer.ts';

/** Shows what is understood of a text that was pasted. */
export function offerPasted(
  { fields }: ModalSubmitInteraction,
  request: ServerRequest,
): ModalReply {
  const title = fields.getTextInputValue(PASTED.title).trim();
  const pasted = fields.getTextInputValue(PASTED.text);
  // With the title as a line of its own, the text's first line is none.
  const text = `${title}\n\n${pasted}`;
  return later(() => offer({ kind: 'text', text, title, source: { kind: 'text' } }, request));
}
