import { randomBytes } from 'node:crypto';
import { RESTJSONErrorCodes } from 'discord.js';
import type { Request } from '../request/request.ts';
import { isApiError } from '../transport/send.ts';

/** Discord no longer knows the interaction, or has it answered. */
const TOO_LATE = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
];

/**
 * The one boundary that errors reach. An answer that came too late can only be logged. For any
 * other failure the user gets a reference that the log has too.
 */
export async function guarded(
  { way, metrics, log }: Pick<Request, 'way' | 'metrics' | 'log'>,
  answer: () => Promise<void>,
  apologise?: (reference: string, error: unknown) => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (isApiError(error, ...TOO_LATE)) {
      metrics?.failed(way, 'too late');
      log.warn({ way, err: error }, 'too late to answer');
      return;
    }
    metrics?.failed(way, 'failed');
    const reference = newReference();
    log.error({ way, reference, err: error }, 'failed to answer');
    try {
      await apologise?.(reference, error);
    } catch (next) {
      log.warn({ way, reference, err: next }, 'failed to apologise');
    }
  }
}

/** A short name of one failure, for the user to tell and for the log to be searched for. */
function newReference(): string {
  return randomBytes(4).toString('hex');
}
