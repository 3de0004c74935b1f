import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** PostgreSQL doesn't run as root: then it is run as the user that its packages make. */
const OWNER = 'postgres';

/** Where PostgreSQL's programs are, on the path or where Debian puts them; undefined without. */
export const programs: string | undefined = [
  ...(process.env.PATH ?? '').split(delimiter),
  ...versions('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`),
].find((folder) => existsSync(join(folder, 'initdb')));

/** A PostgreSQL of the tests' own, on a socket in a temporary folder. */
export interface PostgresServer {
  readonly folder: string;
  start(): Promise<void>;
  /** Ends it as an accident would. */
  stop(): Promise<void>;
  /** Ends it and deletes its folder. */
  delete(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-'));
  const data = join(folder, 'data');
  const asRoot = process.getuid?.() === 0;
  if (asRoot) await chown(folder, Number((await run('id', ['-u', OWNER])).stdout), 0);
  const control = (program: string, ...args: string[]) => {
    const command = [join(programs ?? '', program), ...args];
    const [file = '', ...rest] = asRoot ? ['runuser', '-u', OWNER, '--', ...command] : command;
    return run(file, rest, { cwd: folder });
  };
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c full_page_writes=off`;

  const server: PostgresServer = {
    folder,
    async start() {
      // Its log goes to a file: held open, our pipe would keep this from ending.
      await control('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options);
    },
    async stop() {
      await control('pg_ctl', 'stop', '-D', data, '-m', 'immediate');
    },
    async delete() {
      await server.stop().catch(() => {});
      rmSync(folder, { recursive: true });
    },
  };
  await control('initdb', '-D', data, '-U', 'bot', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  await server.start();
  return server;
}

let databases = 0;

/** A new database on the server in a folder; the URL holds a password that nothing may show. */
export async function createDatabase(folder: string): Promise<string> {
  databases += 1;
  // Other processes of the tests use the same server.
  const name = `test${process.pid}_${databases}`;
  await query(folder, `create database ${name}`);
  return `postgres://bot:secret@localhost/${name}?host=${encodeURIComponent(folder)}`;
}

export async function dropDatabase(folder: string, url: string): Promise<void> {
  await query(folder, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
}

async function query(folder: string, statement: string): Promise<void> {
  const client = new pg.Client({ host: folder, user: 'bot', database: 'postgres' });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function versions(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
}
