import { setTimeout as pause } from 'node:timers/promises';
import { latencyOf } from '../bench/measure.ts';
import { onDatabase, startServer, type ServerProcess } from '../bench/stage/server-process.ts';
import { startNginx, type NginxProcess } from './nginx-process.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';
import { counted } from './watch-health.ts';

const PLAN = { seed: 1, writers: 12, houses: 3, instances: 2, rounds: 2 } as const;
/** nginx sends nothing new to what is taken out; what it had sent before is answered well within this. */
const DRAIN_MS = 1_000;

/** FAULTS 26: two instances behind nginx are swapped for new ones, one after the other, in the rush. */
export const drillDeploy = (): Promise<boolean> =>
  runDrill({
    name: 'deploy',
    title: 'A deploy during the rush',
    fault: 'two instances behind nginx, each replaced by a new one while orders come and screens follow (FAULTS 26)',
    plan: PLAN,
    during: swapInstances,
  });

async function swapInstances(rush: Rush): Promise<Harm> {
  const env = { ...onDatabase(rush.database), TRUSTED_PROXIES: '1' };
  const start = (): Promise<ServerProcess> => startServer({ env });
  const instances = [await start(), await start()];
  const nginx = await startNginx(portsOf(instances));
  try {
    return await swapAll(rush, nginx, instances, start);
  } finally {
    await nginx.stop();
  }
}

async function swapAll(
  rush: Rush,
  nginx: NginxProcess,
  first: readonly ServerProcess[],
  start: () => Promise<ServerProcess>,
): Promise<Harm> {
  let instances = first;
  await rush.begin({ url: nginx.url, resends: true });
  await pause(3_000);
  for (let round = 0; round < PLAN.rounds; round += 1)
    for (let at = 0; at < PLAN.instances; at += 1) {
      instances = await swap(nginx, instances, at, start);
      await pause(2_000);
    }
  const findings = await rush.finish(nginx.url);
  const answers = nginx.answers();
  for (const instance of instances) await instance.stop();
  const { p50, p99 } = latencyOf(rush.took);
  return {
    findings,
    facts: {
      'instances replaced': PLAN.rounds * PLAN.instances,
      'answers that nginx gave': counted(answers),
      'the longest wait for one that failed, ms': Math.round(Math.max(0, ...[...rush.unwelcome.values()].flat())),
      'requests that failed': counted(new Map([...rush.unwelcome].map(([status, took]) => [status, took.length]))),
      'sent again at once, as browsers do, because nginx had just closed the kept connection': rush.resent,
      'an order, p50 and p99, ms': [p50, p99].map(Math.round),
    },
    promises: {
      '0 failed requests': rush.unwelcome.size === 0,
      '0 lost events': findings.astray.length === 0,
      'screens moved from one to the other': rush.screens.every(({ screen }) => screen.reconnects > 0),
    },
  };
}

/** The new one is ready before the old one is taken out, and the old one has answered before it is told to stop. */
async function swap(nginx: NginxProcess, instances: readonly ServerProcess[], at: number, start: () => Promise<ServerProcess>) {
  const fresh = await start();
  const next = instances.with(at, fresh);
  await nginx.sendTo(portsOf(next));
  await pause(DRAIN_MS);
  await instances[at]!.stop();
  return next;
}

const portsOf = (instances: readonly ServerProcess[]): number[] => instances.map(({ port }) => port);
