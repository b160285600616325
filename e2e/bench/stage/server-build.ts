import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../../..');
export const SERVER_MAIN = join(ROOT, 'server/dist/main.js');

/** What is measured is what ships: `server/dist`, built anew when a source is younger. */
export function ensureServerBuilt(): void {
  const sources = ['server/src', 'shared/src'].map((folder) => join(ROOT, folder));
  const youngest = Math.max(...sources.flatMap(filesBelow).map((file) => statSync(file).mtimeMs));
  if (existsSync(SERVER_MAIN) && statSync(SERVER_MAIN).mtimeMs > youngest) return;
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build:server'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The server does not build: ${stderr}`);
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
