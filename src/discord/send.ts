import {
  type ButtonInteraction,
  type CommandInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  type User,
} from 'discord.js';
import { ApiErrorCode } from './limits.ts';
import type { Card } from './render/components.ts';
import type { Reply } from './reply.ts';

const CARD = [MessageFlags.IsComponentsV2] as const;
const PRIVATE_CARD = [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const;

// Everything that the bot says goes out from here. The client allows no mention to ping anyone.

/** Answers an interaction, at once: Discord waits three seconds. */
export async function respond(
  interaction: CommandInteraction | ButtonInteraction,
  reply: Reply,
): Promise<void> {
  if (reply.kind === 'message') {
    const options = { components: reply.card, flags: reply.private ? PRIVATE_CARD : CARD };
    const isAnswered = interaction.replied || interaction.deferred;
    await (isAnswered ? interaction.followUp(options) : interaction.reply(options));
  } else if (!interaction.isButton()) {
    throw new TypeError(`only a button has a message for a ${reply.kind}`);
  } else if (reply.kind === 'replacement') {
    await interaction.update({ components: reply.card });
  } else {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  }
}

/**
 * Replies to a message, without its link where the bot may not read the channel's history. The
 * nonce keeps a repeated request, after a failure that was none, from becoming a second reply.
 */
export async function replyTo(question: Message, card: Card): Promise<void> {
  if (!question.channel.isSendable()) return;
  const options = { components: card, flags: CARD, nonce: question.id, enforceNonce: true };
  const { channel } = question;
  try {
    await channel.send({
      ...options,
      reply: { messageReference: question, failIfNotExists: false },
    });
  } catch (error) {
    if (!isApiError(error, ApiErrorCode.cannotReplyWithoutHistory)) throw error;
    await channel.send(options);
  }
}

/** A direct message. Fails where the user takes none. */
export async function whisper(user: User, card: Card): Promise<void> {
  await user.send({ components: card, flags: CARD });
}

export function isApiError(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}
