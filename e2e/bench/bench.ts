import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { conditions, othersBusy } from './conditions.ts';
import { keep } from './keep.ts';
import { reportOf, type Part, type Report } from './report.ts';
import type { Measured, Pace } from './row.ts';
import { measureBundle } from './rows/bundle-row.ts';
import { measureBytes } from './rows/bytes-row.ts';
import { measureCommits } from './rows/commit-row.ts';
import { measureGrowth } from './rows/growth-row.ts';
import { measureHands } from './rows/hands-row.ts';
import { measureHttp } from './rows/http-row.ts';
import { measureInstances } from './rows/instances-row.ts';
import { measureLive } from './rows/live-row.ts';
import { measureMemory } from './rows/memory-row.ts';
import { measureOrders } from './rows/orders-row.ts';
import { measurePaint } from './rows/paint-row.ts';
import { measureReads } from './rows/reads-row.ts';
import { measureStart } from './rows/start-row.ts';
import { measureWall } from './rows/wall-row.ts';
import { openStage, type Stage } from './stage/stage.ts';

const MEASURES: Readonly<Record<string, (stage: Stage, pace: Pace) => Promise<Measured>>> = {
  live: measureLive,
  instances: measureInstances,
  orders: measureOrders,
  commit: measureCommits,
  http: measureHttp,
  memory: measureMemory,
  bytes: measureBytes,
  reads: measureReads,
  growth: measureGrowth,
  start: measureStart,
  paint: measurePaint,
  hands: measureHands,
  wall: measureWall,
  bundle: measureBundle,
};
const FULL: Pace = { rounds: 3, seconds: 8 };
/** For trying things out: one round says little. */
const QUICK: Pace = { rounds: 1, seconds: 3 };

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    /** Writes what was measured into docs/benchmarks, in the place of what stood there. */
    keep: { type: 'boolean', default: false },
    /** A file of SQL to try: `--try faster-index.sql`. */
    try: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

const unknown = options.only.filter((name) => !(name in MEASURES));
if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`);

const pace = options.quick ? QUICK : FULL;
const asked = options.only.length > 0 ? options.only : Object.keys(MEASURES);
const tried = options.try === undefined ? '' : readFileSync(options.try, 'utf8');
const parts: Part[] = [];
const files: Record<string, string> = {};
for (const name of asked) {
  process.stderr.write(`${name} …\n`);
  const busy = await othersBusy();
  // A stage of its own for each, so that nobody pays for what another has left behind.
  const stage = await openStage(tried);
  try {
    const measured = await MEASURES[name]!(stage, pace);
    parts.push({ name, place: Object.keys(MEASURES).indexOf(name), othersBusy: busy, rows: measured.rows });
    Object.assign(files, measured.keep);
  } finally {
    await stage.close();
  }
}

const report: Report = { conditions: [...conditions(pace), ...(tried === '' ? [] : [`with ${basename(options.try!)}`])], parts };
console.log(options.json ? JSON.stringify(report, null, 2) : reportOf(report));
if (options.keep) keep(report, files);
