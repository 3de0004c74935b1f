import { defineConfig } from 'vitest/config';
import { testFilesByKind } from './tests/kinds.ts';

const { pure, process } = testFilesByKind();

const common = {
  hookTimeout: 20_000,
  // What files load they load once for all; each leaves things as it found them.
  isolate: false,
  restoreMocks: true,
  setupFiles: ['tests/seed.ts'],
  testTimeout: 20_000,
  unstubEnvs: true,
};

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // By name they come in this order: the long files first.
      {
        test: { ...common, name: 'process', include: process, globalSetup: ['tests/build.ts'] },
      },
      { test: { ...common, name: 'pure', include: pure } },
    ],
  },
});
