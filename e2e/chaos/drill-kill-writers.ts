import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../bench/measure.ts';
import { freePort } from '../bench/stage/free-port.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush, RushPlan } from './rush.ts';

export interface KillPlan extends RushPlan {
  readonly kills: number;
  /** The server lives this long between two kills, at random. */
  readonly livesMs: readonly [number, number];
}

/** FAULTS 1: the server is killed over and over while many write; whatever was acknowledged is there once, whole. */
export const drillKillWriters = (plan: KillPlan, leavesEvidence: boolean): Promise<boolean> =>
  runDrill(
    {
      name: 'kill-writers',
      title: 'kill -9 while writing',
      fault: 'kill -9 of the server while writers send orders (FAULTS 1)',
      plan,
      during: (rush) => killOverAndOver(rush, plan),
    },
    leavesEvidence,
  );

async function killOverAndOver(rush: Rush, { kills, livesMs: [least, most] }: KillPlan): Promise<Harm> {
  const port = await freePort();
  const start = () => startServer({ env: onDatabase(rush.database), port });
  let server = await start();
  await rush.begin({ url: server.url });
  const recovery: Promise<number>[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await pause(least + rush.random() * (most - least));
    recovery.push(rush.recovery());
    await server.stop('SIGKILL');
    server = await start();
  }
  await pause(most);
  const findings = await rush.finish(server.url);
  await server.stop();
  const took = (await Promise.all(recovery)).map(Math.round);
  const ascending = took.toSorted((a, b) => a - b);
  const facts = {
    'recovery (RTO), ms, p50 and worst': [percentile(ascending, 0.5), ascending.at(-1)],
    'recovery after each kill, ms': took,
  };
  return { findings, facts, promises: {} };
}
