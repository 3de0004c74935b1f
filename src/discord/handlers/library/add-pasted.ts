import type { ModalSubmitInteraction } from 'discord.js';
import { understand } from '../../../servers/candidate.ts';
import { addArticle } from '../../../store/articles.ts';
import { PASTED } from '../../cards/library/paste-modal.ts';
import { noteCard } from '../../cards/note-card.ts';
import type { ServerRequest } from '../../request/request.ts';
import { later, type ModalReply } from '../../transport/reply.ts';

/** Adds the text that was pasted. */
export function addPasted(
  { fields }: ModalSubmitInteraction,
  { keeping: { store, servers }, texts, asker, server }: ServerRequest,
): ModalReply {
  const title = fields.getTextInputValue(PASTED.title);
  const text = fields.getTextInputValue(PASTED.text);
  return later(async () => {
    const bytes = Buffer.from(`${title}\n\n${text}`);
    const candidate = await understand({ bytes, hints: {}, source: { kind: 'text' } }, asker);
    const result = await addArticle(store, server, candidate.article);
    if ('refused' in result) return noteCard(texts.own.library.notAdded);
    await servers.refresh(server);
    return noteCard(texts.own.library.added);
  });
}
