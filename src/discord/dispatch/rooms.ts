import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js';
import { askRoom } from '../ask/room.ts';
import { parseCustomId } from '../cards/acts.ts';
import { helpRoom } from '../help/room.ts';
import { libraryRoom } from '../library/room.ts';
import { passagesRoom } from '../passages/room.ts';
import type { MessageCommand, SlashCommand } from '../pieces/command.ts';
import type { Handler, Room } from '../pieces/room.ts';
import { questionsRoom } from '../questions/room.ts';
import type { Request } from '../request/request.ts';
import { type ButtonReply, type ModalReply, note } from '../transport/reply.ts';

/** All that the bot does on Discord. */
export const ROOMS: readonly Room[] = [askRoom, passagesRoom, helpRoom, libraryRoom, questionsRoom];

export const slashCommands: readonly SlashCommand[] = ROOMS.flatMap((it) => it.slashCommands ?? []);
export const messageCommands: readonly MessageCommand[] = ROOMS.flatMap(
  (it) => it.messageCommands ?? [],
);
/** Every command as it is registered. */
export const commandData = [...slashCommands, ...messageCommands].map(({ data }) => data);

const buttons = byName(ROOMS.flatMap((room) => room.buttons ?? []));
const modals = byName(ROOMS.flatMap((room) => room.modals ?? []));

/** Answers a pressed button. */
export function onButton(interaction: ButtonInteraction, request: Request): ButtonReply {
  return answerWith(buttons, interaction, request) ?? note(request.texts.own.outdated);
}

/** Answers a modal that was filled in and sent. */
export function onModal(interaction: ModalSubmitInteraction, request: Request): ModalReply {
  return answerWith(modals, interaction, request) ?? note(request.texts.own.outdated);
}

function answerWith<I extends { readonly customId: string }, R>(
  handlers: ReadonlyMap<string, Handler<I, R>>,
  interaction: I,
  request: Request,
): R | undefined {
  const { name, values } = parseCustomId(interaction.customId) ?? { name: '', values: [] };
  return handlers.get(name)?.answer(values, interaction, request);
}

function byName<I, R>(handlers: readonly Handler<I, R>[]): ReadonlyMap<string, Handler<I, R>> {
  return new Map(handlers.map((handler) => [handler.name, handler]));
}
