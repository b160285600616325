import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { conditions } from './conditions.ts';
import type { Measured, Pace, Row } from './row.ts';
import { measureBundle } from './rows/bundle-row.ts';
import { measureBytes } from './rows/bytes-row.ts';
import { measureCommits } from './rows/commit-row.ts';
import { measureGrowth } from './rows/growth-row.ts';
import { measureHttp } from './rows/http-row.ts';
import { measureLive } from './rows/live-row.ts';
import { measureMemory } from './rows/memory-row.ts';
import { measureOrders } from './rows/orders-row.ts';
import { measureReads } from './rows/reads-row.ts';
import { measureStart } from './rows/start-row.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { tableOf } from './table.ts';

const MEASURES: Readonly<Record<string, (stage: Stage, pace: Pace) => Promise<Measured>>> = {
  live: measureLive,
  orders: measureOrders,
  commit: measureCommits,
  http: measureHttp,
  memory: measureMemory,
  bytes: measureBytes,
  reads: measureReads,
  growth: measureGrowth,
  start: measureStart,
  bundle: measureBundle,
};
const FULL: Pace = { rounds: 3, seconds: 8 };
/** For trying things out: one round says little. */
const QUICK: Pace = { rounds: 1, seconds: 3 };
const KEPT = join(import.meta.dirname, '../../docs/benchmarks');

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    /** Writes the table and what belongs to it into docs/benchmarks. */
    keep: { type: 'boolean', default: false },
    /** A file of SQL to try: `--try faster-index.sql`. */
    try: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

const unknown = options.only.filter((name) => !(name in MEASURES));
if (unknown.length > 0) throw new Error(`There is no row ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`);

const asked = options.only.length > 0 ? options.only : Object.keys(MEASURES);
const tried = options.try === undefined ? '' : readFileSync(options.try, 'utf8');
const rows: Row[] = [];
const kept: Record<string, string> = {};
for (const name of asked) {
  process.stderr.write(`${name} …\n`);
  // A stage of its own for each, so that nobody pays for what another has left behind.
  const stage = await openStage(tried);
  try {
    const measured = await MEASURES[name]!(stage, options.quick ? QUICK : FULL);
    rows.push(...measured.rows);
    Object.assign(kept, measured.keep);
  } finally {
    await stage.close();
  }
}

const under = [...conditions(options.quick ? QUICK : FULL), ...(tried === '' ? [] : [`with ${basename(options.try!)}`])];
console.log(options.json ? JSON.stringify({ conditions: under, rows }, null, 2) : `${under.join(' · ')}\n\n${tableOf(rows)}`);
if (options.keep) {
  mkdirSync(KEPT, { recursive: true });
  const files = {
    'last.json': JSON.stringify({ conditions: under, rows }, null, 2),
    'last.md': `${under.join(' · ')}\n\n${tableOf(rows)}`,
    ...kept,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(KEPT, name), `${text}\n`);
}
