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

/** Answers with a message, at once: Discord waits three seconds. */
export async function sendReply(
  interaction: CommandInteraction | ButtonInteraction | ModalSubmitInteraction,
  reply: Reply,
): Promise<void> {
  const message = (flags: number) => messageOf(interaction.webhook, reply.card, { flags });
  const flags = reply.private ? PRIVATE_CARD : CARD;
  if (!interaction.replied && !interaction.deferred) await interaction.reply(message(flags));
  else if (isUnfilled(interaction)) await interaction.editReply(message(CARD));
  else await interaction.followUp(message(flags));
}

/** Answers a command or a modal: with a message, at once or later, or by showing a modal. */
export async function sendCommandReply(
  interaction: CommandInteraction | ModalSubmitInteraction,
  reply: CommandReply | ModalReply,
): Promise<void> {
  switch (reply.kind) {
    case 'message':
      return sendReply(interaction, reply);
    case 'later':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      return sendCards(interaction, reply);
    case 'modal':
      if (!interaction.isModalSubmit()) await interaction.showModal(reply.modal);
  }
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
      await interaction.deferUpdate();
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
async function sendCards(
  interaction: CommandInteraction | ButtonInteraction | ModalSubmitInteraction,
  { cards }: Later,
): Promise<void> {
  let isFirst = true;
  for await (const shown of cards()) {
    const { card, files } = 'files' in shown ? shown : { card: shown, files: [] };
    const message = (flags: number) => messageOf(interaction.webhook, card, { flags }, files);
    await (isFirst
      ? interaction.editReply(message(CARD))
      : interaction.followUp(message(PRIVATE_CARD)));
    isFirst = false;
  }
}

/** Whether the user still sees only that an answer is under way. */
function isUnfilled(
  interaction: CommandInteraction | ButtonInteraction | ModalSubmitInteraction,
): boolean {
  return interaction.deferred && !interaction.replied && !interaction.isMessageComponent();
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

/**
 * A message as Discord takes it, which pings nobody. Given options instead, discord.js takes longer
 * to work the same out than the answer takes.
 */
function messageOf(
  target: MessageTarget,
  card: Card,
  fields: Omit<RESTPostAPIChannelMessageJSONBody, 'components'> = {},
  files: Parcel['files'] = [],
): MessagePayload {
  const message = new MessagePayload(target, {});
  message.body = { ...fields, components: [...card], allowed_mentions: NO_PINGS };
  message.files = files.map(({ name, text }) => ({ name, data: Buffer.from(text) }));
  return message;
}
