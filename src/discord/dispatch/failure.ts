import { randomBytes } from 'node:crypto';
import { DiscordAPIError } from 'discord.js';

/** What the log says of an error: nothing of a request, since that holds questions and secrets. */
export interface Failure {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly stack?: string;
}

export function describeError(error: unknown): Failure {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack } = error;
  return {
    type: name,
    message,
    ...('code' in error &&
      (typeof error.code === 'string' || typeof error.code === 'number') && { code: error.code }),
    ...(error instanceof DiscordAPIError && { status: error.status }),
    ...(stack !== undefined && { stack }),
  };
}

/** A short name of one failure, for the user to tell and for the log to be searched for. */
export function newReference(): string {
  return randomBytes(4).toString('hex');
}
