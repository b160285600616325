import { setTimeout as pause } from 'node:timers/promises';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import { interleave, latencyOf, median } from '../measure.ts';
import { atMost, type Measured, type Pace, type Row } from '../row.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { writePast } from '../stage/past.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage, StageDatabase } from '../stage/stage.ts';
import { groupsOf, planOf, startScreens, startSender, type Crowd } from './crowd.ts';

const PER_SECOND = 50;

/** How large a platform is: houses at work, past lines in the one that is watched, screens in it. */
interface Size {
  readonly houses: number;
  readonly pastLines: number;
  readonly crowd: Crowd;
}
const ONCE: Size = { houses: 10, pastLines: 10_000, crowd: { grill: 20, floor: 10, bar: 70 } };
const TENFOLD: Readonly<Record<string, Size>> = {
  'restaurants (10 → 100)': { ...ONCE, houses: 100 },
  'history (10,000 → 100,000 lines)': { ...ONCE, pastLines: 100_000 },
  // Ten times the screens, of which as many as before should get the order: work grows with those.
  'screens (100 → 1,000 connected)': { ...ONCE, crowd: { grill: 20, floor: 10, bar: 970 } },
};

/** P12: the same orders, at the same pace, on a platform ten times the size. */
export async function measureGrowth(stage: Stage, { rounds, seconds }: Pace): Promise<Measured> {
  const once = await prepare(stage, 'growth_once', ONCE);
  const rows: Row[] = [];
  for (const [at, [what, size]] of Object.entries(TENFOLD).entries()) {
    const tenfold = await prepare(stage, `growth_${at}`, size);
    const [large, small] = await interleave(rounds, [
      () => lastScreenP95(tenfold, size, seconds),
      () => lastScreenP95(once, ONCE, seconds),
    ]);
    const row = { row: 'growth', what: `order → last of 30 screens, p95, at ×10 ${what}`, unit: 'ms', product: median(large!) };
    rows.push(atMost(row, { name: 'at ×1', value: median(small!) }, 'P12', 1.5));
  }
  return { rows };
}

async function prepare(stage: Stage, name: string, { houses, pastLines, crowd }: Size): Promise<StageDatabase> {
  const database = await stage.openDatabase(name);
  await foundHouses(database, { numbers: Array.from({ length: houses }, (_, at) => at + 1), screens: planOf(crowd) });
  await writePast(database, 1, pastLines);
  return database;
}

/** Half of the orders go to house 1, which is watched, the others to the rest in turn; the pace is that of ×1. */
async function lastScreenP95(database: StageDatabase, { houses, crowd }: Size, seconds: number): Promise<number> {
  const server = await startServer({ env: onDatabase(database) });
  const tokens = benchTokens(database.secret);
  const [screens, watched, others] = [startScreens(), startSender(), startSender()];
  await screens.ask({ do: 'open', port: server.port, path: LIVE_PATH, groups: await groupsOf(tokens, 1, crowd) });
  const orders = { port: server.port, token: await tokens.person('server'), stations: ['grill'] as const };
  const elsewhere = Array.from({ length: houses - 1 }, (_, at) => at + 2);
  const run = (length: number) =>
    Promise.all([
      watched.ask({ ...orders, houses: [1], perSecond: PER_SECOND / 2, seconds: length }),
      others.ask({ ...orders, houses: elsewhere, perSecond: PER_SECOND / 2, seconds: length }),
    ]);
  await run(2);
  await screens.ask({ do: 'reset' });
  const [{ sent }] = await run(seconds);
  await pause(500);
  const had = new Map((await screens.ask({ do: 'tell', groups: ['grill', 'floor'] })).lastAt);
  await Promise.all([screens.end(), watched.end(), others.end()]);
  await server.stop();
  return latencyOf(sent.map(({ at, seq }) => had.get(seq)! - at)).p95;
}
