import { defineConfig } from 'vitest/config';

const needsDatabase = ['src/**/*.pg.test.ts', 'test/**/*.pg.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: needsDatabase,
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: needsDatabase, globalSetup: ['./test/postgres-for-run.ts'] },
      },
    ],
  },
});
