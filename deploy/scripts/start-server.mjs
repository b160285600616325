import { NODE_ENVIRONMENT, NODE_FLAGS } from './node-flags.mjs';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from './start-say.mjs';

/**
 * The built server as a child. What it says before it is ready is held back: it is either of no interest, or the reason why there
 * will be no house, which is told as one sentence. Either `onRefused(sentence, code)` is called, or `onReady()` and in the end
 * `onClosed(code)`.
 */
export function startServer({ environment = {}, onReady, onRefused, onClosed }) {
  const env = { ...NODE_ENVIRONMENT, ...process.env, ...environment, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
  const main = [...NODE_FLAGS, 'server/dist/main.js'];
  const child = spawn(process.execPath, main, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true });
  const held = [];
  let isReady = false;
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    createInterface({ input: from }).on('line', (line) => (isReady ? to.write(`${shown(line, to)}\n`) : held.push(line)));
  }
  child.on('message', () => {
    isReady = true;
    // Somebody who sets a level wants to see it all.
    if (process.env.LOG_LEVEL) process.stdout.write(held.map((line) => `${shown(line, process.stdout)}\n`).join(''));
    onReady();
  });
  child.on('close', (code) => (isReady ? onClosed(code ?? 1) : onRefused(reasonIn(held), code ?? 1)));
  passSignals(child);
  return child;
}

/** The server is in a group of its own: a terminal that closes must not end it without letting it close its database. */
function passSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
}

/** The last error of the server's log, or whatever it said at the end. */
function reasonIn(lines) {
  const error = lines.map(entryOf).findLast((entry) => entry?.level === 'error');
  const sentence = error?.message ?? lines.at(-1) ?? 'The server ended without a word.';
  const port = /EADDRINUSE.*?(\d+)\s*$/.exec(sentence)?.[1];
  if (port) return `Port ${port} is taken by another program: stop that one, or choose another with PORT=${Number(port) + 1} npm start.`;
  return sentence;
}

/** A person at a terminal reads sentences; whatever collects logs reads JSON. */
function shown(line, to) {
  const entry = to.isTTY ? entryOf(line) : undefined;
  return entry ? `  ${new Date(entry.at).toLocaleTimeString('en-GB')} ${entry.level}: ${entry.message}` : line;
}

function entryOf(line) {
  try {
    const entry = JSON.parse(line);
    return entry.message === undefined ? undefined : entry;
  } catch {
    return undefined;
  }
}
