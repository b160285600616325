import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './browser.ts';

const { executablePath, args } = await findBrowser();
// Every worker reads this file; they need not search again.
process.env['CHROME_PATH'] = executablePath;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../node_modules/.cache/heard-e2e',
  // Two cores carry a server, Postgres and two browsers; a second worker makes everything slower.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 8_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1180, height: 820 },
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    launchOptions: { executablePath, args: [...args] },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
