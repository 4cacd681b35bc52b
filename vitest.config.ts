import { defineConfig } from 'vitest/config';

const needsDatabase = ['src/**/*.pg.test.ts', 'test/**/*.pg.test.ts'];

/** Files that give themselves the storage and the network of a browser; each in a process of its own. */
const standsInForBrowser = ['src/records/web/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    // Both cores: half of the time goes into reading modules, and one worker leaves the other core idle.
    maxWorkers: 2,
    setupFiles: ['./test/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...needsDatabase, ...standsInForBrowser],
          // Rules keep nothing between tests, so that a module read for one file serves the next.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'device', include: standsInForBrowser } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: needsDatabase,
          globalSetup: ['./test/postgres-for-run.ts'],
          // Each file has a database of its own; reading the program again for each took half of the time.
          isolate: false,
        },
      },
    ],
  },
});
