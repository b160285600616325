import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installMissing } from './install-missing.mjs';
import { ROOT, say } from './start-say.mjs';

const PAGE = 'http://localhost:5173';

installMissing();
say(`Hot reload on both sides: open ${PAGE}. The API is on http://localhost:3001. Ctrl+C ends both.`);
const bin = (path) => join(ROOT, 'node_modules', path);
const halves = [
  // The page is of another origin than the server behind the proxy.
  run([bin('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/src/main.ts'], { CLIENT_ORIGINS: PAGE }),
  run([bin('vite/bin/vite.js'), 'client', '--clearScreen', 'false', '--strictPort'], {}),
];

function run(args, environment) {
  return spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
}

/** One half alone is of no use. */
for (const half of halves) {
  half.on('exit', (code) => {
    process.exitCode ??= code ?? 0;
    for (const other of halves) other.kill('SIGTERM');
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => halves.forEach((half) => half.kill('SIGTERM')));
