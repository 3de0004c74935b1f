import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/**
 * A log of one JSON object a line on standard output, its level in words. The token is blotted
 * out wherever it turns up, were it inside an error's stack.
 */
export function createLog({ logLevel, token }: Pick<Config, 'logLevel' | 'token'>): Logger {
  return pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: essence },
    hooks: {
      streamWrite: (line) => (token ? line.replaceAll(token, '[token]') : line),
    },
  });
}

/** Not all that hangs on an error: one of Discord's holds the request, and so a question. */
function essence(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack } = error;
  return { type: name, message, ...plainOf(error, 'code'), ...plainOf(error, 'status'), stack };
}

/** A field of an error, such as the code that Discord or the system gives, where it is plain. */
function plainOf(error: Error, field: 'code' | 'status') {
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' || typeof value === 'number' ? { [field]: value } : {};
}
