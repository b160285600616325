import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/platform/db/embedded/embedded.ts';
import { freePort } from './free-port.ts';

export interface OtherPostgres {
  /** Which one it is, for the line a test prints. */
  readonly name: string;
  /** Of a role that owns everything there. */
  readonly url: string;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** A Postgres that Heard did not make: Debian's where it is installed, else one from the package that nobody prepared. */
export async function startOtherPostgres(): Promise<OtherPostgres> {
  const version = existsSync(DEBIAN) ? readdirSync(DEBIAN).find((name) => existsSync(join(DEBIAN, name, 'bin/postgres'))) : undefined;
  return version === undefined ? startBare() : startDebian(version);
}

async function startDebian(version: string): Promise<OtherPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-debian-'));
  // Postgres refuses to run as root; Debian brings a user of its own.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  const run = (program: string, ...args: string[]): void => {
    const command = [join(DEBIAN, version, 'bin', program), ...args];
    const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { stdio: 'ignore', cwd: '/' });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync');
  run('pg_ctl', '-D', data, '-w', '-o', `-p ${port} -k ${folder} -c fsync=off`, '-l', join(folder, 'log'), 'start');
  const stop = (): Promise<void> => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  };
  return { name: `Debian's Postgres ${version}`, url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

async function startBare(): Promise<OtherPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-bare-'));
  const embedded = await startEmbedded({ dataDir: folder, log: () => undefined, settings: { fsync: 'off' } });
  const stop = async (): Promise<void> => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { name: "the package's Postgres, unprepared", url: embedded.superuserUrl, stop };
}
