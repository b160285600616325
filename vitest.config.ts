import { defineConfig } from 'vitest/config';

/** A busy machine is slow, not wrong. */
const PATIENT = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'deploy/**/*.test.ts', 'e2e/layers/*.test.ts'],
          exclude: ['**/*.pg.test.ts', '**/node_modules/**', '**/dist/**'],
          testTimeout: PATIENT,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['server/**/*.pg.test.ts'],
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
