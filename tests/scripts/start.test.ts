import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A project with the scripts of this one and a program of its own. */
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'verbatim-'));
  for (const name of ['scripts', 'tsconfig.json', 'tsconfig.build.json', 'package.json']) {
    cpSync(name, join(project, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  writeFileSync(join(project, 'package-lock.json'), '{}');
  for (const folder of ['programs', 'servers']) {
    mkdirSync(join(project, 'src', folder), { recursive: true });
  }
  for (const name of ['programs/cli.ts', 'programs/backup.ts', 'servers/worker.ts']) {
    write(name, 'export {};\n');
  }
  write(
    'programs/main.ts',
    `import { n } from '../number.ts';\nconsole.log(n, ...process.argv.slice(2));\n`,
  );
  write('number.ts', 'export const n: number = 1;\n');
});

afterEach(() => {
  rmSync(project, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(project, 'src', name), text);
}

function start(...args: readonly string[]) {
  const script = join(project, 'scripts/start.mjs');
  // From elsewhere, as a service may be started.
  const options = { cwd: tmpdir(), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, 'main', ...args],
    options,
  );
  return { status, stdout, stderr };
}

/** Only what is built anew would be without this line. */
function mark(name: string): void {
  appendFileSync(join(project, 'dist', name), `\nconsole.log('as it was');\n`);
}

describe('scripts/start.mjs', () => {
  it('builds, and runs the program with its own arguments', () => {
    expect(start('--json', '-')).toEqual({ status: 0, stdout: '1 --json -\n', stderr: '' });
  });

  it('compiles nothing while nothing has changed', () => {
    start();
    mark('main.js');
    expect(start().stdout).toBe('1\nas it was\n');
  });

  it('compiles what has changed, whatever its time says', () => {
    start();
    mark('main.js');
    write('number.ts', 'export const n: number = 2;\n');
    utimesSync(join(project, 'src/number.ts'), 1, 1);
    expect(start().stdout).toBe('2\n');
  });

  it('compiles what was added and takes note of what was deleted', () => {
    start();
    write('more.ts', 'export const n = 3;\n');
    write('programs/main.ts', `import { n } from '../more.ts';\nconsole.log(n);\n`);
    expect(start().stdout).toBe('3\n');
    rmSync(join(project, 'src/more.ts'));
    const { status, stderr } = start();
    expect(status).not.toBe(0);
    expect(stderr).toContain('more.ts');
  });

  it('runs nothing that does not compile, and says why on standard error', () => {
    start();
    write('number.ts', `export const n: number = 'one';\n`);
    for (let time = 0; time < 2; time += 1) {
      const { status, stdout, stderr } = start();
      expect(status).not.toBe(0);
      expect(stdout).toBe('');
      expect(stderr).toContain('number.ts');
    }
  });
});
