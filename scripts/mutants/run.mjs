/** Runs the tests with Vitest in one worker, with the mutants in the sources. */
import { readFileSync } from 'node:fs';
import { startVitest } from 'vitest/node';
import { withSwitches } from './mutate.mjs';

const { mutants, tests } = JSON.parse(process.env.MUTANTS);
const all = JSON.parse(readFileSync(mutants, 'utf8'));

await startVitest(
  'test',
  [],
  {
    ...{ config: false, watch: false, include: tests, setupFiles: ['tests/seed.ts'] },
    ...{ pool: 'forks', isolate: false, maxWorkers: 1, fileParallelism: false },
    ...{ testTimeout: 60_000, reporters: [], silent: true },
    runner: './scripts/mutants/runner.mjs',
  },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform(source, id) {
          const own = all.filter(({ file }) => file === id);
          return own.length > 0 ? withSwitches(source, own) : undefined;
        },
      },
    ],
  },
);
