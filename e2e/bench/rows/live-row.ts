import { join } from 'node:path';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import { latencyOf, medianLatency, type Latency } from '../measure.ts';
import { atMost, informs, type Measured, type Pace, type Row } from '../row.ts';
import type { OrdersAsk, OrdersTold } from '../load/order-sender.ts';
import type { GroupCount, ScreenGroup, ScreensAsk, ScreensTold } from '../load/screens.ts';
import { startBeside } from '../stage/beside.ts';
import type { Station } from '../stage/bench-house.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage } from '../stage/stage.ts';
import { startWorker } from '../stage/worker.ts';

const PER_SECOND = 50;
const LOAD = join(import.meta.dirname, '../load');

/** Connected screens by what they show; an order of two grill dishes concerns the grill and the floor. */
interface Crowd {
  readonly grill: number;
  readonly floor: number;
  readonly bar: number;
}
const CROWDS: readonly Crowd[] = [
  { grill: 1, floor: 0, bar: 0 },
  { grill: 20, floor: 10, bar: 70 },
  { grill: 200, floor: 100, bar: 700 },
];

/** P1: from the moment an order leaves a device until the last screen that should get it has it. */
export async function measureLive(stage: Stage, pace: Pace): Promise<Measured> {
  const rows: Row[] = [];
  for (const [at, crowd] of CROWDS.entries()) rows.push(...(await measureCrowd(stage, pace, at, crowd)));
  return { rows };
}

async function measureCrowd(stage: Stage, { rounds, seconds }: Pace, number: number, crowd: Crowd): Promise<Row[]> {
  const database = await stage.openDatabase(`live_${number}`);
  const [ours, bare]: Latency[][] = [[], []];
  const houses = Array.from({ length: rounds }, (_, round) => round + 1);
  const plan: Station[] = [...Array<Station>(crowd.grill).fill('grill'), ...Array<Station>(crowd.bar).fill('bar')];
  await foundHouses(database, { numbers: houses, screens: plan });
  const server = await startServer({ env: onDatabase(database) });
  for (const house of houses) {
    const groups = await groupsOf(benchTokens(database.secret), house, crowd);
    const run = { house, groups, seconds, token: await benchTokens(database.secret).person('server') };
    const product = await runOnce({ ...run, port: server.port, path: LIVE_PATH });
    ours!.push(product.latency);
    const beside = await startBeside(join(import.meta.dirname, '../beside/bare-live.ts'), sizesOf(product.counts));
    bare!.push((await runOnce({ ...run, port: beside.port, path: undefined })).latency);
    await beside.stop();
  }
  await server.stop();
  return rowsOf(crowd, medianLatency(ours!), medianLatency(bare!));
}

async function groupsOf(tokens: ReturnType<typeof benchTokens>, house: number, crowd: Crowd): Promise<ScreenGroup[]> {
  const screens = (from: number, count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, (_, at) => tokens.screen(house, from + at)));
  const person = await tokens.person('server');
  return [
    { name: 'grill', house, tokens: await screens(0, crowd.grill), hears: true },
    { name: 'floor', house, tokens: Array<string>(crowd.floor).fill(person) },
    { name: 'bar', house, tokens: await screens(crowd.grill, crowd.bar) },
  ].filter((group) => group.tokens.length > 0);
}

/** What a message of the product weighs, so that the bare one weighs the same. */
const sizesOf = (counts: Readonly<Record<string, GroupCount>>): string[] =>
  Object.entries(counts).map(([name, { bytes, frames }]) => `${name}=${frames === 0 ? 0 : Math.round(bytes / frames)}`);

interface Run {
  readonly house: number;
  readonly groups: readonly ScreenGroup[];
  readonly seconds: number;
  readonly token: string;
  readonly port: number;
  /** Undefined: each group has a path of its own name. */
  readonly path: string | undefined;
}

async function runOnce({ house, groups, seconds, token, port, path }: Run): Promise<{ latency: Latency; counts: ScreensTold['counts'] }> {
  const screens = startWorker<ScreensAsk, ScreensTold>(join(LOAD, 'screens.ts'));
  const sender = startWorker<OrdersAsk, OrdersTold>(join(LOAD, 'order-sender.ts'));
  for (const group of groups) {
    const hears = group.hears === true && path !== undefined;
    await screens.ask({ do: 'open', port, path: path ?? `/${group.name}`, groups: [{ ...group, hears }] });
  }
  const orders = { port, token, houses: [house], stations: ['grill'] as const, perSecond: PER_SECOND };
  await sender.ask({ ...orders, seconds: 1 });
  await screens.ask({ do: 'reset' });
  const { sent, failed } = await sender.ask({ ...orders, seconds });
  if (failed > 0) throw new Error(`${failed} orders were refused.`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { lastAt, counts } = await screens.ask({ do: 'tell', groups: groups.map(({ name }) => name).filter((name) => name !== 'bar') });
  await Promise.all([screens.end(), sender.end()]);
  const had = new Map(lastAt);
  const missing = sent.filter(({ seq }) => !had.has(seq)).length;
  if (missing > 0) throw new Error(`${missing} of ${sent.length} orders did not reach every screen.`);
  return { latency: latencyOf(sent.map(({ at, seq }) => had.get(seq)! - at)), counts };
}

function rowsOf({ grill, floor, bar }: Crowd, ours: Latency, bare: Latency): Row[] {
  const what = `order → last of ${grill + floor} screens (${grill + floor + bar} connected, ${PER_SECOND}/s)`;
  const row = (share: keyof Latency) => ({ row: 'live', what: `${what}, ${share}`, unit: 'ms', product: ours[share] });
  const beside = (share: keyof Latency) => ({ name: 'bare ws', value: bare[share] });
  return [
    atMost(row('p50'), beside('p50'), 'P1', 1.5),
    informs(row('p95'), beside('p95')),
    atMost(row('p99'), beside('p99'), 'P1', 2),
  ];
}
