import { setTimeout as pause } from 'node:timers/promises';
import { LIVE_PATH } from '../../../server/src/platform/live/live-hub.ts';
import type { ScreensTold } from '../load/screens.ts';
import type { Measured, Pace } from '../row.ts';
import { houseId, STATIONS, type Station } from '../stage/bench-house.ts';
import { benchTokens, type BenchTokens } from '../stage/bench-tokens.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { onDatabase, startServer } from '../stage/server-process.ts';
import type { Stage } from '../stage/stage.ts';
import { startScreens, startSender } from './crowd.ts';

/** The second house hears nothing that the first has left to say. */
const [HOUSE, OTHER_HOUSE] = [1, 2];

/** P6: what a station's screen is sent of all that happens in the house, and that it hears nothing of what is not its own. */
export async function measureBytes(stage: Stage, { seconds }: Pace): Promise<Measured> {
  const database = await stage.openDatabase('bytes');
  await foundHouses(database, { numbers: [HOUSE, OTHER_HOUSE], screens: STATIONS });
  const server = await startServer({ env: onDatabase(database) });
  const tokens = benchTokens(stage.secret);
  const evenly = await receivedBy(tokens, server.port, HOUSE, STATIONS, seconds);
  const log = await bytesOfLog(server.port, await tokens.person('owner'), evenly.from, evenly.to);
  const elsewhere = await receivedBy(tokens, server.port, OTHER_HOUSE, ['bar'], seconds);
  await server.stop();

  const share = evenly.counts['grill']!.bytes / log;
  const strays = elsewhere.counts['grill']!.frames;
  return {
    rows: [
      {
        row: 'bytes',
        what: `one station's screen of five, ${evenly.counts['grill']!.frames} messages`,
        unit: 'B',
        product: evenly.counts['grill']!.bytes,
        beside: { name: 'the whole stream', value: log },
        ratio: share,
        budget: { says: 'P6 ≤ 0.1×', isKept: share <= 0.1 },
      },
      {
        row: 'bytes',
        what: "the floor's",
        unit: 'B',
        product: evenly.counts['floor']!.bytes,
        beside: { name: 'the whole stream', value: log },
        ratio: evenly.counts['floor']!.bytes / log,
      },
      {
        row: 'bytes',
        what: "messages at the grill about the bar's orders",
        unit: 'messages',
        product: strays,
        budget: { says: 'P6 = 0', isKept: strays === 0 },
      },
    ],
  };
}

/** One screen at the grill and one on the floor while orders go to these stations in turn. */
async function receivedBy(
  tokens: BenchTokens,
  port: number,
  house: number,
  stations: readonly Station[],
  seconds: number,
): Promise<{ counts: ScreensTold['counts']; from: number; to: number }> {
  const [screens, sender] = [startScreens(), startSender()];
  const token = await tokens.person('server');
  const groups = [
    { name: 'grill', house, tokens: [await tokens.screen(house, STATIONS.indexOf('grill'))] },
    { name: 'floor', house, tokens: [token] },
  ];
  await screens.ask({ do: 'open', port, path: LIVE_PATH, groups });
  const { sent } = await sender.ask({ port, token, houses: [house], stations, perSecond: 50, seconds: Math.min(seconds, 4) });
  await pause(300);
  const { counts } = await screens.ask({ do: 'tell', groups: [] });
  await Promise.all([screens.end(), sender.end()]);
  return { counts, from: sent[0]!.seq - 2, to: sent.at(-1)!.seq };
}

/** Everything that happened, as the log tells it to who may read it. */
async function bytesOfLog(port: number, token: string, from: number, to: number): Promise<number> {
  let bytes = 0;
  for (let after = from; after < to;) {
    const url = `http://127.0.0.1:${port}/api/v1/restaurants/${houseId(HOUSE)}/log?after=${after}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const { events } = (await answer.json()) as { events: { seq: number }[] };
    bytes += events.filter(({ seq }) => seq <= to).reduce((sum, event) => sum + Buffer.byteLength(JSON.stringify(event)), 0);
    after = events.at(-1)?.seq ?? to;
  }
  return bytes;
}
