import { setTimeout as pause } from 'node:timers/promises';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';
import { counted, watchHealth } from './watch-health.ts';

const PLAN = { seed: 1, writers: 12, houses: 3, downSeconds: 30 } as const;
/** The probe looks at the database every few seconds. */
const PROBE_NOTICES_WITHIN_MS = 10_000;

/** FAULTS 3: the database is stopped for half a minute; the process lives, screens keep what they have, writes wait on the devices. */
export const drillDatabaseDown = (): Promise<boolean> =>
  runDrill({
    name: 'database-down',
    title: 'Half a minute without database',
    fault: 'Postgres stopped for 30 s while writers send orders and screens follow (FAULTS 3)',
    plan: PLAN,
    during: stopDatabase,
  });

async function stopDatabase(rush: Rush): Promise<Harm> {
  const server = await startServer({ env: onDatabase(rush.database) });
  await rush.begin({ url: server.url });
  await pause(3_000);
  await rush.stage.stopPostgres();
  const before = shownOn(rush);
  const waiting = rush.writers.map(({ sent }) => sent.length);
  await pause(PROBE_NOTICES_WITHIN_MS);
  const seen = watchHealth(server.url);
  await pause(PLAN.downSeconds * 1_000 - PROBE_NOTICES_WITHIN_MS);
  await seen.stop();
  const kept = shownOn(rush);
  const back = rush.recovery();
  await rush.stage.startPostgres();
  const recovery = Math.round(await back);
  await pause(2_000);
  const findings = await rush.finish(server.url);
  await server.stop();
  return {
    findings,
    facts: {
      'live probe meanwhile': counted(seen.live),
      'health meanwhile': counted(seen.health),
      'orders that waited on devices': waiting.length,
      'answered with 503': rush.unwelcome.get(503)?.length ?? 0,
      'tickets on screens as it went down, and as it came back': [before, kept],
      'from the start of Postgres to the first order (RTO), ms': recovery,
    },
    promises: {
      'live probe 200': seen.live.size === 1 && seen.live.has(200),
      'health 503': seen.health.size === 1 && seen.health.has(503),
      'screens keep their data': before > 0 && kept >= before,
      'no screen loses its link': rush.screens.every(({ screen }) => screen.reconnects === 0),
    },
  };
}

const shownOn = ({ screens }: Rush): number => screens.reduce((sum, { screen }) => sum + screen.state.ticket.size, 0);
