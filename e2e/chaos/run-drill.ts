import { othersBusy } from '../bench/conditions.ts';
import { Rush, type RushPlan } from './rush.ts';
import type { RushFindings } from './rush-findings.ts';
import { tellDrill } from './tell-drill.ts';

export interface Drill {
  readonly name: string;
  readonly title: string;
  readonly fault: string;
  readonly plan: RushPlan & object;
  /** Does the harm under load and heals it; answers with what was measured. */
  readonly during: (rush: Rush) => Promise<Harm>;
}

export interface Harm {
  readonly findings: RushFindings;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly promises: Readonly<Record<string, boolean>>;
}

/** Answers whether everything that was promised was kept. */
export async function runDrill({ name, title, fault, plan, during }: Drill, leavesEvidence = true): Promise<boolean> {
  const busy = await othersBusy();
  const started = performance.now();
  const harm = await Rush.hold(plan, during);
  const seconds = (performance.now() - started) / 1_000;
  return tellDrill({ name, title, fault, plan, othersBusy: busy, seconds, ...harm }, leavesEvidence);
}
