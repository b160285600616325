import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from './embedded-folder.ts';
import { commandLine, pidsWhoseCommand, processMark, signal, until } from './embedded-process.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly mark: string;
}

interface PidFile {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Lines as in Postgres' own pidfile.h: 1 pid, 4 port, 8 status. */
export function readPidFile(folder: Folder): PidFile | undefined {
  const path = pidFilePath(folder);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

const pidFilePath = (folder: Folder): string => join(folder.cluster, 'postmaster.pid');

/** The command line is readable for everyone, unlike cwd or exe, which need a capability that containers lack. */
const isOurs = (folder: Folder, pid: number): boolean => commandLine(pid).includes(`-D ${folder.cluster} `);

export const isAlive = (postmaster: Postmaster): boolean => processMark(postmaster.pid) === postmaster.mark;

const recoversWithinMs = 120_000;

/** The postmaster that a killed server left running, once it is ready. Undefined: none; then the folder is free to start in. */
export async function findLeftRunning(folder: Folder): Promise<Postmaster | undefined> {
  const found = readPidFile(folder);
  const mark = found && isOurs(folder, found.pid) ? processMark(found.pid) : undefined;
  if (!found || mark === undefined) {
    await clearAfterCrash(folder);
    return undefined;
  }
  const postmaster = { pid: found.pid, port: found.port, mark };
  await until(() => !isAlive(postmaster) || readPidFile(folder)?.status === 'ready', recoversWithinMs);
  return isAlive(postmaster) ? postmaster : undefined;
}

/**
 * Call only when the postmaster is known dead. Its orphans may be busy for minutes and still write; starting beside them would
 * corrupt the data, and without the pid file Postgres could not notice them. So: first they end, then the file goes.
 */
export async function clearAfterCrash(folder: Folder): Promise<void> {
  if (!readPidFile(folder)) return;
  const orphans = pidsWhoseCommand((command) => command.startsWith(`postgres: ${clusterName(folder)}: `));
  for (const pid of orphans) signal(pid, 'SIGKILL');
  const gone = await until(() => orphans.every((pid) => processMark(pid) === undefined), 10_000);
  if (!gone) throw new Error(`Processes of a crashed Postgres do not end: ${orphans.join(', ')}.`);
  // Postgres would refuse to start if the dead postmaster's pid had been given to another process of its user.
  rmSync(pidFilePath(folder), { force: true });
}

/** Part of every process title; tells this folder's processes from another's. */
export const clusterName = (folder: Folder): string => `heard-${createHash('sha256').update(folder.root).digest('hex').slice(0, 12)}`;
