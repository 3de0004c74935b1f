import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type CommandInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  MessagePayload,
  type MessageTarget,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  type User,
} from 'discord.js';
import type { Card } from '../cards/components.ts';
import type { Choice } from '../commands/command.ts';
import type { Reply } from './reply.ts';

const CARD = MessageFlags.IsComponentsV2;
const PRIVATE_CARD = CARD | MessageFlags.Ephemeral;
const NO_PINGS = { parse: [], replied_user: false };

// Everything that the bot says goes out from here.

/** Answers an interaction, at once: Discord waits three seconds. */
export async function respond(
  interaction: CommandInteraction | ButtonInteraction,
  reply: Reply,
): Promise<void> {
  if (reply.kind === 'message') {
    const flags = reply.private ? PRIVATE_CARD : CARD;
    const message = messageOf(interaction.webhook, reply.card, { flags });
    const isAnswered = interaction.replied || interaction.deferred;
    await (isAnswered ? interaction.followUp(message) : interaction.reply(message));
  } else if (!interaction.isButton()) {
    throw new TypeError(`only a button has a message for a ${reply.kind}`);
  } else if (reply.kind === 'replacement') {
    await interaction.update(messageOf(interaction.webhook, reply.card));
  } else {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  }
}

/**
 * Replies to a message, without its link where the bot may not read the channel's history. The
 * nonce keeps a repeated request, after a failure that was none, from becoming a second reply.
 */
export async function sendReply(question: Message, card: Card): Promise<void> {
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
  try {
    await user.send(messageOf(user, card, { flags: CARD }));
  } catch (error) {
    if (!isApiError(error, RESTJSONErrorCodes.CannotSendMessagesToThisUser)) throw error;
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
): MessagePayload {
  const message = new MessagePayload(target, {});
  message.body = { ...fields, components: [...card], allowed_mentions: NO_PINGS };
  return message;
}

/** Offers choices for an option half typed. */
export async function offer(
  interaction: AutocompleteInteraction,
  choices: readonly Choice[],
): Promise<void> {
  await interaction.respond(choices);
}

export function isApiError(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}
