import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import { startRedis } from '../../chaos/redis-process.ts';
import type { GroupCount, ScreenGroup, ScreensTold } from '../load/screens.ts';
import { latencyOf, medianLatency, type Latency } from '../measure.ts';
import { informs, type Measured, type Pace, type Row } from '../row.ts';
import { startBeside } from '../stage/beside.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage, StageDatabase } from '../stage/stage.ts';
import { groupsOf, planOf, startScreens, startSender, type Crowd } from './crowd.ts';

/** Everybody gets every order. A message a second for each of a thousand screens is a lot; ten are all that a box of two cores has. */
const CROWD: Crowd = { grill: 900, floor: 100, bar: 0 };
const SCREENS = CROWD.grill + CROWD.floor;
const PER_SECOND = 10;

/** O13: an order until the last of a thousand screens has it, all at one instance, and half of them at each of two that share a Redis. */
export async function measureInstances(stage: Stage, { rounds, seconds }: Pace): Promise<Measured> {
  const database = await stage.openDatabase('instances');
  const houses = Array.from({ length: rounds * 2 }, (_, at) => at + 1);
  await foundHouses(database, { numbers: houses, screens: planOf(CROWD) });
  const token = await benchTokens(database.secret).person('server');
  const redis = await startRedis();
  const took: Record<'one' | 'two' | 'bare', Latency[]> = { one: [], two: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    const run = { house: round * 2 + 1, seconds, token, secret: database.secret };
    const one = await onInstances(database, 1, {}, run);
    took.one.push(one.latency);
    const beside = await startBeside(join(import.meta.dirname, '../beside/bare-live.ts'), sizesOf(one.counts));
    took.bare.push((await runOnce({ ...run, ports: [beside.port], path: undefined })).latency);
    await beside.stop();
    took.two.push((await onInstances(database, 2, { REDIS_URL: redis.url }, { ...run, house: round * 2 + 2 })).latency);
  }
  await redis.stop();
  const bare = medianLatency(took.bare);
  return {
    rows: [...rowsOf('one instance', medianLatency(took.one), bare), ...rowsOf('two instances, one Redis', medianLatency(took.two), bare)],
  };
}

function rowsOf(where: string, ours: Latency, bare: Latency): Row[] {
  const what = `order → last of ${SCREENS} screens, ${where}, ${PER_SECOND}/s`;
  return (['p50', 'p95', 'p99'] as const).map((share) =>
    informs({ row: 'instances', what: `${what}, ${share}`, unit: 'ms', product: ours[share] }, { name: 'bare ws', value: bare[share] }),
  );
}

interface Run {
  readonly house: number;
  readonly seconds: number;
  readonly token: string;
  readonly secret: string;
}

async function onInstances(database: StageDatabase, count: number, env: Record<string, string>, run: Run) {
  const servers = [];
  for (let number = 0; number < count; number += 1) servers.push(await startServer({ env: { ...onDatabase(database), ...env } }));
  const told = await runOnce({ ...run, ports: servers.map(({ port }) => port), path: LIVE_PATH });
  for (const server of servers) await server.stop();
  return told;
}

/** @param of `path` undefined: the bare server, where each group has a path of its own name and nobody says what it heard. */
async function runOnce(of: Run & { readonly ports: readonly number[]; readonly path: string | undefined }) {
  const { house, seconds, token, ports, path } = of;
  const screens = startScreens();
  const senders = ports.map(() => startSender());
  const groups = await groupsOf(benchTokens(of.secret), house, CROWD);
  const names: string[] = [];
  for (const [at, port] of ports.entries())
    for (const group of groups) {
      const part = partOf(group, at, ports.length);
      names.push(part.name);
      await screens.ask({
        do: 'open',
        port,
        path: path ?? `/${group.name}`,
        groups: [{ ...part, hears: part.hears === true && path !== undefined }],
      });
    }
  const send = (length: number) =>
    Promise.all(
      senders.map((sender, at) =>
        sender.ask({
          port: ports[at]!,
          token,
          houses: [house],
          stations: ['grill'],
          perSecond: PER_SECOND / ports.length,
          seconds: length,
        }),
      ),
    );
  await send(1);
  await screens.ask({ do: 'reset' });
  const sent = (await send(seconds)).flatMap((told) => told.sent);
  await pause(1_000);
  const { lastAt, counts } = await screens.ask({ do: 'tell', groups: names });
  await Promise.all([screens.end(), ...senders.map((sender) => sender.end())]);
  const had = new Map(lastAt);
  const missing = sent.filter(({ seq }) => !had.has(seq)).length;
  if (missing > 0) throw new Error(`${missing} of ${sent.length} orders did not reach every screen.`);
  return { latency: latencyOf(sent.map(({ at, seq }) => had.get(seq)! - at)), counts };
}

/** The share of a group's screens that one of so many instances has; the first says what it heard. */
function partOf(group: ScreenGroup, at: number, of: number): ScreenGroup {
  if (of === 1) return group;
  const tokens = group.tokens.filter((_, number) => number % of === at);
  return { ...group, name: `${group.name} at ${at + 1}`, tokens, hears: group.hears === true && at === 0 };
}

/** What a message of the product weighs, so that the bare one weighs the same. */
const sizesOf = (counts: ScreensTold['counts']): string[] =>
  Object.entries(counts).map(([name, { bytes, frames }]: [string, GroupCount]) => `${name}=${Math.round(bytes / Math.max(1, frames))}`);
