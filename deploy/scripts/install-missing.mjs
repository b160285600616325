import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, refuse, say, seconds } from './start-say.mjs';

const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** What the house needs before any of its own code can run: Node, and the packages of the lockfile. */
export function installMissing() {
  refuseOldNode(read('package.json').engines.node);
  if (isInstalled()) return;
  refuseClosedFolder();
  const started = performance.now();
  say('Installing packages. The first time this takes a minute or two …');
  const { status } = runNpm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  if (status !== 0) refuse('The packages could not be installed (npm says why above). Heard needs the npm registry once; then try again.');
  say(`Packages installed in ${seconds(started)}.`);
}

function refuseOldNode(range) {
  const [wantedMajor, wantedMinor] = range.match(/\d+/g).map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  refuse(
    `Heard needs Node ${wantedMajor}.${wantedMinor} or newer, this is ${process.versions.node}: get a newer one from https://nodejs.org.`,
  );
}

/** Compares what npm wrote down when it installed with what the lockfile asks for; times of files tell nothing after a clone or a copy. */
function isInstalled() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const { packages: wanted } = read('package-lock.json');
  const { packages: there } = read('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, link, optional, devOptional }]) => {
    const isForEveryMachine = path.includes('node_modules/') && !link && !optional && !devOptional;
    return !isForEveryMachine || there[path]?.version === version;
  });
}

/** Under npm its own file is named in the environment, which spares a search in PATH. */
function runNpm(...args) {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  return spawnSync(command, [...before, ...args], { cwd: ROOT, stdio: 'inherit' });
}

export function refuseClosedFolder() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    refuse(`You may not write to ${ROOT}: start Heard as its owner, or in a clone of your own.`);
  }
}
