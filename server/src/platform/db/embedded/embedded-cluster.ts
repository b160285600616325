import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, passwordFor } from './embedded-folder.ts';
import { clusterName, type Postmaster, readPidFile } from './embedded-postmaster.ts';
import { cleanEnvironment, processMark, run, until } from './embedded-process.ts';
import { type Settings, settingsAsFlags } from './embedded-settings.ts';
import { giveTo, type RunAs } from './embedded-user.ts';

/** As on Supabase: the superuser is supabase_admin, and postgres, who owns the database, is none. */
export const superuser = 'supabase_admin';

export interface House {
  readonly folder: Folder;
  readonly user: RunAs;
  readonly native: string;
  readonly settings: Settings;
}

/** A cluster appears under its name only when it is whole; a killed first start leaves a folder that the next one clears. */
export async function createCluster({ folder, user, native }: House): Promise<void> {
  const half = `${folder.cluster}.half`;
  const passwordFile = join(folder.root, 'password.once');
  rmSync(half, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, passwordFor(folder, superuser), { mode: 0o600 });
  for (const path of [half, passwordFile]) giveTo(user, path);
  try {
    await run(join(native, 'bin', 'initdb'), [...initFlags, `--pgdata=${half}`, `--pwfile=${passwordFile}`], user);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, folder.cluster);
}

const initFlags = [
  `--username=${superuser}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  // One syncfs instead of a thousand fsyncs: 0.15 s less, just as durable.
  ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
];

/** Crash recovery after a busy night may take this long on a slow disk. */
const startWithinMs = 120_000;

export async function launch(house: House, port: number): Promise<Postmaster> {
  const { folder, user, native, settings } = house;
  const program = join(native, 'bin', 'postgres');
  const flags = ['-D', folder.cluster, '-p', String(port), ...settingsAsFlags({ cluster_name: clusterName(folder), ...settings })];
  const [command = program, ...rest] = [...user.prefix, program, ...flags];
  const log = openLog(folder);
  // In its own session: neither Ctrl-C in the terminal nor the death of this process reaches it.
  const child = spawn(command, rest, { ...user.ids, cwd: folder.root, env: cleanEnvironment, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  const end: { error?: Error } = {};
  child.once('error', (error) => (end.error = error));
  child.once('exit', (code) => (end.error ??= new Error(`Postgres ended with ${code}`)));
  const isReady = () => readPidFile(folder)?.status === 'ready' && readPidFile(folder)?.pid === child.pid;
  const inTime = await until(() => end.error !== undefined || isReady(), startWithinMs, 5);
  if (end.error) throw new Error(`${end.error.message}: ${lastWords(folder)}`);
  if (!inTime) throw new Error(`Postgres was not ready after ${startWithinMs / 1000} s: ${lastWords(folder)}`);
  const pid = child.pid ?? 0;
  return { pid, port, mark: processMark(pid) ?? '' };
}

const keptLogBytes = 5_000_000;

function openLog({ log }: Folder): number {
  if (existsSync(log) && statSync(log).size > keptLogBytes) renameSync(log, `${log}.1`);
  return openSync(log, 'a', 0o600);
}

const lastWords = ({ log }: Folder): string => readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ');
