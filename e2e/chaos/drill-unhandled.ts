import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NODE_FLAGS } from '../../deploy/scripts/node-flags.mjs';
import { freePort } from '../bench/stage/free-port.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';

const PLAN = { seed: 1, writers: 12, houses: 3, failures: 5 } as const;
const WORDS = 'the promise nobody looked after';
/** What no line of ours does: a promise that is rejected while nobody listens. */
const FAILING = `data:text/javascript,process.on('SIGUSR2',()=>Promise.reject(new Error('${WORDS}')))`;

/** FAULTS 38: an unhandled rejection ends the process cleanly, with a line that says why, and whoever supervises starts it anew. */
export const drillUnhandled = (): Promise<boolean> =>
  runDrill({
    name: 'unhandled-rejection',
    title: 'A rejection that nobody handles',
    fault: 'an unhandled rejection in the server while orders come; a supervisor starts it anew (FAULTS 38)',
    plan: PLAN,
    during: rejectUnhandled,
  });

async function rejectUnhandled(rush: Rush): Promise<Harm> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-unhandled-'));
  const logTo = join(folder, 'log');
  const port = await freePort();
  const nodeFlags = [...NODE_FLAGS, '--import', FAILING];
  const start = () => startServer({ env: onDatabase(rush.database), port, nodeFlags, logTo });
  let server = await start();
  await rush.begin({ url: server.url });
  const [codes, recovery]: [unknown[], number[]] = [[], []];
  for (let failure = 0; failure < PLAN.failures; failure += 1) {
    await pause(800 + rush.random() * 1_000);
    const back = rush.recovery();
    process.kill(server.pid, 'SIGUSR2');
    codes.push(await server.ended);
    // What Docker's `restart: unless-stopped` does (deploy/compose.yaml).
    server = await start();
    recovery.push(Math.round(await back));
  }
  await pause(1_000);
  const findings = await rush.finish(server.url);
  await server.stop();
  const said = readFileSync(logTo, 'utf8')
    .split('\n')
    .filter((line) => line.includes('unforeseen failure, restarting'));
  rmSync(folder, { recursive: true });
  return {
    findings,
    facts: {
      'exit codes': codes,
      'from the rejection to the next order acknowledged (RTO), ms': recovery,
      'lines in the log': said.length,
    },
    promises: {
      'a clean exit, with a code that asks for a restart': codes.every((code) => code === 1),
      'logged each time, with what it was': said.length === PLAN.failures && said.every((line) => line.includes(WORDS)),
    },
  };
}
