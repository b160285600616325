import { join } from 'node:path';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import { orderScript } from '../beside/order-sql.ts';
import { runPgbench } from '../beside/pgbench.ts';
import type { OrdersTold } from '../load/order-sender.ts';
import { interleave, median, medianLatency } from '../measure.ts';
import { atLeast, informs, type Measured, type Pace, type Row } from '../row.ts';
import { startBeside } from '../stage/beside.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage, StageDatabase } from '../stage/stage.ts';
import { groupsOf, planOf, startScreens, startSender, THOUSAND } from './crowd.ts';

const CLIENTS = [1, 8, 32] as const;
const SATURATION_CLIENTS = 64;
const WARM_UP_SECONDS = 2;

/** POST /orders into one restaurant: alone at three loads, then at saturation with a thousand screens (P2). */
export async function measureOrders(stage: Stage, pace: Pace): Promise<Measured> {
  return { rows: [...(await measureAlone(stage, pace)), ...(await measureSaturated(stage, pace))] };
}

async function measureAlone(stage: Stage, { rounds, seconds }: Pace): Promise<Row[]> {
  const database = await stage.openDatabase('orders');
  await foundHouses(database, { numbers: housesFor(rounds * CLIENTS.length) });
  const server = await startServer({ env: onDatabase(database) });
  const rows: Row[] = [];
  let house = 0;
  for (const clients of CLIENTS) {
    const product = (): Promise<OrdersTold> => post(database, server.port, (house += 1), clients, seconds);
    const pgbench = async (): Promise<number> => benchSql(stage, database, clients, seconds);
    const [ours, sql] = await interleave<OrdersTold | number>(rounds, [product, pgbench]);
    rows.push(...rowsOf(clients, ours as OrdersTold[], median(sql as number[])));
  }
  await server.stop();
  return rows;
}

function rowsOf(clients: number, ours: readonly OrdersTold[], sql: number): Row[] {
  const { p50, p95, p99 } = medianLatency(ours.map(({ latency }) => latency));
  const what = `POST /orders, ${clients} ${clients === 1 ? 'client' : 'clients'}, one restaurant`;
  const perSecond = { row: 'orders', what, unit: 'orders/s', product: median(ours.map((run) => run.perSecond)) };
  const times = { p50, p95, p99 };
  return [
    informs(perSecond, { name: 'pgbench', value: sql }),
    ...Object.entries(times).map(([share, product]) => ({ row: 'orders', what: `${what}, ${share}`, unit: 'ms', product })),
  ];
}

async function measureSaturated(stage: Stage, { rounds, seconds }: Pace): Promise<Row[]> {
  const database = await stage.openDatabase('saturated');
  await foundHouses(database, { numbers: housesFor(rounds * 3), screens: planOf(THOUSAND) });
  let house = 0;
  const next = (): number => (house += 1);
  const [ours, naive, sql] = await interleave(rounds, [
    () => besideScreens(database, next(), seconds, () => startServer({ env: onDatabase(database) }), LIVE_PATH),
    () => besideScreens(database, next(), seconds, () => startNaive(database), '/'),
    async () => benchSql(stage, database, SATURATION_CLIENTS / 2, seconds),
  ]);
  const row = {
    row: 'orders',
    what: `POST /orders at saturation, 1,000 screens, one restaurant`,
    unit: 'orders/s',
    product: median(ours!),
  };
  return [
    atLeast(row, { name: 'pgbench', value: median(sql!) }, 'P2', 0.9),
    atLeast(row, { name: 'naive', value: median(naive!) }, 'P2', 8),
  ];
}

const startNaive = ({ superuserUrl, secret }: StageDatabase): ReturnType<typeof startBeside> =>
  startBeside(join(import.meta.dirname, '../beside/naive-server.ts'), [superuserUrl, secret]);

interface Contender {
  readonly port: number;
  stop(): Promise<void>;
}

async function besideScreens(
  database: StageDatabase,
  house: number,
  seconds: number,
  start: () => Promise<Contender>,
  path: string,
): Promise<number> {
  const contender = await start();
  const screens = startScreens();
  const groups = await groupsOf(benchTokens(database.secret), house, THOUSAND);
  const isOurs = path === LIVE_PATH;
  await screens.ask({
    do: 'open',
    port: contender.port,
    path,
    groups: groups.map((group) => ({ ...group, hears: isOurs && group.hears === true })),
  });
  const { perSecond } = await post(database, contender.port, house, SATURATION_CLIENTS, seconds);
  const { open } = await screens.ask({ do: 'tell', groups: [] });
  if (open < 1_000) throw new Error(`${1_000 - open} of the thousand screens were cut off.`);
  await screens.end();
  await contender.stop();
  return perSecond;
}

async function post({ secret }: StageDatabase, port: number, house: number, clients: number, seconds: number): Promise<OrdersTold> {
  const sender = startSender();
  const token = await benchTokens(secret).person('server');
  const told = await sender.ask({ port, token, houses: [house], stations: ['grill'], clients, warmUpSeconds: WARM_UP_SECONDS, seconds });
  await sender.end();
  if (told.failed > 0) throw new Error(`${told.failed} orders were refused.`);
  return told;
}

/** The same statements into house 1. */
const benchSql = (stage: Stage, { apiUrl }: StageDatabase, clients: number, seconds: number): number =>
  runPgbench({ url: apiUrl, script: orderScript(1), folder: stage.folder, clients, seconds });

const housesFor = (runs: number): number[] => Array.from({ length: runs }, (_, at) => at + 1);
