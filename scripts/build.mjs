/**
 * `npm run build`: compiles `src` to `dist/modules`, and puts what each program there loads together in
 * a few files in `dist`, unless nothing that goes into it has changed since. What went in is remembered
 * by name, size and time, so that an older file in the place of a newer one is a change as well; what of
 * it has to be compiled again the compiler tells by the files' contents.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.inputs');

const inputs = inputsNow();
if (inputs !== inputsThen()) {
  rmSync(stamp, { force: true });
  compile();
  await bundle();
  writeFileSync(stamp, inputs);
}

function compile() {
  const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const args = [join(compiler, 'bin/tsc'), '--project', join(root, 'tsconfig.build.json')];
  // Standard output is for answers.
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Node.js takes half a millisecond to load each of the thousand files that the bot and its packages
 * have, and most of what the bot costs at its start was that.
 */
async function bundle() {
  const { build } = await import('rolldown');
  for (const name of readdirSync(dist)) if (name.endsWith('.js')) rmSync(join(dist, name));
  const programs = {
    main: 'programs/main',
    cli: 'programs/cli',
    backup: 'programs/backup',
    worker: 'servers/worker',
  };
  await build({
    input: Object.fromEntries(
      Object.entries(programs).map(([name, file]) => [name, join(dist, `modules/${file}.js`)]),
    ),
    platform: 'node',
    // Has a part that isn't JavaScript; the others are asked for by discord.js and pg, and not used.
    external: ['libsql', 'pg-native', 'zlib-sync', 'bufferutil', 'utf-8-validate'],
    checks: { eval: false },
    logLevel: 'warn',
    output: { dir: dist, format: 'esm', cleanDir: false },
  });
}

function inputsNow() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
  const others = ['scripts/build.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
  return [...others, ...sources.sort()]
    .map((name) => {
      const { size, mtimeMs } = statSync(join(root, name));
      return `${name} ${size} ${mtimeMs}\n`;
    })
    .join('');
}

function inputsThen() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return undefined;
  }
}
