import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureLive } from './rows/live-row.ts';
import type { Measured, Pace, Row } from './row.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { tableOf } from './table.ts';

const MEASURES: Readonly<Record<string, (stage: Stage, pace: Pace) => Promise<Measured>>> = { live: measureLive };

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const pace: Pace = values.quick ? { rounds: 1, seconds: 3 } : { rounds: 3, seconds: 8 };
const rows: Row[] = [];
const stage = await openStage();
try {
  for (const name of values.only ?? Object.keys(MEASURES)) {
    rows.push(...(await MEASURES[name]!(stage, pace)).rows);
  }
} finally {
  await stage.close();
}
console.log(values.json ? JSON.stringify({ cores: cpus().length, rows }, null, 2) : tableOf(rows));
