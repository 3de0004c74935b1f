import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/**
 * A log of one JSON object a line on standard output, its level in words. The token is blotted
 * out wherever it turns up, were it inside an error's stack.
 */
export function createLog({ logLevel, token }: Pick<Config, 'logLevel' | 'token'>): Log {
  return pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Not all that hangs on an error: one of Discord's holds the request, and so a question.
    serializers: { err: essence },
    hooks: {
      streamWrite: (line) => (token ? line.replaceAll(token, '[token]') : line),
    },
  });
}

function essence(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  return { type: name, message, stack };
}
