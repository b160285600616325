import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseClosedFolder } from './install-missing.mjs';
import { ROOT, say, seconds } from './start-say.mjs';

/** What each half is built from, and the file that is there once it is. */
const HALVES = {
  client: { from: ['client', 'shared/src', 'package-lock.json'], proof: 'client/dist/index.html' },
  server: { from: ['server', 'shared/src', 'package-lock.json'], proof: 'server/dist/main.js' },
};
const SKIPPED = /^(?:dist|node_modules|test)$|\.test\.tsx?$/;

/** Builds the halves whose sources are not those they were last built from. Throws a sentence when that does not work. */
export async function buildStale() {
  const stale = Object.keys(HALVES).filter((half) => !existsSync(join(ROOT, HALVES[half].proof)) || stampOf(half) !== digestOf(half));
  if (stale.length === 0) return;
  refuseClosedFolder();
  const started = performance.now();
  say(`Building the ${stale.join(' and the ')} …`);
  await Promise.all(stale.map(build));
  say(`Built in ${seconds(started)}.`);
}

async function build(half) {
  const digest = digestOf(half);
  const output = [];
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', half, '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output));
    throw new Error(`The ${half} could not be built (see above).`);
  }
  // Vite empties the folder first, so a build by other means leaves no stamp that would vouch for it.
  writeFileSync(stampPath(half), digest);
}

const stampPath = (half) => join(ROOT, half, 'dist/.built-from');
const stampOf = (half) => (existsSync(stampPath(half)) ? readFileSync(stampPath(half), 'utf8') : '');

/** Of names and contents: the times of files change with every clone and checkout. */
function digestOf(half) {
  const hash = createHash('sha256');
  for (const path of HALVES[half].from.flatMap(filesBelow)) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

function filesBelow(path) {
  if (path.includes('.')) return [path];
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true }).filter(({ name }) => !SKIPPED.test(name));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`]));
}
