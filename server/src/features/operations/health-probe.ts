import { SECOND } from '@heard/shared/kernel/time.ts';
import type { Check, Finding } from './health.ts';

export const LOOK_EVERY = 2 * SECOND;

export interface HealthProbe {
  /** What the last looks found; empty before the first. Answers at once, whatever the checks are waiting for. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** When the last round ended, ms since the epoch; 0 before the first. */
  readonly checkedAt: number;
  /** Resolves after the first round. */
  start(): Promise<void>;
  /** Does not wait for the next round. */
  lookNow(): void;
  stop(): void;
}

/**
 * Looks at every part in the background, so that asking for health costs nothing and never waits. A check that is still out when
 * its next turn comes is not asked again: a part that hangs holds one connection, not one for every look.
 */
export function makeHealthProbe(
  checks: readonly Check[],
  clock: () => number,
  tell: (name: string, finding: Finding) => void,
): HealthProbe {
  const findings = new Map<string, Finding>();
  const out = new Map<string, Promise<Finding>>();
  let checkedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;

  async function look(check: Check): Promise<void> {
    const answer = out.get(check.name) ?? ask(check).finally(() => out.delete(check.name));
    out.set(check.name, answer);
    const finding = await orUnanswered(check, answer);
    findings.set(check.name, finding);
    tell(check.name, finding);
  }

  async function lookAtAll(): Promise<void> {
    await Promise.all(checks.map(look));
    checkedAt = clock();
  }

  function lookNow(): Promise<void> {
    round ??= lookAtAll().finally(() => (round = undefined));
    return round;
  }

  return {
    findings,
    get checkedAt() {
      return checkedAt;
    },
    start() {
      timer = setInterval(() => void lookNow(), LOOK_EVERY).unref();
      return lookNow();
    },
    lookNow: () => void lookNow(),
    stop: () => clearInterval(timer),
  };
}

/** Never rejects: what a check throws is what it found. */
async function ask({ look, unanswered }: Check): Promise<Finding> {
  const started = performance.now();
  try {
    return { ...(await look()), ms: Math.round((performance.now() - started) * 10) / 10 };
  } catch (error) {
    // The name only: messages of drivers carry addresses and users, and anyone may read this.
    return { status: unanswered, says: `It could not be asked (${(error as Error).name}).` };
  }
}

async function orUnanswered({ withinMs, unanswered }: Check, answer: Promise<Finding>): Promise<Finding> {
  let late: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Finding>((resolve) => {
    late = setTimeout(() => resolve({ status: unanswered, says: `No answer within ${withinMs} ms.` }), withinMs).unref();
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(late));
}
