import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import type { Act } from '../cards/acts.ts';
import type { Card } from '../cards/components.ts';
import type { GivenBy } from '../memory/grants.ts';
import { isOfServer, type Request, type ServerRequest } from '../request/request.ts';
import { type ButtonReply, type ModalReply, note, privately } from '../transport/reply.ts';
import type { MessageCommand, SlashCommand } from './command.ts';
import { mayUse } from './may-use.ts';

/** What is done there in one room: its commands, its buttons and its modals. */
export interface Room {
  readonly slashCommands?: readonly SlashCommand[];
  readonly messageCommands?: readonly MessageCommand[];
  readonly buttons?: readonly Handler<ButtonInteraction, ButtonReply>[];
  readonly modals?: readonly Handler<ModalSubmitInteraction, ModalReply>[];
}

/** What answers an act, by the values of its custom id. */
export interface Handler<I, R> {
  readonly name: string;
  /** Undefined for values that the act doesn't have. */
  answer(values: readonly string[], interaction: I, request: Request): R | undefined;
}

type Answer<Fields, I, R, Asked = Request> = (fields: Fields, interaction: I, request: Asked) => R;

/** Answers an act so. */
export function on<Fields, I, R>(act: Act<Fields>, answer: Answer<Fields, I, R>): Handler<I, R> {
  return {
    name: act.name,
    answer(values, interaction, request) {
      const fields = act.fieldsOf(values);
      return fields && answer(fields, interaction, request);
    },
  };
}

/** Answers in servers alone. */
export function inServers<Fields, I, R extends ButtonReply>(
  answer: Answer<Fields, I, R, ServerRequest>,
): Answer<Fields, I, R | ReturnType<typeof note>> {
  return (fields, interaction, request) =>
    isOfServer(request)
      ? answer(fields, interaction, request)
      : note(request.texts.own.library.onlyInServers);
}

/** Answers who may use what one of these commands gave: see `mayUse`. */
export function forManagers<
  Fields extends { readonly grant: string },
  I extends ButtonInteraction | ModalSubmitInteraction,
  R extends ButtonReply,
>(by: readonly [GivenBy, ...GivenBy[]], answer: Answer<Fields, I, R, ServerRequest>) {
  return inServers<Fields, I, R | ReturnType<typeof note>>((fields, interaction, request) => {
    const { own } = request.texts;
    // A message that others see has such a button only by forgery, and would show them the list.
    if (interaction.isButton() && !isPrivate(interaction)) return note(own.outdated);
    return mayUse(fields.grant, by, interaction, request)
      ? answer(fields, interaction, request)
      : note(own[by[0]].notAllowed);
  });
}

/**
 * Shows a card where a button was pressed, unless its article has changed or gone since. A message that
 * others see stays as it is: what a button shows is private, and turns in place from then on.
 */
export function turnTo(
  card: Card | 'gone',
  interaction: ButtonInteraction,
  { texts: { own } }: Request,
): ButtonReply {
  if (card === 'gone') return note(own.articleGone);
  return isPrivate(interaction) ? { kind: 'replacement', card } : privately(card);
}

/** Whether only the asker sees the message whose button was pressed. */
export function isPrivate({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}
