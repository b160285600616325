import { setTimeout as pause } from 'node:timers/promises';
import { houseId } from '../bench/stage/bench-house.ts';
import { residentBytes } from '../bench/stage/process-cost.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { openPausedScreens } from './paused-screens.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';
import { METRICS, metricOf } from './server-metrics.ts';
import { msUntil } from './until.ts';
import { watch } from './watching-screen.ts';

const PLAN = { seed: 1, writers: 16, houses: 1, slowScreens: 50, mostSeconds: 120 } as const;
/** What may wait for one screen (guest.ts: 1 MB and its largest frame), and what the process may have besides. */
const MOST_PER_SCREEN = 2 * 1024 * 1024;
const MOST_BESIDES = 80 * 1024 * 1024;

/** FAULTS 14: screens that stop reading are cut off, memory stays bounded, the others notice nothing, and who comes back is fresh. */
export const drillSlowScreens = (): Promise<boolean> =>
  runDrill({
    name: 'slow-screens',
    title: 'Screens that do not read',
    fault: `${PLAN.slowScreens} screens on the floor stop reading while orders come (FAULTS 14)`,
    plan: PLAN,
    during: stopReading,
  });

async function stopReading(rush: Rush): Promise<Harm> {
  const server = await startServer({ env: { ...onDatabase(rush.database), ...METRICS } });
  const person = await rush.tokens.person('server');
  const slow = await openPausedScreens(server.url, houseId(1), person, PLAN.slowScreens);
  const before = residentBytes(server.pid);
  let highest = before;
  const started = performance.now();
  await rush.begin({ url: server.url, note: 'x'.repeat(200) });
  let links = Infinity;
  while (links > PLAN.houses && performance.now() - started < PLAN.mostSeconds * 1_000) {
    await pause(200);
    highest = Math.max(highest, residentBytes(server.pid));
    links = await metricOf(server.url, 'websocket_connections_active', 'audience="floor"');
  }
  const cut = PLAN.slowScreens + PLAN.houses - links;
  const seconds = Math.round((performance.now() - started) / 1_000);
  slow.wake();
  // Who comes back is told how things stand now.
  const back = { restaurantId: houseId(1), token: person, random: rush.random };
  rush.screens.push(watch(server.url, 'one of the slow that came back', back));
  const findings = await rush.finish(server.url);
  await msUntil(() => slow.ended() === PLAN.slowScreens, 10_000);
  const ended = slow.ended();
  await server.stop();
  const grown = highest - before;
  return {
    findings,
    facts: {
      'cut off': cut,
      'seconds until the last was': seconds,
      'links that learned of it once they read again': ended,
      'resident memory before and at its highest, MB': [before, highest].map((bytes) => Math.round(bytes / 1e6)),
    },
    promises: {
      'all of them cut off': cut === PLAN.slowScreens && ended === PLAN.slowScreens,
      'memory bounded': grown <= PLAN.slowScreens * MOST_PER_SCREEN + MOST_BESIDES,
      'the others keep their links': rush.screens.every(({ screen }) => screen.reconnects === 0),
    },
  };
}
