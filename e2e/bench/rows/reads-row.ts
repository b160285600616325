import { businessDay } from '@heard/shared/kernel/time.ts';
import type { Client } from 'pg';
import { withClient } from '../../../server/src/platform/db/client.ts';
import { LOAD_FOLD } from '../../../server/src/platform/log/kind-sql.ts';
import { asTenant } from '../../../server/src/platform/log/log-store.ts';
import { median } from '../measure.ts';
import { within, type Measured, type Pace } from '../row.ts';
import { houseId, restaurantRow } from '../stage/bench-house.ts';
import { foundHouses } from '../stage/found-houses.ts';
import { writePast } from '../stage/past.ts';
import type { Stage } from '../stage/stage.ts';

const PAST_LINES = 1_000_000;
const HOUSE = 1;
const TRIES = 15;

/** P13: every snapshot comes from the fold, and the fold is one statement (after one for the restaurant's clock). */
export async function measureReads(stage: Stage, _pace: Pace): Promise<Measured> {
  const database = await stage.openDatabase('reads');
  await foundHouses(database, { numbers: [HOUSE] });
  await writePast(database, HOUSE, PAST_LINES);
  const { fold, plan } = await withClient(database.apiUrl, foldInDatabase);
  const what = `the fold of a house with ${PAST_LINES.toLocaleString('en-US')} past lines, in the database`;
  return {
    rows: [within({ row: 'reads', what, unit: 'ms', product: fold }, 'P13', 10)],
    keep: { 'load-fold.explain.txt': plan },
  };
}

/** As the product asks: prepared, as the tenant. The first five tries are planned for their values, later ones may not be. */
async function foldInDatabase(client: Client): Promise<{ fold: number; plan: string }> {
  const { timeZone, cutoffHour } = restaurantRow(0);
  const values = [houseId(HOUSE), businessDay(Date.now(), timeZone, cutoffHour)];
  await client.query(`select set_config('role', 'authenticated', false), set_config('request.jwt.claims', $1, false)`, [
    JSON.stringify(asTenant(houseId(HOUSE))),
  ]);
  await client.query(`prepare load_fold (uuid, date) as ${LOAD_FOLD}`);
  const ask = `explain (analyze, buffers) execute load_fold ('${values.join("', '")}')`;
  const took: number[] = [];
  let plan = '';
  for (let turn = 0; turn < TRIES; turn += 1) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(ask);
    plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    took.push(timeIn(plan, 'Planning') + timeIn(plan, 'Execution'));
  }
  return { fold: median(took), plan };
}

const timeIn = (plan: string, phase: string): number => Number(new RegExp(`^${phase} Time: ([\\d.]+) ms`, 'm').exec(plan)?.[1] ?? 0);
