import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { ProblemsError } from './problems.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The settings, as the rest of the program sees them. */
export interface Config {
  /** The bot's token; without one the terminal front answers. */
  readonly token?: string;
  /** The base of Discord's REST API, when it isn't Discord's own. No slash at the end. */
  readonly apiUrl?: string;
  /** The folder of articles, absolute or from the working directory. */
  readonly knowledgeDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * The environment, completed from the file `.env` in the working directory where there is one.
 * What the environment sets wins, even when it is set to nothing.
 *
 * @throws ProblemsError when there is an `.env` that cannot be read
 */
export function loadEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  const { error } = loadDotenv({ quiet: true, processEnv: env });
  if (error && error.code !== 'ENOENT') {
    throw new ProblemsError([`.env: cannot be read (${error.code})`]);
  }
  return env;
}

/**
 * Reads the settings. White space around a value doesn't count, and an empty value is as good as
 * none.
 *
 * @throws ProblemsError that lists every problem
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const { success, data, error } = settings.safeParse(given);
  if (!success) {
    throw new ProblemsError(
      error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    );
  }
  return {
    ...(data.DISCORD_TOKEN !== undefined && { token: data.DISCORD_TOKEN }),
    ...(data.DISCORD_API_URL !== undefined && { apiUrl: data.DISCORD_API_URL }),
    knowledgeDir: data.KNOWLEDGE_DIR,
    logLevel: data.LOG_LEVEL,
  };
}

const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .superRefine((token, context) => {
      const mistake = mistakeInToken(token);
      if (mistake) context.addIssue({ code: 'custom', message: mistake });
    })
    .optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL that starts with http:// or https://' })
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => !/\/v\d+$/.test(url), 'must not end in the API version: leave out /v10')
    .optional(),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/** The mistakes people make when they paste a token. Only Discord can say whether it is right. */
function mistakeInToken(token: string): string | undefined {
  if (/^["'`]|["'`]$/.test(token)) return 'has quotation marks around it: leave them out';
  if (/^(Bot|Bearer)\s/i.test(token)) return 'starts with "Bot" or "Bearer": give the token alone';
  if (/\s/.test(token)) return 'has white space in it: copy the token again, on one line';
  if (/^<.*>$|^your[-_]|[-_]here$|^changeme$/i.test(token)) {
    return 'is still a placeholder: copy the token from the Bot page of your application';
  }
  return undefined;
}
