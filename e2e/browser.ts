import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

const isRoot = process.geteuid?.() === 0;

/** Chromium of a distribution talks to its maker on the side, which makes runs differ and hangs where there is no way out. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Place = readonly [name: string, look: () => string | undefined | Promise<string | undefined>];

const PLACES: readonly Place[] = [
  ['CHROME_PATH', () => process.env['CHROME_PATH']],
  ['the system', () => ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(inPath).find(Boolean)],
  ["Playwright's cache", () => chromium.executablePath()],
  ['@sparticuz/chromium', unpackSparticuz],
  ['a download by Playwright', installByPlaywright],
  ['apt', installByApt],
];

/** The first browser that really runs here; what costs a download comes last. Throws with all that was tried. */
export async function findBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const [name, look] of PLACES) {
    const path = await Promise.resolve()
      .then(look)
      .catch(() => undefined);
    if (path && runs(path)) return { executablePath: path, args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET };
    tried.push(path ? `${name} (${path} does not run)` : name);
    if (name === 'CHROME_PATH' && path) throw new Error(`CHROME_PATH names ${path}, which does not run here.`);
  }
  throw new Error(`No Chromium was found for the browser tests. Tried: ${tried.join(', ')}. Install one, or set CHROME_PATH.`);
}

const runs = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

function inPath(name: string): string | undefined {
  const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** Brings its libraries along, but only where it believes to be on Lambda. Its own arguments are for Lambda too: never use them. */
async function unpackSparticuz(): Promise<string | undefined> {
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}

function installByPlaywright(): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return status === 0 ? chromium.executablePath() : undefined;
}

function installByApt(): string | undefined {
  if (!isRoot || !inPath('apt-get')) return undefined;
  const apt = (...args: string[]): boolean => spawnSync('apt-get', args, { stdio: 'inherit', timeout: 300_000 }).status === 0;
  return apt('update') && apt('install', '--yes', '--no-install-recommends', 'chromium') ? inPath('chromium') : undefined;
}
