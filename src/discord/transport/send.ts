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
import { callBack } from './call-back.ts';
import type { ButtonReply, Choice, Reply } from './reply.ts';

const CARD = MessageFlags.IsComponentsV2;
const PRIVATE_CARD = CARD | MessageFlags.Ephemeral;
const NO_PINGS = { parse: [], replied_user: false };

// Everything that the bot says goes out from here.

/** Answers a command or a button with a message, at once: Discord waits three seconds. */
export async function sendReply(
  interaction: CommandInteraction | ButtonInteraction,
  reply: Reply,
): Promise<void> {
  const flags = reply.private ? PRIVATE_CARD : CARD;
  const isAnswered = interaction.replied || interaction.deferred;
  const body = bodyOf(reply.card, { flags });
  if (!isAnswered && (await callBack(interaction, body))) return;
  const message = messageWith(interaction.webhook, body);
  await (isAnswered ? interaction.followUp(message) : interaction.reply(message));
}

/** Answers a button: with a message, or by changing or taking away the one that it is on. */
export async function sendButtonReply(
  interaction: ButtonInteraction,
  reply: ButtonReply,
): Promise<void> {
  switch (reply.kind) {
    case 'message':
      return sendReply(interaction, reply);
    case 'replacement':
      await interaction.update(messageOf(interaction.webhook, reply.card));
      return;
    case 'deletion':
      await interaction.deferUpdate();
      await unless(RESTJSONErrorCodes.UnknownMessage, () => interaction.deleteReply());
  }
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

/** Given options instead, discord.js takes longer to work the same out than the answer takes. */
function messageWith(target: MessageTarget, body: ReturnType<typeof bodyOf>): MessagePayload {
  const message = new MessagePayload(target, {});
  message.body = body;
  return message;
}
