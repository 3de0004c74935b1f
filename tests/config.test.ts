import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadEnvironment, readConfig } from '../src/config.ts';
import { ProblemsError } from '../src/problems.ts';

const TOKEN = 'MTIzNDU2Nzg5.GhIjKl.mNoPqRsTuVwXyZ-0123_456789';

function problems(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has a default for every setting', () => {
    expect(readConfig({})).toEqual({
      knowledgeDir: 'knowledge',
      logLevel: 'info',
      dataDir: 'data',
      maxFileSize: 8_000_000,
      maxTextSize: 1_000_000,
      allowedHosts: [],
    });
  });

  it('reads every setting', () => {
    const env = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: 'http://127.0.0.1:1234/api',
      KNOWLEDGE_DIR: '/srv/articles',
      LOG_LEVEL: 'debug',
      DATABASE_URL: 'postgres://bot:secret@db.example:5432/verbatim',
      DATA_DIR: '/srv/data',
      MAX_FILE_MB: '10',
      MAX_TEXT_MB: '0.25',
      FETCH_ALLOW_HOSTS: 'Wiki.intranet, docs.intranet:8080,10.0.0.5,bücher.example:080',
    };
    expect(readConfig(env)).toEqual({
      token: TOKEN,
      apiUrl: 'http://127.0.0.1:1234/api',
      knowledgeDir: '/srv/articles',
      logLevel: 'debug',
      databaseUrl: 'postgres://bot:secret@db.example:5432/verbatim',
      dataDir: '/srv/data',
      maxFileSize: 10_000_000,
      maxTextSize: 250_000,
      allowedHosts: ['wiki.intranet', 'docs.intranet:8080', '10.0.0.5', 'xn--bcher-kva.example:80'],
    });
  });

  it.each([
    [{ SHARD_COUNT: '3' }, { ids: [0, 1, 2], count: 3 }],
    [
      { SHARD_COUNT: '3', SHARDS: '2' },
      { ids: [2], count: 3 },
    ],
    [
      { SHARD_COUNT: '16', SHARDS: '0, 1,1 , 15' },
      { ids: [0, 1, 15], count: 16 },
    ],
  ])('reads the shards of %j', (env, shards) => {
    expect(readConfig(env).shards).toEqual(shards);
  });

  it.each([
    [{ SHARDS: '0' }, /^SHARDS needs a SHARD_COUNT/],
    [{ SHARDS: '0,3', SHARD_COUNT: '3' }, /^SHARDS needs a SHARD_COUNT that is greater/],
    [{ SHARDS: '1-3', SHARD_COUNT: '4' }, /^SHARDS must be numbers/],
    [{ SHARDS: '-1', SHARD_COUNT: '4' }, /^SHARDS must be numbers/],
    [{ SHARDS: '0,', SHARD_COUNT: '4' }, /^SHARDS must be numbers/],
    [{ SHARD_COUNT: '0' }, /^SHARD_COUNT must be a whole number/],
    [{ SHARD_COUNT: '1.5' }, /^SHARD_COUNT must be a whole number/],
    [{ SHARDS: '0', SHARD_COUNT: 'many' }, /^SHARD_COUNT must be a whole number/],
  ])('refuses the shards of %j', (env, explanation) => {
    expect(problems(() => readConfig(env))).toEqual([expect.stringMatching(explanation)]);
  });

  it('takes an empty or blank value for none', () => {
    const env = { DISCORD_TOKEN: '', DISCORD_API_URL: ' ', KNOWLEDGE_DIR: '\t', LOG_LEVEL: '' };
    expect(readConfig(env)).toEqual(readConfig({}));
  });

  it('ignores white space around a value and a slash that ends the URL', () => {
    const env = { DISCORD_TOKEN: ` ${TOKEN}\r\n`, DISCORD_API_URL: 'https://proxy.example/api/ ' };
    expect(readConfig(env)).toMatchObject({ token: TOKEN, apiUrl: 'https://proxy.example/api' });
  });

  it('lists every problem at once', () => {
    const env = { DISCORD_TOKEN: 'Bot x', DISCORD_API_URL: 'ftp://x', LOG_LEVEL: 'loud' };
    expect(problems(() => readConfig(env))).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN .*"Bot"/),
      expect.stringMatching(/^DISCORD_API_URL .*http/),
      expect.stringMatching(/^LOG_LEVEL .*info/),
    ]);
  });

  it('lists mistakes between settings beside those of one', () => {
    const env = { LOG_LEVEL: 'loud', SHARDS: '0,1', PUBLIC_URL: 'https://ask.example.org' };
    expect(problems(() => readConfig(env)).toSorted()).toEqual([
      expect.stringMatching(/^LOG_LEVEL /),
      expect.stringMatching(/^PUBLIC_URL .*WEB_PORT/),
      expect.stringMatching(/^SHARDS .*SHARD_COUNT/),
    ]);
    const both = { WEB_PORT: '99999', PUBLIC_URL: 'https://ask.example.org' };
    expect(problems(() => readConfig(both))).toEqual([expect.stringMatching(/^WEB_PORT /)]);
  });

  it.each([
    [`Bot ${TOKEN}`, /"Bot"/],
    [`"${TOKEN}"`, /quotation marks/],
    [`${TOKEN.slice(0, 20)} ${TOKEN.slice(20)}`, /white space/],
    ['your-token-here', /placeholder/],
    ['<token>', /placeholder/],
  ])('explains the mistake in a token like %j without repeating it', (token, explanation) => {
    const found = problems(() => readConfig({ DISCORD_TOKEN: token }));
    expect(found).toEqual([expect.stringMatching(explanation)]);
    expect(found.join()).not.toContain(token);
    expect(found.join()).not.toContain(TOKEN.slice(0, 20));
  });

  it.each(['postgresql://localhost/verbatim', 'postgres:///verbatim?host=/run/postgresql'])(
    'takes %j as the URL of a database',
    (url) => {
      expect(readConfig({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url });
    },
  );

  it.each(['mysql://bot:secret@db.example/verbatim', 'bot:secret@db.example', 'data/secret.db'])(
    'refuses %j as the URL of a database without repeating it',
    (url) => {
      const found = problems(() => readConfig({ DATABASE_URL: url }));
      expect(found).toEqual([expect.stringMatching(/^DATABASE_URL .*postgres:/)]);
      expect(found.join()).not.toContain('secret');
    },
  );

  it.each([
    '*',
    '*.intranet',
    'http://wiki.intranet',
    'wiki.intranet/a',
    'user@wiki.intranet',
    'wiki.intranet:99999',
    'wiki.intranet:',
    '10.0.0.0/8',
    '1.2.3.4.5',
    '[::1]',
    'wiki.intranet,,docs.intranet',
  ])('refuses %j as hosts', (hosts) => {
    expect(problems(() => readConfig({ FETCH_ALLOW_HOSTS: hosts }))).toEqual([
      expect.stringMatching(/^FETCH_ALLOW_HOSTS must be names of hosts/),
    ]);
  });

  it.each(['0', '-1', '101', '8 MB', '1e1', '0.0000001', 'NaN'])('refuses %j as a size', (size) => {
    const found = problems(() => readConfig({ MAX_FILE_MB: size, MAX_TEXT_MB: size }));
    expect(found).toEqual([
      expect.stringMatching(/^MAX_FILE_MB must be a number of MB/),
      expect.stringMatching(/^MAX_TEXT_MB must be a number of MB/),
    ]);
  });

  it.each(['nope', 'ftp://example.org', 'https://discord.com/api/v10', '//x'])(
    'refuses %j as the URL of the API',
    (url) => {
      expect(problems(() => readConfig({ DISCORD_API_URL: url }))).toHaveLength(1);
    },
  );
});

describe('loadEnvironment', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
  });

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('does without a file', () => {
    vi.stubEnv('KNOWLEDGE_DIR', 'from the environment');
    expect(loadEnvironment().KNOWLEDGE_DIR).toBe('from the environment');
  });

  it('completes the environment from the file, and leaves the process its own', () => {
    vi.stubEnv('KNOWLEDGE_DIR', undefined);
    writeFileSync(join(folder, '.env'), 'KNOWLEDGE_DIR=from the file\n');
    expect(loadEnvironment().KNOWLEDGE_DIR).toBe('from the file');
    expect(process.env.KNOWLEDGE_DIR).toBeUndefined();
  });

  it('lets the environment win, even when it says nothing', () => {
    vi.stubEnv('DISCORD_TOKEN', '');
    writeFileSync(join(folder, '.env'), `DISCORD_TOKEN=${TOKEN}\n`);
    expect(loadEnvironment().DISCORD_TOKEN).toBe('');
  });

  it('says so when the file cannot be read', () => {
    mkdirSync(join(folder, '.env'));
    expect(problems(loadEnvironment)).toEqual([expect.stringMatching(/^\.env: cannot be read/)]);
  });
});
