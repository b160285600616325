import type { LedgerFindings } from './check-ledger.ts';

export interface RushFindings extends LedgerFindings {
  readonly orders: number;
  /** Orders that needed more than one try. */
  readonly retried: number;
  readonly refused: readonly string[];
  readonly reconnects: number;
  readonly gaps: number;
  /** Screens whose fold is not what a fresh read says. */
  readonly astray: readonly string[];
}

/** Of which nothing may be there. */
const wrongsOf = ({ lost, doubled, strange, torn, chain, refused, astray }: RushFindings) => ({
  lost,
  doubled,
  strange,
  torn,
  chain,
  refused,
  astray,
});

export const isKept = (findings: RushFindings): boolean => Object.values(wrongsOf(findings)).every((list) => list.length === 0);

/** For whoever has to find out why. */
export const wrongsIn = (findings: RushFindings): string => JSON.stringify(wrongsOf(findings), null, 2).slice(0, 10_000);

export const factsOf = (findings: RushFindings): Record<string, unknown> => ({
  orders: findings.orders,
  retried: findings.retried,
  reconnects: findings.reconnects,
  gaps: findings.gaps,
  'lost (RPO)': findings.lost.length,
  doubled: findings.doubled.length,
  'never sent': findings.strange.length,
  'not whole': findings.torn.length,
  'faults in the log or its chain': findings.chain.length,
  'refused for good': findings.refused.length,
  'screens astray': findings.astray.length,
});
