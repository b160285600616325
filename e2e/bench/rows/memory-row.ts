import { setTimeout as pause } from 'node:timers/promises';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import { median } from '../measure.ts';
import { within, type Measured, type Pace } from '../row.ts';
import { benchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { residentBytes } from '../stage/process-cost.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage } from '../stage/stage.ts';
import { groupsOf, planOf, startScreens, THOUSAND } from './crowd.ts';

const SCREENS = 1_000;
/** Long enough for what opening a link leaves behind to be collected. */
const SETTLE_MS = 12_000;

/** P5: what a thousand screens that only listen weigh, by what the operating system says. */
export async function measureMemory(stage: Stage, { rounds }: Pace): Promise<Measured> {
  const database = await stage.openDatabase('memory');
  await foundHouses(database, { numbers: [1, 2], screens: planOf(THOUSAND) });
  const perSocket: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer({ env: onDatabase(database) });
    const screens = startScreens();
    const open = async (house: number): Promise<number> => {
      await screens.ask({
        do: 'open',
        port: server.port,
        path: LIVE_PATH,
        groups: await groupsOf(benchTokens(stage.secret), house, THOUSAND),
      });
      await pause(SETTLE_MS);
      return residentBytes(server.pid);
    };
    const [first, second] = [await open(1), await open(2)];
    whole.push(first / 1e6);
    // Of the second thousand: the first also pays for code that runs for the first time.
    perSocket.push((second - first) / SCREENS / 1e3);
    await screens.end();
    await server.stop();
  }
  const row = (what: string, unit: string, product: number) => ({ row: 'memory', what, unit, product });
  return {
    rows: [
      within(row('an idle socket', 'kB', median(perSocket)), 'P5', 15),
      within(row('server with 1,000 screens, resident', 'MB', median(whole)), 'P5', 110),
    ],
  };
}
