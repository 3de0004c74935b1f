import { StoreUnavailable } from '../../store/errors.ts';
import type { Request } from '../request/request.ts';

/**
 * Keeps a question that a reply left open, once that is out. Never fails; the log hears why it could
 * not be kept, and nothing of what was asked.
 */
export async function keepUnanswered(
  question: string | undefined,
  { serverId, services, way, log }: Request,
): Promise<void> {
  if (question === undefined || serverId === undefined) return;
  try {
    await services.questions.count(serverId, question);
  } catch (error) {
    // Another error of the database may name what it could not write.
    const reason = error instanceof StoreUnavailable ? error.message : (error as Error).name;
    log.warn({ way, reason }, 'a question that was not answered could not be kept');
  }
}
