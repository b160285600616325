import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DISTRIBUTIONS = '/usr/lib/postgresql';

/** The newest pgbench of this machine; undefined where there is none. */
export function findPgbench(): string | undefined {
  const versions = existsSync(DISTRIBUTIONS) ? readdirSync(DISTRIBUTIONS).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DISTRIBUTIONS, version, 'bin/pgbench')).find((program) => existsSync(program));
}

export interface PgbenchRun {
  readonly url: string;
  readonly script: string;
  /** Where the script may be written. */
  readonly folder: string;
  readonly clients: number;
  readonly seconds: number;
}

/** Transactions a second, statements prepared and sent in one packet as the product sends them. */
export function runPgbench({ url, script, folder, clients, seconds }: PgbenchRun): number {
  const program = findPgbench();
  if (program === undefined) throw new Error('pgbench is not installed.');
  const file = join(folder, 'order.pgbench');
  writeFileSync(file, script);
  const flags = ['--no-vacuum', '--protocol=prepared', `--client=${clients}`, '--jobs=1', `--time=${seconds}`, `--file=${file}`, url];
  // pgbench prepares before the first transaction, which is what lends us the role.
  const env = { ...process.env, PGOPTIONS: '-c role=authenticated' };
  const { stdout, stderr, status } = spawnSync(program, flags, { encoding: 'utf8', env });
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  if (status !== 0 || !(perSecond > 0) || /aborted in command/.test(stderr)) throw new Error(`pgbench failed: ${stderr.slice(0, 2_000)}`);
  return perSecond;
}
