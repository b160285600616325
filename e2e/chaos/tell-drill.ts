import { cpus } from 'node:os';
import { keepEvidence } from './evidence.ts';
import { factsOf, isKept, wrongsIn, type RushFindings } from './rush-findings.ts';

export interface Drilled {
  /** How its evidence is called. */
  readonly name: string;
  readonly title: string;
  readonly fault: string;
  readonly plan: object;
  readonly findings: RushFindings;
  /** What was measured. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Whether each promise, in words, was kept. */
  readonly promises: Readonly<Record<string, boolean>>;
  /** The share of the processors that other things took before it began, 0 to 1. */
  readonly othersBusy: number;
  readonly seconds: number;
}

/** Prints what a drill found and leaves it in a file, if asked to. Answers whether everything that was promised was kept. */
export function tellDrill(drilled: Drilled, leavesEvidence: boolean): boolean {
  const { name, title, fault, plan, findings, facts, promises, othersBusy, seconds } = drilled;
  const isAllKept = isKept(findings) && Object.values(promises).every(Boolean);
  const told = {
    fault,
    at: new Date().toISOString(),
    kept: isAllKept ? 'yes' : 'NO',
    ...plan,
    ...factsOf(findings),
    ...facts,
    ...Object.fromEntries(Object.entries(promises).map(([promise, isKept]) => [promise, isKept ? 'kept' : 'NOT KEPT'])),
    machine: `${cpus().length} cores, ${Math.round(othersBusy * 100)} % of them busy with other things when it began`,
    seconds: Math.round(seconds),
  };
  for (const [fact, value] of Object.entries(told)) console.log(`${fact}: ${Array.isArray(value) ? value.join(', ') : String(value)}`);
  if (!isKept(findings)) console.error(wrongsIn(findings));
  if (leavesEvidence) console.log(keepEvidence(name, title, told));
  return isAllKept;
}
