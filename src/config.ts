import { config as loadDotenv } from 'dotenv';
import * as v from 'valibot';
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
  /** The PostgreSQL for what servers add; without one it is a file in `dataDir`. Holds a password. */
  readonly databaseUrl?: string;
  /** The folder of that file, absolute or from the working directory. */
  readonly dataDir: string;
  /** The largest file that a server may add, and its longest text, in bytes. */
  readonly maxFileSize: number;
  readonly maxTextSize: number;
  /** Hosts that pages may be fetched from wherever they are, each `host` or `host:port`. */
  readonly allowedHosts: readonly string[];
  /** Which of how many shards this process has; without, all that Discord recommends. */
  readonly shards?: Shards;
  /** Where pages are served; nowhere without it. */
  readonly web?: WebPlace;
}

/** Where the process listens for browsers and for what watches it. */
export interface WebPlace {
  readonly port: number;
  /** The name or address of this machine to listen at. */
  readonly host: string;
  /** What the pages are reached by from elsewhere, without a slash at the end. */
  readonly publicUrl?: string;
}

/** Shards of the bot: each has a part of its servers, and shard 0 the direct messages too. */
export interface Shards {
  /** From 0. */
  readonly ids: readonly number[];
  /** How many there are in all processes together. */
  readonly count: number;
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

/** The settings that are given, right or wrong, without white space around them. */
export function givenSettings(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(entries.entries).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/**
 * Reads the settings. White space around a value doesn't count, and an empty value is as good as
 * none.
 *
 * @throws ProblemsError that lists every problem
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const { success, output, issues } = v.safeParse(settings, givenSettings(env));
  if (!success) {
    throw new ProblemsError(issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`));
  }
  const { SHARDS: ids, SHARD_COUNT: count, WEB_PORT: port, PUBLIC_URL: publicUrl } = output;
  return {
    ...(output.DISCORD_TOKEN !== undefined && { token: output.DISCORD_TOKEN }),
    ...(output.DISCORD_API_URL !== undefined && { apiUrl: output.DISCORD_API_URL }),
    knowledgeDir: output.KNOWLEDGE_DIR,
    logLevel: output.LOG_LEVEL,
    ...(output.DATABASE_URL !== undefined && { databaseUrl: output.DATABASE_URL }),
    dataDir: output.DATA_DIR,
    maxFileSize: output.MAX_FILE_MB,
    maxTextSize: output.MAX_TEXT_MB,
    allowedHosts: output.FETCH_ALLOW_HOSTS ?? [],
    ...(count !== undefined && { shards: { ids: ids ?? [...Array(count).keys()], count } }),
    ...(port !== undefined && {
      web: { port, host: output.WEB_HOST, ...(publicUrl !== undefined && { publicUrl }) },
    }),
  };
}

const NO_URL = 'must be a URL that starts with http:// or https://';
const NO_SIZE = 'must be a number of MB, such as 8 or 0.5, and at most 100';
const NO_DATABASE =
  'must be a URL such as postgres://user:password@host:5432/database, ' +
  'with % and two digits for each special character of the password';

/** A setting in MB, as a number of bytes. */
const megabytes = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}(?:\.\d{1,3})?$/, NO_SIZE),
  v.transform((value) => Math.round(Number(value) * 1_000_000)),
  v.minValue(1, NO_SIZE),
  v.maxValue(100_000_000, NO_SIZE),
);

/** A URL of http or https, without a slash at the end. */
const webUrl = v.pipe(
  v.string(),
  v.regex(/^https?:\/\//i, NO_URL),
  v.url(NO_URL),
  v.transform((url) => url.replace(/(?<!\/)\/+$/, '')),
);

const HOST = /^[\p{L}\p{N}._-]+(?::\d{1,5})?$/u;

/** Hosts as URLs name them, each with its port where it has one. */
const hosts = v.pipe(
  v.string(),
  v.transform((list) => list.split(',').map((host) => host.trim())),
  v.check(
    (list) => list.every((host) => HOST.test(host) && URL.canParse(`http://${host}`)),
    'must be names of hosts, such as wiki.intranet,docs.intranet:8080',
  ),
  v.transform((list) =>
    list.map((host) => {
      const { hostname } = new URL(`http://${host}`);
      const port = host.split(':')[1];
      return port === undefined ? hostname : `${hostname}:${Number(port)}`;
    }),
  ),
);

const NO_PORT = 'must be a port, from 1 to 65535';
const NO_SHARDS = 'must be numbers from 0 on, such as 0,1';
const NO_COUNT = 'must be a whole number from 1 to 9999';

const entries = v.object({
  DISCORD_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.rawCheck(({ dataset, addIssue }) => {
        const message = dataset.typed && mistakeInToken(dataset.value);
        if (message) addIssue({ message });
      }),
    ),
  ),
  DISCORD_API_URL: v.optional(
    v.pipe(
      webUrl,
      v.check((url) => !/\/v\d+$/.test(url), 'must not end in the API version: leave out /v10'),
    ),
  ),
  KNOWLEDGE_DIR: v.optional(v.string(), 'knowledge'),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^postgres(?:ql)?:\/\//i, NO_DATABASE), v.url(NO_DATABASE)),
  ),
  DATA_DIR: v.optional(v.string(), 'data'),
  MAX_FILE_MB: v.optional(megabytes, '8'),
  MAX_TEXT_MB: v.optional(megabytes, '1'),
  FETCH_ALLOW_HOSTS: v.optional(hosts),
  SHARDS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,4}(?:\s*,\s*\d{1,4})*$/, NO_SHARDS),
      v.transform((list) => [...new Set(list.split(',').map(Number))]),
    ),
  ),
  SHARD_COUNT: v.optional(
    v.pipe(v.string(), v.regex(/^0*[1-9]\d{0,3}$/, NO_COUNT), v.transform(Number)),
  ),
  WEB_PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/, NO_PORT),
      v.transform(Number),
      v.minValue(1, NO_PORT),
      v.maxValue(65_535, NO_PORT),
    ),
  ),
  WEB_HOST: v.optional(v.string(), '127.0.0.1'),
  PUBLIC_URL: v.optional(
    v.pipe(
      webUrl,
      v.check((url) => !/[?#]/.test(url), 'must have neither ? nor #'),
    ),
  ),
});

const settings = v.pipe(
  // One mistake a setting is enough; those between settings are told besides.
  v.config(entries, { abortPipeEarly: true }),
  v.forward(
    v.partialCheck(
      [['WEB_PORT'], ['PUBLIC_URL']],
      ({ WEB_PORT: port, PUBLIC_URL: url }) => url === undefined || port !== undefined,
      'needs a WEB_PORT, at which the pages are served',
    ),
    ['PUBLIC_URL'],
  ),
  v.forward(
    v.partialCheck(
      [['SHARDS'], ['SHARD_COUNT']],
      ({ SHARDS: ids, SHARD_COUNT: count }) => !ids || (count ?? 0) > Math.max(...ids),
      'needs a SHARD_COUNT that is greater than each of them, the same for all processes',
    ),
    ['SHARDS'],
  ),
);

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
