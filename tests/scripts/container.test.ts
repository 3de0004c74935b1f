import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, startFakeDiscord } from '../../fake-discord/index.ts';
import { Manager } from '../discord/library/manager.ts';
import { freePort } from '../free-port.ts';
import { build, type Image, letIn, stepsOf } from './image.ts';

const dockerfile = readFileSync('Dockerfile', 'utf8');
/** Somebody who owns nothing. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

describe('the image', () => {
  let folder: string;
  let image: Image;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-image-'));
    // The packages of the stage that compiles are those that the tests themselves run with.
    image = build(resolve('.'), folder, (command, workdir) => {
      if (command !== 'npm ci --ignore-scripts') return false;
      symlinkSync(resolve('node_modules'), join(workdir, 'node_modules'));
      return true;
    });
  }, 180_000);
  afterAll(() => {
    execFileSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true });
  }, 60_000);
  const app = (...path: string[]) => join(image.root, 'app', ...path);

  it('holds what is run, what runs it needs, and nothing else', () => {
    expect(readdirSync(image.root)).toEqual(['app']);
    expect(readdirSync(app()).sort()).toEqual([
      'LICENSE',
      'data',
      'dist',
      'licences',
      'node_modules',
      'package.json',
      'scripts',
    ]);
    expect(readdirSync(app('scripts'))).toEqual(['healthcheck.mjs']);
    expect(readdirSync(app('data'))).toEqual([]);
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const extra = Object.keys(packages).filter(
      (path) => packages[path].dev && existsSync(app(path)),
    );
    expect(extra).toEqual([]);
    const missing = Object.keys(dependencies).filter((it) => !existsSync(app('node_modules', it)));
    expect(missing).toEqual([]);
  });

  it('stands on a Debian, whose C library the database’s own is built for', () => {
    const bases = stepsOf(dockerfile).filter(({ instruction }) => instruction === 'FROM');
    expect(bases.length).toBeGreaterThan(0);
    for (const { words } of bases) expect(words).toMatch(/^node:\d+-slim\b/);
  });

  it('runs as another than root, and keeps what it writes in its one volume', () => {
    expect(image.user).toBe('node');
    expect(image.volumes).toEqual(['/app/data']);
    expect(stepsOf(dockerfile).at(-1)?.instruction).toBe('CMD');
  });

  it('answers, keeps and is healthy, without writing anywhere else', async () => {
    cpSync('knowledge', app('knowledge'), { recursive: true });
    // As in a container, Node.js lies where this user may start it too: it reads files in a process of
    // its own. Whoever runs the tests may have it in a folder that is theirs alone.
    mkdirSync(join(folder, 'bin'));
    copyFileSync(process.execPath, join(folder, 'bin', 'node'));
    execFileSync('chmod', ['-R', 'a+rX,a-w', folder]);
    chmodSync(app('data'), 0o700);
    if (isRoot) chownSync(app('data'), NOBODY, NOBODY);
    // Who isn't root may not write to what isn't writable as it is.
    const other = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
    const asOther = isRoot ? ['setpriv', ...other] : [];

    const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
    const settings = { ...image.env, PATH, WEB_PORT: String(await freePort()) };
    const isHealthy = () => {
      const [program = '', ...args] = image.healthcheck;
      const { status, stdout } = spawnSync(program, args, {
        cwd: app(),
        env: settings,
        encoding: 'utf8',
      });
      return { status, stdout };
    };
    expect(isHealthy()).toEqual({ status: 1, stdout: expect.stringMatching(/^not reached: /) });

    const discord = await startFakeDiscord();
    const [program = '', ...args] = [...asOther, ...image.command];
    const env = { ...settings, KNOWLEDGE_DIR: undefined };
    const bot = await startBot({ discord, command: [program, ...args], cwd: app(), env }).ready();
    expect(isHealthy()).toEqual({ status: 0, stdout: 'ok\n' });
    const question = 'when did the call take place?';
    const reply = await discord.interactions.slash({ name: 'ask', options: { question } });
    expect(reply.text).toContain('October 1, 2021');
    await new Manager(discord).add('The harbour\n\nIt was dredged in 1931.\n');
    expect(await bot.stop('SIGTERM')).toBe(0);
    expect(readdirSync(app('data'))).toContain('library.db');
    await discord.stop();
  }, 60_000);

  it('says what is wrong, and ends, where no articles are given to it', () => {
    const [program = '', ...args] = image.command;
    const env = { PATH: process.env.PATH, ...image.env, KNOWLEDGE_DIR: 'none' };
    const { status, stderr } = spawnSync(program, args, { cwd: app(), env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'verbatim: none: does not exist\n',
    });
  });
});

describe('the health check', () => {
  const check = (env: NodeJS.ProcessEnv, ...args: string[]) => {
    const script = resolve('scripts/healthcheck.mjs');
    return spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
  };

  it('has nothing to say where no port is set', () => {
    const { status, stdout } = check({ WEB_PORT: ' ' });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'WEB_PORT is not set, so there is nothing to ask\n',
    });
  });

  it.each(['0.0.0.0', '::', '::1', 'localhost'])('understands what %s means', async (host) => {
    const { status, stdout } = check({ WEB_PORT: String(await freePort()), WEB_HOST: host });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^not reached: .*ECONNREFUSED/);
  });
});

describe('.dockerignore', () => {
  const allows = letIn(readFileSync('.dockerignore', 'utf8'));

  it.each(['.env', 'data/library.db', 'tests/docs.test.ts', '.git/config', 'knowledge/a.txt'])(
    'keeps %s out',
    (path) => {
      expect(allows(path)).toBe(false);
    },
  );

  it('lets the sources in', () => {
    expect(allows('src/programs/main.ts')).toBe(true);
  });
});

describe('compose.yaml', () => {
  // biome-ignore lint/suspicious/noExplicitAny: it is what the file says.
  const { services, volumes } = load(readFileSync('compose.yaml', 'utf8')) as any;
  const { verbatim, postgres } = services;

  it('runs the image with as little as it needs', () => {
    expect(Object.keys(services)).toEqual(['verbatim', 'postgres']);
    expect(verbatim).toMatchObject({
      build: '.',
      env_file: '.env',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(verbatim).not.toHaveProperty('ports');
    expect(verbatim.volumes).toEqual(['./knowledge:/app/knowledge:ro', 'data:/app/data']);
    expect(stepsOf(dockerfile).find(({ instruction }) => instruction === 'VOLUME')?.words).toBe(
      '/app/data',
    );
    // Where the volumes are, and not where the settings of a bot without a container say.
    expect(verbatim.environment).toMatchObject({ KNOWLEDGE_DIR: 'knowledge', DATA_DIR: 'data' });
    expect(Object.keys(volumes)).toEqual(['data', 'postgres']);
  });

  it('has PostgreSQL only where it is asked for, and no password', () => {
    expect(postgres.profiles).toEqual(['postgres']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Compose puts a setting there.
    expect(postgres.environment.POSTGRES_PASSWORD).toBe('${POSTGRES_PASSWORD:-}');
    expect(verbatim.depends_on).toEqual({
      postgres: { condition: 'service_healthy', required: false },
    });
    expect(postgres.healthcheck.test).toContain('pg_isready');
  });
});
