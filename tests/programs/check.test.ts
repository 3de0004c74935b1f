import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addArticle } from '../../src/store/articles.ts';
import { Store } from '../../src/store/store.ts';
import { kept, newArticle, SERVER } from '../store/samples.ts';

const MAIN = resolve('dist/main.js');
const TOKEN = `${Buffer.from('123456789012345678').toString('base64url')}.Fake00.${'x'.repeat(38)}`;

/** Where the program runs, with a folder of articles in it. */
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'verbatim-'));
  mkdirSync(join(home, 'knowledge'));
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

function put(name: string, text: string | Uint8Array): void {
  writeFileSync(join(home, 'knowledge', name), text);
}

function check(settings: NodeJS.ProcessEnv = {}, args = ['--check']) {
  const env = { PATH: process.env.PATH, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: home,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('--check', () => {
  it('says what is damaged in the database, in a line each', async () => {
    put('harbour.txt', 'The harbour\n\nIt was dredged in 1931.\n');
    const dataDir = join(home, 'data');
    const store = new Store({ dataDir });
    const { id } = kept(await addArticle(store, SERVER, newArticle()));
    kept(await addArticle(store, SERVER, newArticle()));
    await store.close();
    const database = new Libsql(join(dataDir, 'library.db'));
    database.exec(`update articles set about = cast(x'41ff42' as text) where id = '${id}'`);
    database.close();
    const { status, stdout, stderr } = check({ DATA_DIR: dataDir });
    expect(stdout).toContain('servers: 1, articles: 2\n  1 problem\n');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `verbatim: the database is damaged: the article ${id} of the server ${SERVER}\n`,
    });
  });

  it('tells of settings, articles and database, makes nothing and exits with 0', () => {
    put('harbour.txt', 'The harbour\n\nIt was dredged in 1931.\n\nIts light is 40 metres high.\n');
    put('harbour.facts.yaml', '- {question: When?, answer: "1931", quote: in 1931}\n');
    put('cafes.txt', Buffer.from('Caf\xe9s\n\nIl y a des caf\xe9s et des cr\xeaperies.', 'latin1'));
    put('map.png', '');
    const { status, stdout, stderr } = check({ LOG_LEVEL: ' warn ', DATA_DIR: '' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      [
        'Settings',
        '  LOG_LEVEL: warn',
        '  DISCORD_TOKEN: not set, so the terminal answers',
        'Articles',
        '  cafes: Cafés (passages: 1, facts: 0)',
        '    in doubt: does not say its encoding; read as ISO-8859-1: save it as UTF-8 if that is wrong',
        '  harbour: The harbour (passages: 2, facts: 1)',
        "  map.png: not read; a picture can't be read",
        'Database',
        '  the folder data',
        '  not made yet: it is when a server first adds something',
        '',
      ].join('\n'),
    );
    expect(readdirSync(home)).toEqual(['knowledge']);
  });

  it('lists all problems at once, those of one kind not hiding others, and exits with 1', () => {
    put('harbour.txt', 'The harbour\n\nIt was dredged in 1931.\n');
    put('harbour.facts.yaml', '- {question: When?, answer: "1900", quote: in 1900}\n');
    put('empty.md', '');
    writeFileSync(join(home, 'data'), '');
    const { status, stdout, stderr } = check({ LOG_LEVEL: 'loud', WEB_PORT: '99999' });
    expect(status).toBe(1);
    expect(stdout).toContain('Articles\n  2 problems\nDatabase\n  the folder data\n  1 problem\n');
    const told = stderr.trimEnd().split('\n');
    expect(told.map((line) => /^verbatim: (\S+?):? /.exec(line)?.[1])).toEqual([
      'LOG_LEVEL',
      'WEB_PORT',
      'knowledge/empty.md',
      'knowledge/harbour.facts.yaml',
      'data',
    ]);
  });

  it('shows no secret, whatever it is in', () => {
    put('a.txt', 'A\n\nText.\n');
    const settings = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: 'http://user:s3cret@127.0.0.1:9/api',
      DATABASE_URL: 'postgres://user:s3cret@127.0.0.1:9/library?password=s3cret',
      WEB_PORT: '8080',
      PUBLIC_URL: 'https://example.org/bot/',
    };
    const { status, stdout, stderr } = check(settings);
    expect(status).toBe(1);
    expect(stdout).toContain('  DISCORD_TOKEN: set, and has the form of a token');
    expect(stdout).toContain('  DISCORD_API_URL: set\n  DATABASE_URL: set\n');
    expect(stdout).toContain('  PUBLIC_URL: https://example.org/bot/\n');
    expect(stdout).toContain('Database\n  PostgreSQL at 127.0.0.1:9/library\n  1 problem\n');
    expect(stderr).toMatch(/^verbatim: the database can't be used just now: [^\n]+\n$/);
    expect(stdout + stderr).not.toMatch(/s3cret|xxx/);
  });

  it('says of a token whether it has the form of one', () => {
    put('a.txt', 'A\n\nText.\n');
    const { status, stdout } = check({ DISCORD_TOKEN: 'abc' });
    expect(status).toBe(0);
    expect(stdout).toContain("DISCORD_TOKEN: set, but doesn't have the form of a token");
  });

  it('reads the settings from a file, whatever is wrong in it', () => {
    put('a.txt', 'A\n\nText.\n');
    writeFileSync(join(home, '.env'), 'KNOWLEDGE_DIR=elsewhere\nLOG_LEVEL=loud\n');
    expect(check().stderr).toMatch(
      /^verbatim: LOG_LEVEL .*\nverbatim: elsewhere: does not exist\n$/,
    );
  });

  it('cannot be steered by a title', () => {
    put('a.md', '# Red \u001b[31m title\n\nText.\n');
    expect(check().stdout).toContain('a: Red [31m title (passages: 1, facts: 0)\n');
  });

  it.each([[['--chekc']], [['check']], [['--check=yes']]])('has no arguments like %j', (args) => {
    const { status, stdout, stderr } = check({}, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^verbatim: [^\n]+usage: npm start -- \[--check\]\n$/);
  });
});
