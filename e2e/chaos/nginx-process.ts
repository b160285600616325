import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithUs } from '../bench/stage/fork-script.ts';
import { freePort } from '../bench/stage/free-port.ts';
import { ROOT } from '../bench/stage/server-build.ts';
import { msUntil } from './until.ts';

export interface NginxProcess {
  readonly url: string;
  /** From now on requests and new links go to these instances alone; what runs is finished where it began. */
  sendTo(ports: readonly number[]): Promise<void>;
  /** What it answered, by status, from its log. */
  answers(): ReadonlyMap<number, number>;
  stop(): Promise<void>;
}

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
const RELOADED_WITHIN_MS = 5_000;

/** The configuration that ships (deploy/nginx), but for its folder, its port and the instances behind it. */
export async function startNginx(ports: readonly number[]): Promise<NginxProcess> {
  if (!NGINX) throw new Error('nginx is not installed: apt-get install nginx-light.');
  const folder = mkdtempSync(join(tmpdir(), 'heard-nginx-'));
  const port = await freePort();
  const write = (to: readonly number[]): void => writeConfiguration(folder, port, to);
  write(ports);
  const child = endWithUs(spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' }));
  const url = `http://127.0.0.1:${port}`;
  const isUp = (): Promise<boolean> =>
    fetch(`${url}/api/v1/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  if ((await msUntil(isUp, 10_000)) === Infinity) throw new Error('nginx did not come up.');
  return {
    url,
    async sendTo(next) {
      const before = workersOf(child.pid!);
      write(next);
      child.kill('SIGHUP');
      const isNew = (): boolean => workersOf(child.pid!).some((pid) => !before.includes(pid));
      if ((await msUntil(isNew, RELOADED_WITHIN_MS, 20)) === Infinity) throw new Error('nginx did not read its configuration again.');
    },
    answers: () => answersIn(readFileSync(join(folder, 'access.log'), 'utf8')),
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writeConfiguration(folder: string, port: number, instances: readonly number[]): void {
  cpSync(join(ROOT, 'deploy/nginx'), folder, { recursive: true });
  const servers = instances.map((each) => `server 127.0.0.1:${each} max_fails=0;`).join('\n  ');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.conf'))) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8')
      .replaceAll(' /tmp/', ` ${folder}/`)
      .replaceAll('/etc/nginx/heard', folder)
      .replace('/dev/stdout', `${folder}/access.log`)
      .replace('server server:3001 max_fails=0;', servers)
      .replace('listen 8080', `listen ${port}`);
    writeFileSync(path, text);
  }
}

function workersOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === '' ? [] : children.split(' ').map(Number);
}

function answersIn(log: string): Map<number, number> {
  const answers = new Map<number, number>();
  for (const line of log.split('\n').filter((each) => each !== '')) {
    const { status } = JSON.parse(line) as { status: number };
    answers.set(status, (answers.get(status) ?? 0) + 1);
  }
  return answers;
}
