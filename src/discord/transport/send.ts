import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type CommandInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
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

// Everything that the bot says goes out from here.

/** What can be answered with a message. */
export type Answerable = CommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/** Answers with a message, at once: Discord waits three seconds. */
export async function sendReply(interaction: Answerable, reply: Reply): Promise<void> {
  const message = { components: reply.card, flags: reply.private ? PRIVATE_CARD : CARD } as const;
  if (!interaction.replied && !interaction.deferred) await interaction.reply(message);
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
      await interaction.update({ components: reply.card });
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
    else await interaction.followUp(messageOf(parcel, PRIVATE_CARD));
    isFirst = false;
  }
}

/** Whether the user still sees only that an answer is under way; deferring an update notes nothing. */
function isUnfilled({ deferred, replied, ephemeral }: Answerable): boolean {
  return deferred && !replied && ephemeral !== null;
}

async function fillIn(interaction: Answerable, parcel: Parcel): Promise<void> {
  await interaction.editReply(messageOf(parcel, CARD));
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
  const answer = { components: card, flags: CARD, nonce: id, enforceNonce: true } as const;
  try {
    await channel.send({ ...answer, reply: { messageReference: id, failIfNotExists: false } });
  } catch (error) {
    if (!isApiError(error, RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory))
      throw error;
    await channel.send(answer);
  }
}

/** Writes a direct message to a user who takes them. */
export async function whisper(user: User, card: Card): Promise<void> {
  await unless(RESTJSONErrorCodes.CannotSendMessagesToThisUser, () =>
    user.send({ components: card, flags: CARD }),
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

function messageOf<Flags extends number>({ card, files }: Parcel, flags: Flags) {
  const attached = files.map(({ name, text }) => ({ name, attachment: Buffer.from(text) }));
  return { components: card, files: attached, flags };
}
