import { defineConfig } from 'vitest/config';
import { isSized, testFilesByKind } from './tests/kinds.ts';

const { pure, process } = testFilesByKind();

// The mode `stress` is `npm run test:stress`.
export default defineConfig(({ mode }) => {
  const isStress = mode === 'stress';
  const included = (files: string[]) => (isStress ? files.filter(isSized) : files);
  const timeout = isStress ? 600_000 : 60_000;
  const common = {
    env: { TEST_SIZE: isStress ? 'whole' : 'small' },
    hookTimeout: timeout,
    // What files load is loaded once for all of them; each leaves things as it found them.
    isolate: false,
    restoreMocks: true,
    setupFiles: ['tests/seed.ts'],
    testTimeout: timeout,
    unstubEnvs: true,
  };
  return {
    test: {
      maxWorkers: '100%',
      // Vitest takes them in the order of their names, so that short files come last and no core waits.
      projects: [
        {
          test: {
            ...common,
            name: 'process',
            include: included(process),
            globalSetup: ['tests/build.ts', 'tests/postgres.ts'],
          },
        },
        { test: { ...common, name: 'pure', include: included(pure) } },
      ],
    },
  };
});
