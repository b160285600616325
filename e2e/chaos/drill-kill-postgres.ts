import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../server/src/platform/db/client.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush, RushPlan } from './rush.ts';

const PLAN = { seed: 1, writers: 12, houses: 3, kills: 5 } as const;
const MOST_REFUSAL_MS = 2_000;
const MOST_RECOVERY_MS = 10_000;

/** FAULTS 2: Postgres is killed under load; what was acknowledged is there, callers are told soon, nobody has to do anything. */
export const drillKillPostgres = (): Promise<boolean> =>
  runDrill({
    name: 'kill-postgres',
    title: 'kill -9 of Postgres',
    fault: 'kill -9 of the postmaster while writers send orders (FAULTS 2)',
    plan: PLAN satisfies RushPlan,
    during: killPostgres,
  });

async function killPostgres(rush: Rush): Promise<Harm> {
  const server = await startServer({ env: onDatabase(rush.database) });
  await rush.begin({ url: server.url });
  const recovery: number[] = [];
  for (let kill = 0; kill < PLAN.kills; kill += 1) {
    await pause(1_000 + rush.random() * 1_000);
    const postmaster = await postmasterOf(rush.database.superuserUrl);
    const back = rush.recovery();
    process.kill(postmaster, 'SIGKILL');
    recovery.push(Math.round(await back));
  }
  await pause(1_000);
  const findings = await rush.finish(server.url);
  await server.stop();
  const refusals = rush.unwelcome.get(503) ?? [];
  const unanswered = rush.unwelcome.get(0) ?? [];
  const slowest = Math.round(Math.max(0, ...refusals, ...unanswered));
  return {
    findings,
    facts: {
      'answered with 503': refusals.length,
      'not answered within 8 s, or cut off': unanswered.length,
      'slowest refusal, ms': slowest,
      'recovery after each kill (RTO), ms': recovery,
    },
    promises: {
      '503 within 2 s': slowest <= MOST_REFUSAL_MS && unanswered.length === 0,
      'back within 10 s by itself': Math.max(...recovery) <= MOST_RECOVERY_MS,
    },
  };
}

async function postmasterOf(superuserUrl: string): Promise<number> {
  return withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
    return Number.parseInt(rows[0]!.file, 10);
  });
}
