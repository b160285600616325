import { parseArgs } from 'node:util';
import { drillDaysOffline } from './drill-days-offline.ts';
import { drillKillWriters } from './drill-kill-writers.ts';
import type { KillPlan } from './kill-writers.ts';

const { values } = parseArgs({
  options: { small: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const seed = Number(values.seed);
const FULL: KillPlan = { seed, writers: 16, houses: 4, kills: 20, livesMs: [300, 1_500] };
const SMALL: KillPlan = { seed, writers: 8, houses: 2, kills: 2, livesMs: [200, 500] };

const DRILLS: Readonly<Record<string, () => Promise<boolean>>> = {
  kill: () => drillKillWriters(FULL, true),
  away: () => drillDaysOffline(),
};

/** `npm run drill`, or one of them with `--only kill`; `--small` is what `npm test` can afford, and leaves no evidence. */
const chosen = Object.entries(DRILLS).filter(([name]) => (values.only ?? name) === name);
const drills = values.small ? [() => drillKillWriters(SMALL, false)] : chosen.map(([, drill]) => drill);
let isKept = drills.length > 0;
for (const drill of drills) isKept = (await drill()) && isKept;
process.exitCode = isKept ? 0 : 1;
