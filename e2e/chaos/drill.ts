import { parseArgs } from 'node:util';
import { keepEvidence } from './evidence.ts';
import { isKept, recoveryOf } from './kill-findings.ts';
import { killWhileWriting, type KillPlan } from './kill-writers.ts';

/** `npm run drill`: as FAULTS 1 asks, small enough for one box; `--small` is what `npm test` can afford, and leaves no evidence. */
const { values } = parseArgs({ options: { small: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
const FULL: KillPlan = { seed, writers: 16, houses: 4, kills: 20, livesMs: [300, 1_500] };
const SMALL: KillPlan = { seed, writers: 8, houses: 2, kills: 3, livesMs: [200, 500] };

const plan = values.small ? SMALL : FULL;
const started = performance.now();
const findings = await killWhileWriting(plan);
const { lost, doubled, strange, torn, chain, refused, astray, recovery, ...counts } = findings;
const facts = {
  fault: 'kill -9 of the server while writers send orders (FAULTS 1)',
  at: new Date().toISOString(),
  kept: isKept(findings) ? 'yes' : 'NO',
  ...plan,
  ...counts,
  'lost (RPO)': lost.length,
  doubled: doubled.length,
  'never sent': strange.length,
  'not whole': torn.length,
  'faults in the log or its chain': chain.length,
  'refused for good': refused.length,
  'screens astray': astray.length,
  'recovery (RTO), ms, p50 and worst': Object.values(recoveryOf(findings)),
  'recovery after each kill, ms': recovery.map(Math.round),
  seconds: Math.round((performance.now() - started) / 1_000),
};
for (const [fact, value] of Object.entries(facts)) console.log(`${fact}: ${Array.isArray(value) ? value.join(', ') : String(value)}`);
if (!isKept(findings)) console.error(JSON.stringify({ lost, doubled, strange, torn, chain, refused, astray }, null, 2).slice(0, 10_000));
if (!values.small) console.log(keepEvidence('kill-writers', 'kill -9 while writing', facts));
process.exitCode = isKept(findings) ? 0 : 1;
