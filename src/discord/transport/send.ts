import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type CommandInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  MessagePayload,
  type MessageTarget,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  type User,
} from 'discord.js';
import type { Card } from '../cards/components.ts';
import { callBack } from './call-back.ts';
import type {
  ButtonReply,
  Choice,
  CommandReply,
  Later,
  ModalReply,
  Parcel,
  Reply,
} from './reply.ts';

const CARD = MessageFlags.IsComponentsV2;
const PRIVATE_CARD = CARD | MessageFlags.Ephemeral;
const NO_PINGS = { parse: [], replied_user: false };

// Everything that the bot says goes out from here.

/** What can be answered with a message. */
export type Answerable = CommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/** Answers with a message, at once: Discord waits three seconds. */
export async function sendReply(interaction: Answerable, reply: Reply): Promise<void> {
  const flags = reply.private ? PRIVATE_CARD : CARD;
  const isAnswered = interaction.replied || interaction.deferred;
  const body = bodyOf(reply.card, { flags });
  if (!isAnswered && (await callBack(interaction, body))) return;
  const message = messageWith(interaction.webhook, body);
  if (!isAnswered) await interaction.reply(message);
  else if (isUnfilled(interaction)) await fillIn(interaction, { card: reply.card, files: [] });
  else await interaction.followUp(message);
}

/** Answers a command: with a message, at once or later, or by showing a modal. */
export async function sendCommandReply(
  interaction: CommandInteraction,
  reply: CommandReply,
): Promise<void> {
  if (reply.kind === 'modal') await interaction.showModal(reply.modal);
  else await sendModalReply(interaction, reply);
}

/** Answers a modal, or a command as one: with a message, at once or later. */
export async function sendModalReply(
  interaction: CommandInteraction | ModalSubmitInteraction,
  reply: ModalReply,
): Promise<void> {
  if (reply.kind === 'message') return sendReply(interaction, reply);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await sendCards(interaction, reply);
}

/** Answers a button: with a message, or by changing or taking away the one that it is on. */
export async function sendButtonReply(
  interaction: ButtonInteraction,
  reply: ButtonReply,
): Promise<void> {
  switch (reply.kind) {
    case 'message':
      return sendReply(interaction, reply);
    case 'later':
      // A message that others see stays as it is.
      if (interaction.message.flags.has(MessageFlags.Ephemeral)) await interaction.deferUpdate();
      else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      return sendCards(interaction, reply);
    case 'modal':
      await interaction.showModal(reply.modal);
      return;
    case 'replacement':
      await interaction.update(messageOf(interaction.webhook, reply.card));
      return;
    case 'deletion':
      await interaction.deferUpdate();
      await unless(RESTJSONErrorCodes.UnknownMessage, () => interaction.deleteReply());
  }
}

/** Sends the cards of a deferred answer: the first in its place, the others privately after it. */
async function sendCards(interaction: Answerable, { cards }: Later): Promise<void> {
  let isFirst = true;
  for await (const shown of cards()) {
    const parcel = 'files' in shown ? shown : { card: shown, files: [] };
    if (isFirst) await fillIn(interaction, parcel);
    else await interaction.followUp(parcelOf(interaction.webhook, parcel, PRIVATE_CARD));
    isFirst = false;
  }
}

/** Whether the user still sees only that an answer is under way; deferring an update notes nothing. */
function isUnfilled({ deferred, replied, ephemeral }: Answerable): boolean {
  return deferred && !replied && ephemeral !== null;
}

async function fillIn(interaction: Answerable, parcel: Parcel): Promise<void> {
  await interaction.editReply(parcelOf(interaction.webhook, parcel, CARD));
}

/** Offers choices for an option half typed. */
export async function sendChoices(
  interaction: AutocompleteInteraction,
  choices: readonly Choice[],
): Promise<void> {
  await interaction.respond(choices);
}

/**
 * Answers a message, without a link to it where the bot may not read the channel's history. The
 * nonce keeps a repeated request, after a failure that was none, from becoming a second answer.
 */
export async function sendAnswer(question: Message, card: Card): Promise<void> {
  const { channel, id } = question;
  if (!channel.isSendable()) return;
  const fields = { flags: CARD, nonce: id, enforce_nonce: true };
  const link = { message_reference: { message_id: id, fail_if_not_exists: false } };
  try {
    await channel.send(messageOf(channel, card, { ...fields, ...link }));
  } catch (error) {
    if (!isApiError(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory))
      throw error;
    await channel.send(messageOf(channel, card, fields));
  }
}

/** Writes a direct message to a user who takes them. */
export async function whisper(user: User, card: Card): Promise<void> {
  await unless(RESTJSONErrorCodes.CannotSendMessagesToThisUser, () =>
    user.send(messageOf(user, card, { flags: CARD })),
  );
}

export function isApiError(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** Does what may be refused for one reason that is nobody's fault. */
async function unless(code: number, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!isApiError(error, code)) throw error;
  }
}

type Fields = Omit<RESTPostAPIChannelMessageJSONBody, 'components'>;

/** A message as Discord takes it, which pings nobody. */
function bodyOf(card: Card, fields: Fields = {}) {
  return { ...fields, components: [...card], allowed_mentions: NO_PINGS };
}

function messageOf(target: MessageTarget, card: Card, fields?: Fields): MessagePayload {
  return messageWith(target, bodyOf(card, fields));
}

function parcelOf(target: MessageTarget, { card, files }: Parcel, flags: number): MessagePayload {
  const message = messageOf(target, card, { flags });
  message.files = files.map(({ name, text }) => ({ name, data: Buffer.from(text) }));
  return message;
}

/** Given options instead, discord.js takes longer to work the same out than the answer takes. */
function messageWith(target: MessageTarget, body: ReturnType<typeof bodyOf>): MessagePayload {
  const message = new MessagePayload(target, {});
  message.body = body;
  return message;
}
