import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { RunAs } from './embedded-user.ts';

const hasProc = existsSync('/proc/self/stat');
const bootId = hasProc ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : '';

/** Boot and start time of a live process, so that a reused pid is never taken for its predecessor. Undefined: dead. */
export function processMark(pid: number): string | undefined {
  if (!hasProc) return psColumn(pid, 'lstart=');
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  // proc(5): after the name in brackets come state (field 3) … starttime (field 22).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' || fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${bootId}:${fields[19]}`;
}

export const commandLine = (pid: number): string =>
  hasProc ? readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') : (psColumn(pid, 'command=') ?? '');

export function pidsWhoseCommand(matches: (command: string) => boolean): number[] {
  const pids = hasProc
    ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    : spawnSync('ps', ['-ax', '-o', 'pid='], { encoding: 'utf8' }).stdout.split('\n');
  return pids.map(Number).filter((pid) => pid > 0 && matches(commandLine(pid)));
}

/** False when the process is gone already. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(condition: () => boolean, withinMs: number, everyMs = 10): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!condition()) {
    if (Date.now() > deadline) return false;
    await pause(everyMs);
  }
  return true;
}

/** C locale and UTC: what Postgres writes must not depend on who started it. */
export const cleanEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' };

export function run(program: string, args: readonly string[], as: RunAs): Promise<void> {
  const [command = program, ...rest] = [...as.prefix, program, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, { ...as.ids, cwd: '/', env: cleanEnvironment, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed (${code}): ${said.trim()}`))));
  });
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function psColumn(pid: number, column: string): string | undefined {
  const answer = spawnSync('ps', ['-p', String(pid), '-o', `stat=,${column}`], { encoding: 'utf8' }).stdout.trim();
  return answer === '' || answer.startsWith('Z') ? undefined : answer.replace(/^\S+\s+/, '');
}
