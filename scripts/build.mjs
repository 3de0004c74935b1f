/**
 * `npm run build`: compiles `src` to `dist`, unless nothing that goes into it has changed since. What
 * went in is remembered by name, size and time, so that an older file in the place of a newer one is
 * a change as well; what of it has to be compiled again the compiler tells by the files' contents.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/.inputs');

const inputs = inputsNow();
if (inputs !== inputsThen()) {
  const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const args = [join(compiler, 'bin/tsc'), '--project', join(root, 'tsconfig.build.json')];
  rmSync(stamp, { force: true });
  // Standard output is for answers.
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, inputs);
}

function inputsNow() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
  return ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', ...sources.sort()]
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
