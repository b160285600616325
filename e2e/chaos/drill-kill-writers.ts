import { keepEvidence } from './evidence.ts';
import { isKept, recoveryOf } from './kill-findings.ts';
import { killWhileWriting, type KillPlan } from './kill-writers.ts';

/** FAULTS 1, small enough for one box. Answers whether the promise was kept. */
export async function drillKillWriters(plan: KillPlan, leavesEvidence: boolean): Promise<boolean> {
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
  if (leavesEvidence) console.log(keepEvidence('kill-writers', 'kill -9 while writing', facts));
  return isKept(findings);
}
