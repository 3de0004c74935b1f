import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Builds the programs that tests start; quick when nothing has changed since. */
export default function build(): void {
  const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  execFileSync(process.execPath, [join(compiler, 'bin/tsc'), '--build', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
}
