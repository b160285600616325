import { join } from 'node:path';
import { orderScript } from '../beside/order-sql.ts';
import { runPgbench } from '../beside/pgbench.ts';
import type { CommitsAsk, CommitsTold } from '../load/commit-load.ts';
import { interleave, median } from '../measure.ts';
import { atLeast, type Measured, type Pace, type Row } from '../row.ts';
import { foundHouses } from '../stage/found-houses.ts';
import type { Stage, StageDatabase } from '../stage/stage.ts';
import { startWorker } from '../stage/worker.ts';

interface Case {
  readonly what: string;
  readonly clients: number;
  readonly houses: number;
  readonly isShared: boolean;
  readonly times: number;
}

const CASES: readonly Case[] = [
  { what: 'an order a transaction, 8 clients, 100 restaurants', clients: 8, houses: 100, isShared: false, times: 0.7 },
  { what: 'orders sharing transactions, 32 clients, 100 restaurants', clients: 32, houses: 100, isShared: true, times: 1.5 },
  { what: 'orders sharing transactions, 32 clients, one restaurant', clients: 32, houses: 1, isShared: true, times: 3 },
];

/** P3: the product's write path beside pgbench with the same SQL; both durable. */
export async function measureCommits(stage: Stage, pace: Pace): Promise<Measured> {
  const rows: Row[] = [];
  for (const [at, of] of CASES.entries()) {
    const database = await stage.openDatabase(`commits_${at}`);
    await foundHouses(database, { numbers: Array.from({ length: of.houses }, (_, house) => house + 1) });
    rows.push(await measureCase(stage, database, pace, of));
  }
  return { rows };
}

async function measureCase(stage: Stage, { apiUrl }: StageDatabase, { rounds, seconds }: Pace, of: Case): Promise<Row> {
  const { clients, houses, isShared } = of;
  const numbers = Array.from({ length: houses }, (_, house) => house + 1);
  const product = async (): Promise<number> => {
    const load = startWorker<CommitsAsk, CommitsTold>(join(import.meta.dirname, '../load/commit-load.ts'));
    const { perSecond } = await load.ask({ apiUrl, clients, houses: numbers, isShared, warmUpSeconds: 2, seconds });
    await load.end();
    return perSecond;
  };
  const script = orderScript(houses);
  const pgbench = async (): Promise<number> => runPgbench({ url: apiUrl, script, folder: stage.folder, clients, seconds });
  const [ours, theirs] = await interleave(rounds, [product, pgbench]);
  const row = { row: 'commit', what: of.what, unit: 'orders/s', product: median(ours!) };
  return atLeast(row, { name: 'pgbench', value: median(theirs!) }, 'P3', of.times);
}
