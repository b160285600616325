import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../server/src/platform/db/client.ts';
import { latencyOf } from '../bench/measure.ts';
import { houseId, STATIONS } from '../bench/stage/bench-house.ts';
import { freePort } from '../bench/stage/free-port.ts';
import { onDatabase, startServer } from '../bench/stage/server-process.ts';
import { startWorker, type Worker } from '../bench/stage/worker.ts';
import type { HerdAsk, HerdTold } from './herd.ts';
import { runDrill, type Harm } from './run-drill.ts';
import type { Rush } from './rush.ts';
import { msUntil } from './until.ts';

/** Orders as one house has them in its rush: all of these screens share the processors with the server. */
const PLAN = { seed: 1, writers: 2, houses: 1, mostPauseMs: 1_000, screens: 1_000, floorScreens: 100 } as const;
const [MOST_MS, MOST_P99_MS, MOST_CONNECTIONS] = [15_000, 1_000, 10];
const GIVE_UP_MS = 60_000;

type Herd = Worker<HerdAsk, HerdTold>;

/** FAULTS 13: a thousand screens lose the server at one moment and are all back within 15 s, while orders go on. */
export const drillHerd = (): Promise<boolean> =>
  runDrill({
    name: 'herd',
    title: 'A thousand screens come back at once',
    fault: `${PLAN.screens} screens lose their server, once by kill -9 and once by a restart (FAULTS 13)`,
    plan: PLAN,
    during: restartUnderHerd,
  });

async function restartUnderHerd(rush: Rush): Promise<Harm> {
  const port = await freePort();
  const start = () => startServer({ env: onDatabase(rush.database), port });
  let server = await start();
  const herd = startWorker<HerdAsk, HerdTold>(join(import.meta.dirname, 'herd.ts'));
  await herd.ask({ do: 'open', url: server.url, restaurantId: houseId(1), tokens: await tokensOf(rush) });
  await rush.begin({ url: server.url });
  const opened = await whenAllLive(herd);
  const comings: Coming[] = [];
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    await pause(3_000);
    const lostAt = performance.now();
    await server.stop(signal);
    server = await start();
    comings.push({ signal, ...(await comingBack(rush, herd, lostAt)) });
  }
  const findings = await rush.finish(server.url);
  const { astray, reconnects } = await herd.ask({ do: 'compare', url: server.url, count: 50 });
  await herd.end();
  await server.stop();
  return {
    findings,
    facts: {
      'opened for the first time within, ms': opened,
      ...Object.fromEntries(comings.map(({ signal, ...came }) => [`after ${signal}`, wordsOf(came)])),
      'reconnects of the herd': reconnects,
      'of 50 of them compared with a fresh read, astray': astray,
    },
    promises: {
      'all live within 15 s of the server being there': comings.every(({ live }) => live <= MOST_MS),
      'p99 of an order meanwhile below 1 s': comings.every(({ p99 }) => p99 < MOST_P99_MS),
      'at most 10 connections of its pool': comings.every(({ connections }) => connections <= MOST_CONNECTIONS),
      'none of the herd astray': astray === 0,
    },
  };
}

interface Came {
  /** From the moment the server was ready, and from the moment it was lost, ms. */
  readonly live: number;
  readonly sinceLost: number;
  readonly p99: number;
  readonly connections: number;
}
type Coming = Came & { readonly signal: string };

const wordsOf = ({ live, sinceLost, p99, connections }: Came): string =>
  `all live ${live} ms after it was ready, ${sinceLost} ms after it was lost; p99 of an order meanwhile ${p99} ms; ${connections} connections`;

async function comingBack(rush: Rush, herd: Herd, lostAt: number): Promise<Came> {
  rush.took.length = 0;
  let connections = 0;
  const counting = setInterval(() => void countConnections(rush).then((count) => (connections = Math.max(connections, count))), 250);
  const live = await whenAllLive(herd);
  const sinceLost = Math.round(performance.now() - lostAt);
  await pause(500);
  clearInterval(counting);
  return { live, sinceLost, p99: Math.round(latencyOf(rush.took).p99), connections };
}

const whenAllLive = (herd: Herd): Promise<number> =>
  msUntil(async () => (await herd.ask({ do: 'tell' })).live === PLAN.screens, GIVE_UP_MS);

async function tokensOf({ tokens }: Rush): Promise<string[]> {
  const person = await tokens.person('server');
  const stations = Array.from({ length: PLAN.screens - PLAN.floorScreens }, (_, at) => tokens.screen(1, at % STATIONS.length));
  return [...Array<string>(PLAN.floorScreens).fill(person), ...(await Promise.all(stations))];
}

const countConnections = ({ database }: Rush): Promise<number> =>
  withClient(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where usename = 'app_api' and application_name = 'heard'`,
    );
    return rows[0]!.count;
  });
