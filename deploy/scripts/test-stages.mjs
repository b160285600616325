import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';
import { ROOT } from './start-say.mjs';

const bin = (path) => join(ROOT, 'node_modules', path);
const OXFMT = bin('oxfmt/bin/oxfmt');
const OXLINT = bin('oxlint/bin/oxlint');
const TSC = bin('typescript/bin/tsc');
const VITEST = bin('vitest/vitest.mjs');
const TSX = bin('tsx/dist/cli.mjs');
const PLAYWRIGHT = bin('@playwright/test/cli.js');

/** Every stage answers how many checks passed and failed; one that is a single check counts as one. */
export const stages = (scratch) => [
  { name: 'format', run: () => oneCheck([OXFMT, '--check']) },
  { name: 'lint', run: () => oneCheck([OXLINT]) },
  ...['shared', 'server', 'client', 'e2e', 'deploy'].map((part) => ({ name: `types of ${part}`, run: () => oneCheck([TSC, '-p', part]) })),
  { name: 'unit, client and Postgres tests', run: () => vitest(join(scratch, 'vitest.json')) },
  { name: 'build', run: build },
  { name: 'size of first loads', run: () => oneCheck([TSX, 'e2e/bench/bundle-budget.ts']) },
  { name: 'kill -9 while writing', run: () => oneCheck([TSX, 'e2e/chaos/drill.ts', '--small']) },
  { name: 'an evening in seconds', run: () => oneCheck([TSX, 'e2e/simulate/simulate.ts', '--small']) },
  { name: 'browser tests', run: () => playwright(join(scratch, 'playwright.json')) },
];

const counted = (complaints) => {
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  return { passed: complaints.length === 0 ? 1 : 0, failed: complaints.length === 0 ? 0 : 1 };
};

async function oneCheck(args) {
  return (await runNode(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

let isBuilt = true;

async function build() {
  try {
    await buildStale();
    return counted([]);
  } catch (error) {
    isBuilt = false;
    return counted([error.message]);
  }
}

async function vitest(report) {
  const code = await runNode([VITEST, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that cannot be read has no tests that could fail, and neither has a setup that broke.
  const failed = numFailedTests || (code === 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

async function playwright(report) {
  if (!isBuilt) return counted(['Not run: there is no build to run them on.']);
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await runNode([PLAYWRIGHT, 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'], environment);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky || (code === 0 ? 0 : 1), skipped };
}

function runNode(args, environment = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}
