import { parseArgs } from 'node:util';
import { drillDatabaseDown } from './drill-database-down.ts';
import { drillDaysOffline } from './drill-days-offline.ts';
import { drillDeploy } from './drill-deploy.ts';
import { drillHalfOpen } from './drill-half-open.ts';
import { drillHerd } from './drill-herd.ts';
import { drillKillPostgres } from './drill-kill-postgres.ts';
import { drillKillWriters, type KillPlan } from './drill-kill-writers.ts';
import { drillRedis } from './drill-redis.ts';
import { drillShuffledWire } from './drill-shuffled-wire.ts';
import { drillSlowScreens } from './drill-slow-screens.ts';
import { drillUnhandled } from './drill-unhandled.ts';

const { values } = parseArgs({
  options: { small: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, only: { type: 'string', multiple: true } },
});
const seed = Number(values.seed);
const FULL: KillPlan = { seed, writers: 16, houses: 4, kills: 20, livesMs: [300, 1_500] };
const SMALL: KillPlan = { seed, writers: 8, houses: 2, kills: 2, livesMs: [200, 500] };

const DRILLS: Readonly<Record<string, () => Promise<boolean>>> = {
  kill: () => drillKillWriters(FULL, true),
  postgres: drillKillPostgres,
  database: drillDatabaseDown,
  redis: drillRedis,
  'half-open': drillHalfOpen,
  shuffled: drillShuffledWire,
  herd: drillHerd,
  slow: drillSlowScreens,
  deploy: drillDeploy,
  unhandled: drillUnhandled,
  away: () => drillDaysOffline(),
};

/** `npm run drill`, or some of them with `--only kill`; `--small` is what `npm test` can afford, and leaves no evidence. */
const unknown = (values.only ?? []).filter((name) => !(name in DRILLS));
if (unknown.length > 0) throw new Error(`There is no drill ${unknown.join(', ')}; there are ${Object.keys(DRILLS).join(', ')}.`);
const chosen = values.only ?? Object.keys(DRILLS);
const drills = values.small ? [() => drillKillWriters(SMALL, false)] : chosen.map((name) => DRILLS[name]!);
let isKept = drills.length > 0;
for (const drill of drills) isKept = (await drill()) && isKept;
process.exitCode = isKept ? 0 : 1;
