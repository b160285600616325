import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import type { GroupCount, ScreenGroup, ScreensTold } from '../load/screens.ts';
import { latencyOf, medianLatency, type Latency } from '../measure.ts';
import { atMost, informs, type Measured, type Pace, type Row } from '../row.ts';
import { startBeside } from '../stage/beside.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage } from '../stage/stage.ts';
import { groupsOf, planOf, startScreens, startSender, THOUSAND, type Crowd } from './crowd.ts';

const PER_SECOND = 50;
const CROWDS: readonly Crowd[] = [{ grill: 1, floor: 0, bar: 0 }, { grill: 20, floor: 10, bar: 70 }, THOUSAND];

/** P1: from the moment an order leaves a device until the last screen that should get it has it. */
export async function measureLive(stage: Stage, pace: Pace): Promise<Measured> {
  const rows: Row[] = [];
  for (const [at, crowd] of CROWDS.entries()) rows.push(...(await measureCrowd(stage, pace, at, crowd)));
  return { rows };
}

async function measureCrowd(stage: Stage, { rounds, seconds }: Pace, number: number, crowd: Crowd): Promise<Row[]> {
  const database = await stage.openDatabase(`live_${number}`);
  const tokens = benchTokens(database.secret);
  const token = await tokens.person('server');
  const ours: Latency[] = [];
  const bare: Latency[] = [];
  // A house of its own for each round: no round pays for the orders of the one before.
  const houses = Array.from({ length: rounds }, (_, round) => round + 1);
  await foundHouses(database, { numbers: houses, screens: planOf(crowd) });
  const server = await startServer({ env: onDatabase(database) });
  for (const house of houses) {
    const run = { house, groups: await groupsOf(tokens, house, crowd), seconds, token };
    const product = await runOnce({ ...run, port: server.port, path: LIVE_PATH });
    ours.push(product.latency);
    const beside = await startBeside(join(import.meta.dirname, '../beside/bare-live.ts'), sizesOf(product.counts));
    bare.push((await runOnce({ ...run, port: beside.port, path: undefined })).latency);
    await beside.stop();
  }
  await server.stop();
  return rowsOf(crowd, medianLatency(ours), medianLatency(bare));
}

/** What a message of the product weighs, so that the bare one weighs the same. */
const sizesOf = (counts: Readonly<Record<string, GroupCount>>): string[] =>
  Object.entries(counts)
    .filter(([, { frames }]) => frames > 0)
    .map(([name, { bytes, frames }]) => `${name}=${Math.round(bytes / frames)}`);

interface Run {
  readonly house: number;
  readonly groups: readonly ScreenGroup[];
  readonly seconds: number;
  readonly token: string;
  readonly port: number;
  /** Undefined: the bare server, where each group has a path of its own name and nobody says what it heard. */
  readonly path: string | undefined;
}

async function runOnce({ house, groups, seconds, token, port, path }: Run): Promise<{ latency: Latency; counts: ScreensTold['counts'] }> {
  const [screens, sender] = [startScreens(), startSender()];
  for (const group of groups) {
    const hears = group.hears === true && path !== undefined;
    await screens.ask({ do: 'open', port, path: path ?? `/${group.name}`, groups: [{ ...group, hears }] });
  }
  const orders = { port, token, houses: [house], stations: ['grill'] as const, perSecond: PER_SECOND };
  await sender.ask({ ...orders, seconds: 1 });
  await screens.ask({ do: 'reset' });
  const { sent, failed } = await sender.ask({ ...orders, seconds });
  await pause(500);
  const concerned = groups.map(({ name }) => name).filter((name) => name !== 'bar');
  const { lastAt, counts } = await screens.ask({ do: 'tell', groups: concerned });
  await Promise.all([screens.end(), sender.end()]);
  const had = new Map(lastAt);
  const missing = sent.filter(({ seq }) => !had.has(seq)).length;
  if (failed + missing > 0) throw new Error(`${failed} orders were refused, ${missing} of ${sent.length} did not reach every screen.`);
  return { latency: latencyOf(sent.map(({ at, seq }) => had.get(seq)! - at)), counts };
}

function rowsOf(crowd: Crowd, ours: Latency, bare: Latency): Row[] {
  const { grill, floor, bar } = crowd;
  const what = `order → last of ${grill + floor} screens (${grill + floor + bar} connected, ${PER_SECOND}/s)`;
  const row = (share: keyof Latency) => ({ row: 'live', what: `${what}, ${share}`, unit: 'ms', product: ours[share] });
  const beside = (share: keyof Latency) => ({ name: 'bare ws', value: bare[share] });
  // With few screens a durable commit is most of the way, and no broadcast has one: there the figures inform.
  if (crowd !== THOUSAND) return (['p50', 'p95', 'p99'] as const).map((share) => informs(row(share), beside(share)));
  return [atMost(row('p50'), beside('p50'), 'P1', 1.5), informs(row('p95'), beside('p95')), atMost(row('p99'), beside('p99'), 'P1', 2)];
}
