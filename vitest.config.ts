import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A busy machine is slow, not wrong. */
const PATIENT = 30_000;

export default defineConfig({
  test: {
    // Tests wait for Postgres and for clocks as much as they work: two at a time also where there are two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{shared,server,deploy}/**/*.test.ts', 'e2e/{layers,simulate,chaos,bench,promises,voice}/*.test.ts'],
          exclude: ['**/*.pg.test.ts', '**/node_modules/**', '**/dist/**'],
          testTimeout: PATIENT,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['{server,e2e}/**/*.pg.test.ts'],
          globalSetup: ['server/test/postgres-setup.ts'],
          testTimeout: PATIENT,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './client/vite.config.ts',
        test: { name: 'client', include: ['client/**/*.test.{ts,tsx}'], environment: 'happy-dom', testTimeout: PATIENT },
      },
    ],
  },
});
