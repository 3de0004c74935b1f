import {
  type APIInteractionResponseCallbackData,
  type BaseInteraction,
  type ButtonInteraction,
  type CommandInteraction,
  InteractionResponseType,
  MessageFlags,
  type ModalSubmitInteraction,
  Routes,
} from 'discord.js';
import { request } from 'undici';

/**
 * Answers an interaction with a message by a plain request. Callbacks have no rate limits, and going
 * past discord.js's queues for these saves a good tenth of the CPU time that an answer takes.
 *
 * @returns Whether Discord took it. Where not, `interaction.reply` is to be used: it tries again, and
 * tells by an error why not.
 */
export async function callBack(
  interaction: CommandInteraction | ButtonInteraction | ModalSubmitInteraction,
  data: APIInteractionResponseCallbackData,
): Promise<boolean> {
  const type = InteractionResponseType.ChannelMessageWithSource;
  try {
    const { statusCode, body } = await request(urlOf(interaction), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type, data }),
    });
    await body.dump();
    if (statusCode >= 300) return false;
  } catch {
    return false;
  }
  // As discord.js notes it, for whatever follows.
  interaction.replied = true;
  interaction.ephemeral = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return true;
}

function urlOf({ id, token, client }: BaseInteraction): string {
  const { api, version } = client.rest.options;
  return `${api}/v${version}${Routes.interactionCallback(id, token)}`;
}
