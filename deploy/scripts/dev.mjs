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

/** In a group of its own, out of reach of the terminal's Ctrl+C: told to end twice, tsx would not let the server close its database. */
function run(args, environment) {
  const stdio = ['ignore', 'inherit', 'inherit'];
  return spawn(process.execPath, args, { cwd: ROOT, stdio, detached: true, env: { ...process.env, ...environment } });
}

/** One half alone is of no use. */
let isEnding = false;
function end() {
  if (isEnding) return;
  isEnding = true;
  for (const half of halves) half.kill('SIGTERM');
}
for (const half of halves) {
  half.on('exit', (code) => {
    process.exitCode ??= code ?? 0;
    end();
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
