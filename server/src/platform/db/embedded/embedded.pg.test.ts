import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withClient } from '../client.ts';
import { processMark } from './embedded-process.ts';
import { type Embedded, startEmbedded } from './embedded.ts';

const root = process.geteuid?.() === 0;
const nobody = 65534;
const child = join(import.meta.dirname, '../../../../test/embedded-child.ts');

const house = emptyFolder();
let dataDir = house;
let said: string[] = [];
const running: Embedded[] = [];

/** Making a database takes ten times longer than opening it: most tests share one house and leave it closed. */
beforeAll(async () => {
  await close(await start());
  return () => rmSync(house, { recursive: true });
});
beforeEach(() => {
  dataDir = house;
  said = [];
});
afterEach(async () => {
  for (const embedded of running.splice(0)) await embedded.stop();
  if (dataDir !== house) rmSync(dataDir, { recursive: true });
});

function moveToEmptyFolder(): void {
  dataDir = emptyFolder();
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heard-embedded-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function start(folder = dataDir): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir: folder, log: (_level, sentence) => said.push(sentence) });
  running.push(embedded);
  return embedded;
}

async function close(embedded: Embedded): Promise<void> {
  running.splice(running.indexOf(embedded), 1);
  await embedded.stop();
}

/** Another server process, as it would be started by hand. Answers once its database can be used. */
async function startElsewhere(ids: { uid?: number; gid?: number } = {}) {
  const server = spawn(process.execPath, ['--import', 'tsx', child, dataDir], { ...ids, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  server.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [line] = (await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [''])])) as [Buffer | string];
  if (line.toString() === '') throw new Error(complaint);
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    server.kill(signal);
    await once(server, 'exit');
  };
  return { url: line.toString().trim(), end };
}

const ask = <Row>(url: string, text: string): Promise<Row[]> => withClient(url, async (client) => (await client.query(text)).rows as Row[]);
const keepSeven = 'drop table if exists kept; create table kept (n integer); insert into kept values (7)';
const postmasterPid = () => Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
/** Not `kill -0`: it still finds a dead process that nobody has waited for. */
const isRunning = (pid: number) => processMark(pid) !== undefined;

describe('opening and closing the house', () => {
  test('what was written before closing is there after opening again, under the same address', async () => {
    const first = await start();
    await ask(first.url, keepSeven);
    await close(first);
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('closing ends Postgres and leaves nothing behind to recover', async () => {
    const embedded = await start();
    const pid = postmasterPid();
    await close(embedded);
    expect(isRunning(pid)).toBe(false);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });

  test('text is UTF-8, an order survives a power cut, and only this machine may connect', async () => {
    const { superuserUrl } = await start();
    const settings = `select name, setting from pg_settings
      where name in ('server_encoding', 'fsync', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories', 'wal_level') order by name`;
    expect(await ask(superuserUrl, settings)).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'unix_socket_directories', setting: '' },
      { name: 'wal_level', setting: 'replica' },
    ]);
  });

  test('without the password nobody gets in, and only its owner can read the secret', async () => {
    const { url, superuserUrl } = await start();
    for (const known of [url, superuserUrl]) {
      await expect(ask(known.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    }
    expect(statSync(join(dataDir, 'secret')).mode & 0o077).toBe(0);
  });

  test('migrations run as an owner who is no superuser, as on Supabase', async () => {
    const { url } = await start();
    const me = 'select rolname as name, rolsuper as is_super, rolcreaterole as makes_roles from pg_roles where rolname = current_user';
    expect(await ask(url, me)).toEqual([{ name: 'postgres', is_super: false, makes_roles: true }]);
  });

  test('a port taken by someone else in the meantime is exchanged for a free one', async () => {
    const first = await start();
    await close(first);
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(squatter, 'listening');
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    squatter.close();
  });

  test('a first start that was killed half way is begun anew', async () => {
    moveToEmptyFolder();
    mkdirSync(join(dataDir, 'cluster.half'));
    writeFileSync(join(dataDir, 'cluster.half', 'PG_VERSION'), '17');
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('one server per folder', () => {
  test('a second one is told in one sentence, and the first goes on', async () => {
    const { url } = await start();
    await expect(start()).rejects.toThrow(
      `Another Heard server (process ${process.pid}) already uses ${dataDir}: stop it, or choose another folder.`,
    );
    await expect(startElsewhere()).rejects.toThrow(/Another Heard server/);
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('the lock of a dead server does not count, even if its number now belongs to someone else', async () => {
    writeFileSync(join(dataDir, 'owner.lock'), JSON.stringify({ pid: process.ppid, mark: 'long ago' }));
    await close(await start());
    writeFileSync(join(dataDir, 'owner.lock'), 'torn');
    await expect(start()).resolves.toBeDefined();
  });
});

describe('after a crash', () => {
  test('a server that was killed leaves Postgres running, and the next one uses it', async () => {
    const killed = await startElsewhere();
    const pid = postmasterPid();
    await killed.end('SIGKILL');
    const { url } = await start();
    expect(url).toBe(killed.url);
    expect(postmasterPid()).toBe(pid);
    expect(said).toContain(`Postgres (process ${pid}) was still running; using it.`);
  });

  test('a server told to end closes Postgres with it', async () => {
    const server = await startElsewhere();
    const pid = postmasterPid();
    await server.end('SIGTERM');
    expect(isRunning(pid)).toBe(false);
  });

  test('server and Postgres killed together: the next start recovers everything that was committed', async () => {
    const killed = await startElsewhere();
    await ask(killed.url, keepSeven);
    const pid = postmasterPid();
    await killed.end('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const { url } = await start();
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  test('Postgres killed under a running server comes back unaided on the same port, though a query was still busy', async () => {
    const { url } = await start();
    await ask(url, keepSeven);
    const busy = ask(url, `do $$ begin loop perform 1; end loop; end $$`).catch((error: Error) => error);
    await expect.poll(async () => (await ask(url, `select 1 from pg_stat_activity where query like 'do $$%'`)).length).toBe(1);
    const pid = postmasterPid();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => ask(url, 'select n from kept').catch(() => 'not yet'), { timeout: 10_000 }).toEqual([{ n: 7 }]);
    expect(await busy).toBeInstanceOf(Error);
    expect(said).toContain(`Postgres (process ${pid}) died; starting it again.`);
    expect(said.at(-1)).toMatch(/^Postgres runs again/);
  });

  test('a pid file left by a crash, naming a process that is not Postgres, is not believed', async () => {
    await close(await start());
    writeFileSync(
      join(dataDir, 'cluster', 'postmaster.pid'),
      [process.pid, join(dataDir, 'cluster'), 1, 5432, '', '', '', 'ready'].join('\n'),
    );
    const { url } = await start();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('whoever starts it', () => {
  test.runIf(root)('root hands Postgres to another user, who owns nothing but the cluster', async () => {
    moveToEmptyFolder();
    await start();
    expect(statSync(join(dataDir, 'cluster')).uid).not.toBe(0);
    expect(statSync(join(dataDir, 'secret')).uid).toBe(0);
  });

  test.runIf(root)('an ordinary user runs it as herself', async () => {
    moveToEmptyFolder();
    chownSync(dataDir, nobody, nobody);
    const server = await startElsewhere({ uid: nobody, gid: nobody });
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(nobody);
    await server.end('SIGTERM');
    await expect(start()).resolves.toBeDefined();
  });

  test.runIf(root)("an ordinary user is told whose database it is when it is another's", async () => {
    chownSync(dataDir, nobody, nobody);
    await expect(startElsewhere({ uid: nobody, gid: nobody })).rejects.toThrow(
      /belongs to user \d+: start Heard as that user or as root\./,
    );
  });

  test.runIf(root && spawnSync('unshare', ['--user', 'true']).status === 0)('a folder only root can enter works all the same', async () => {
    moveToEmptyFolder();
    chmodSync(dataDir, 0o700);
    const { url } = await start(join(dataDir, 'inside'));
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(said[0]).toContain('Postgres runs as a user namespace');
  });
});
