export const LEVELS = ['unhealthy', 'degraded', 'healthy'] as const;
/** degraded: the house serves, but somebody should look. unhealthy: it cannot serve. */
export type Level = (typeof LEVELS)[number];

/** What a look at one part of the house found. `says` is a sentence where something is wrong. */
export interface Finding {
  readonly status: Level;
  readonly says?: string;
  readonly [fact: string]: unknown;
}

export interface Check {
  readonly name: string;
  /** A look that takes longer counts as unanswered. */
  readonly withinMs: number;
  look(): Promise<Finding> | Finding;
  /** What no answer means for the house. */
  readonly unanswered: Level;
}

export const healthy = (facts: object = {}): Finding => ({ status: 'healthy', ...facts });
export const degraded = (says: string, facts: object = {}): Finding => ({ status: 'degraded', says, ...facts });
export const unhealthy = (says: string, facts: object = {}): Finding => ({ status: 'unhealthy', says, ...facts });

/** The house is as well as its worst part. */
export const worst = (findings: Iterable<Finding>): Level =>
  LEVELS[Math.min(LEVELS.length - 1, ...[...findings].map(({ status }) => LEVELS.indexOf(status)))]!;
