import type { ModalSubmitInteraction } from 'discord.js';
import { parseCustomId } from '../cards/custom-id.ts';
import { isOfServer, type Request } from '../request/request.ts';
import { type ModalReply, note } from '../transport/reply.ts';
import { addWrittenFact } from './library/add-fact.ts';
import { mayUse } from './library/may-use.ts';
import { offerGiven } from './library/offer-given.ts';

/** Answers a modal that was filled in and sent. */
export function onModal(interaction: ModalSubmitInteraction, request: Request): ModalReply {
  const press = parseCustomId(interaction.customId);
  const { own } = request.texts;
  if (!isOfServer(request)) return note(own.library.onlyInServers);
  switch (press?.act) {
    case 'give':
      return mayUse(press.grant, ['library'], interaction, request)
        ? offerGiven(interaction, request)
        : note(own.library.notAllowed);
    case 'fact':
      return mayUse(press.grant, ['library', 'questions'], interaction, request)
        ? addWrittenFact(press, interaction, request)
        : note(own.library.notAllowed);
    default:
      return note(own.outdated);
  }
}
