import { setTimeout as pause } from 'node:timers/promises';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';
import { FATES, openShakyWire } from './shaky-wire.ts';

const PLAN = { seed: 1, writers: 8, houses: 4, shakenSeconds: 30, framesBefallenOfTen: 4 } as const;

/** FAULTS 12: frames to the screens are lost, doubled and swapped while orders come; afterwards every screen is like the database. */
export const drillShuffledWire = (): Promise<boolean> =>
  runDrill({
    name: 'shuffled-wire',
    title: 'Gap, duplicate and reorder on the wire',
    fault: 'frames dropped, doubled and swapped between the house and its screens while orders come (FAULTS 12)',
    plan: PLAN,
    during: shuffle,
  });

async function shuffle(rush: Rush): Promise<Harm> {
  const server = await startServer({ env: onDatabase(rush.database) });
  const wire = await openShakyWire(server.url);
  wire.fate = () => (rush.random() * 10 < PLAN.framesBefallenOfTen ? FATES[Math.floor(rush.random() * FATES.length)] : undefined);
  await rush.begin({ url: server.url, screensAt: wire.url });
  await pause(PLAN.shakenSeconds * 1_000);
  wire.fate = () => undefined;
  const findings = await rush.finish(server.url);
  await wire.close();
  await server.stop();
  const { drop, double, swap } = wire.befallen;
  return {
    findings,
    facts: { 'frames dropped': drop, 'frames doubled': double, 'frames swapped': swap },
    promises: { 'each of the three befell frames': drop * double * swap > 0 },
  };
}
