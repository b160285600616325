import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT, textOf } from './deploy-files.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
const folder = mkdtempSync(join(tmpdir(), 'heard-nginx-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As in the image, but for the folder, the files served and the host of the server, which exist in the image only. */
function installed(): string {
  cpSync(join(ROOT, 'deploy/nginx'), folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text
        .replaceAll(' /tmp/', ` ${folder}/`)
        .replaceAll('/etc/nginx/heard', folder)
        .replace('/dev/stdout', `${folder}/access.log`)
        .replace('server:3001', '127.0.0.1:3001'),
    );
  }
  return join(folder, 'nginx.conf');
}

test.runIf(NGINX)('nginx itself finds nothing to object to', () => {
  const { status, stderr } = spawnSync(NGINX!, ['-t', '-q', '-c', installed()], { encoding: 'utf8' });
  expect([status, stderr.replace(/^nginx: \[(?:alert|warn)\].*(?:error log file|ulimit|worker_connections).*\n/gm, '')]).toEqual([0, '']);
});

test('a change is never sent twice, metrics stay inside, and live links pass', () => {
  expect(textOf('deploy/nginx/to-the-house.conf')).toContain('proxy_next_upstream off;');
  const house = textOf('deploy/nginx/heard.conf');
  expect(house).toMatch(/location = \/api\/v1\/metrics \{\s+return 404;/);
  expect(house).toMatch(/location = \/api\/v1\/live \{[^}]*proxy_buffering off;/);
  expect(textOf('deploy/nginx/to-the-house.conf')).toContain('proxy_set_header Upgrade $http_upgrade;');
});
