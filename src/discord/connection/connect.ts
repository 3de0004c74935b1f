import { setTimeout as wait } from 'node:timers/promises';
import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
} from 'discord.js';
import type { Logger } from 'pino';
import { ProblemsError } from '../../problems.ts';

/** How long to wait before the second try, and between two at most, in ms. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

const WRONG_TOKEN =
  'Discord refused the token in DISCORD_TOKEN: copy it again from the Bot page of your application';

/**
 * Logs in and waits until the client is ready. While Discord can't be reached it tries again, with
 * another client, after pauses that grow.
 *
 * @throws {ProblemsError} When Discord refuses the token or the connection
 */
export async function connect(
  createClient: () => Client,
  token: string,
  log: Logger,
): Promise<Client<true>> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const client = createClient();
    try {
      return await loggedIn(client, token);
    } catch (error) {
      await client.destroy();
      const refusal = refusalIn(error);
      if (refusal) throw refusal;
      // Not all bots at once, after an outage.
      const ms = Math.round(pause * (0.5 + Math.random() / 2));
      log.warn({ err: error, ms }, 'cannot connect to Discord, which is tried again');
      await wait(ms);
    }
  }
}

function loggedIn(client: Client, token: string): Promise<Client<true>> {
  return new Promise((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
    client.login(token).catch(reject);
  });
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export function closedForGood(code: number): ProblemsError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new ProblemsError([WRONG_TOKEN]);
  const name = GatewayCloseCodes[code] ?? 'unknown';
  return new ProblemsError([`Discord has closed the connection for good: ${name} (${code})`]);
}

/** What Discord means, where trying again would not help. */
function refusalIn(error: unknown): ProblemsError | undefined {
  if (error instanceof ProblemsError) return error;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return new ProblemsError([WRONG_TOKEN]);
  }
  // Said by Discord itself, which gives a code, and not by something on the way.
  if (error instanceof DiscordAPIError && error.status < 500 && typeof error.code === 'number') {
    return new ProblemsError([
      `Discord refuses the connection: ${error.message} (${error.status})`,
    ]);
  }
  return undefined;
}
