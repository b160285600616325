import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { houseId, STATIONS } from '../bench/stage/bench-house.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import type { HerdAsk, HerdTold } from './herd.ts';
import { openLossyNetwork } from './lossy-network.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';
import { METRICS, metricOf } from './server-metrics.ts';
import { msUntil } from './until.ts';

const PLAN = { seed: 1, writers: 4, houses: 1, screens: 20 } as const;
const MOST_MS = 30_000;
const GIVE_UP_MS = 60_000;

/** FAULTS 11: packets between screens and server are lost without a word; both sides notice, and the screens mend themselves. */
export const drillHalfOpen = (): Promise<boolean> =>
  runDrill({
    name: 'half-open',
    title: 'Links that are half open',
    fault: `every packet of ${PLAN.screens} screens in a network of their own is dropped while orders come (FAULTS 11)`,
    plan: PLAN,
    during: (rush) => losePackets(rush),
  });

async function losePackets(rush: Rush): Promise<Harm> {
  const server = await startServer({ env: { ...onDatabase(rush.database), ...METRICS } });
  const network = openLossyNetwork();
  try {
    const url = `http://${network.host}:${server.port}`;
    const herd = network.startWorkerInside<HerdAsk, HerdTold>(join(import.meta.dirname, 'herd.ts'));
    await herd.ask({ do: 'open', url, restaurantId: houseId(1), tokens: await tokensOf(rush) });
    await rush.begin({ url: server.url });
    const live = async (): Promise<number> => (await herd.ask({ do: 'tell' })).live;
    await msUntil(async () => (await live()) === PLAN.screens, GIVE_UP_MS);
    await pause(2_000);
    const links = (): Promise<number> => metricOf(server.url, 'websocket_connections_active');
    network.lose();
    const [onScreens, onServer] = await Promise.all([
      msUntil(async () => (await live()) === 0, GIVE_UP_MS),
      msUntil(async () => (await links()) <= rush.screens.length, GIVE_UP_MS),
    ]);
    network.mend();
    const back = await msUntil(async () => (await live()) === PLAN.screens, GIVE_UP_MS);
    const findings = await rush.finish(server.url);
    const { astray } = await herd.ask({ do: 'compare', url, count: PLAN.screens });
    await herd.end();
    return harmOf(findings, { onScreens, onServer, back, astray });
  } finally {
    network.close();
    await server.stop();
  }
}

interface Noticed {
  readonly onScreens: number;
  readonly onServer: number;
  readonly back: number;
  readonly astray: number;
}

const harmOf = (findings: Harm['findings'], { onScreens, onServer, back, astray }: Noticed): Harm => ({
  findings,
  facts: {
    'all screens knew after, ms': onScreens,
    'the server had let go of all of them after, ms': onServer,
    'all live again after the network was mended (RTO), ms': back,
    'of those screens astray': astray,
  },
  promises: {
    'noticed within 30 s on both sides': onScreens <= MOST_MS && onServer <= MOST_MS,
    'every screen like a fresh read afterwards': astray === 0 && back < Infinity,
  },
});

/** By turns one on the floor and one at a station. */
async function tokensOf({ tokens }: Rush): Promise<string[]> {
  const person = await tokens.person('server');
  return Promise.all(
    Array.from({ length: PLAN.screens }, (_, at) =>
      at % 2 === 0 ? Promise.resolve(person) : tokens.screen(1, (at >> 1) % STATIONS.length),
    ),
  );
}
