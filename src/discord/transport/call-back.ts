import {
  type APIInteractionResponseCallbackData,
  type ButtonInteraction,
  type CommandInteraction,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type ModalSubmitInteraction,
  type REST,
  Routes,
} from 'discord.js';
import { Pool } from 'undici';
import { memo } from '../../memo.ts';

/** The connections to Discord, kept open, and what all its paths begin with. */
const connectionsOf = memo(({ options: { api, version } }: REST) => {
  const { origin, pathname } = new URL(`${api}/v${version}`);
  return { pool: new Pool(origin), base: pathname };
});

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
  const { pool, base } = connectionsOf(client.rest);
  const path = base + Routes.interactionCallback(id, token);
  const body = { type: InteractionResponseType.ChannelMessageWithSource, data };
  const { status, error } = await post(pool, path, body);
  if (status >= 400 && status < 500 && status !== 429) {
    const told = { code: 0, message: 'Refused', ...error };
    throw new DiscordAPIError(told, told.code, status, 'POST', path, { body, files: undefined });
  }
  if (status >= 300) return false;
  // As discord.js notes it, for whatever follows.
  interaction.replied = true;
  interaction.ephemeral = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return true;
}

/** The status answered, and what Discord says of an error; 503 where there is no answer. */
async function post(
  pool: Pool,
  path: string,
  json: unknown,
): Promise<{ readonly status: number; readonly error?: object }> {
  try {
    const { statusCode: status, body } = await pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    });
    const text = await body.text();
    return status < 300 ? { status } : { status, error: JSON.parse(text) };
  } catch {
    return { status: 503 };
  }
}
