import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * The linter says so while a line is being typed; the check of the layers in `npm test` resolves imports and is the last word. Here
 * the samples of both prove that the linter's configuration still notices: a pattern that no longer matches would be silent.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLES = join(ROOT, 'e2e/layers');
const OXLINT = join(ROOT, 'node_modules/oxlint/bin/oxlint');
const LAYER_RULES = new Set(['eslint(no-restricted-imports)', 'import(no-cycle)']);

const temporary: string[] = [];
afterAll(() => temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

/** The files in which the linter finds a line crossed, below a folder that has the repository's configuration. */
function crossings(folder: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [OXLINT, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint said: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  const crossed = diagnostics.filter(({ code }) => LAYER_RULES.has(code)).map(({ filename }) => filename.replaceAll(sep, '/'));
  return [...new Set(crossed)].toSorted();
}

/** Samples laid out like the repository, somewhere else: the real configuration leaves this folder out. */
function laidOut(samples: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'heard-layers-'));
  temporary.push(folder);
  cpSync(join(SAMPLES, samples), folder, { recursive: true });
  const config = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as object;
  // Rules that need types need the packages as well; none of those that keep the layers do.
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, options: {} }));
  return folder;
}

const filesOf = (samples: string): string[] =>
  readdirSync(join(SAMPLES, samples), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(SAMPLES, samples).length + 1)
        .replaceAll(sep, '/'),
    )
    .toSorted();

describe('whoever crosses a line between the parts of the house is told', () => {
  const noticed = crossings(laidOut('breaks'));

  test.each(filesOf('breaks'))('%s', (path) => expect(noticed).toContain(path));

  test('and so is whoever runs in a circle', () => {
    expect(crossings(laidOut('cycles'))).toEqual(filesOf('cycles'));
  });
});

test('whoever keeps to the doors is left alone', () => {
  expect(crossings(laidOut('keeps'))).toEqual([]);
});

test('nobody in the house crosses a line', { timeout: 60_000 }, () => {
  expect(crossings(ROOT)).toEqual([]);
});
