import {
  type APIInteractionResponseCallbackData,
  type ButtonInteraction,
  type CommandInteraction,
  DiscordAPIError,
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
 * @returns Whether Discord took it. Where not, `interaction.reply` is to be used, which waits and
 * tries again.
 * @throws {DiscordAPIError} Discord refuses it.
 */
export async function callBack(
  interaction: CommandInteraction | ButtonInteraction | ModalSubmitInteraction,
  data: APIInteractionResponseCallbackData,
): Promise<boolean> {
  const { id, token, client } = interaction;
  const { api, version } = client.rest.options;
  const url = `${api}/v${version}${Routes.interactionCallback(id, token)}`;
  const body = { type: InteractionResponseType.ChannelMessageWithSource, data };
  const { status, error } = await post(url, body);
  if (status >= 400 && status < 500 && status !== 429) {
    const told = { code: 0, message: 'Refused', ...error };
    throw new DiscordAPIError(told, told.code, status, 'POST', url, { body, files: undefined });
  }
  if (status >= 300) return false;
  // As discord.js notes it, for whatever follows.
  interaction.replied = true;
  interaction.ephemeral = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return true;
}

/** The status answered, and what Discord says of an error; 503 where there is no answer. */
async function post(
  url: string,
  json: unknown,
): Promise<{ readonly status: number; readonly error?: object }> {
  try {
    const { statusCode: status, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    });
    const text = await body.text();
    return status < 300 ? { status } : { status, error: JSON.parse(text) };
  } catch {
    return { status: 503 };
  }
}
