import { percentile } from '../bench/measure.ts';
import type { LedgerFindings } from './check-ledger.ts';

export interface KillFindings extends LedgerFindings {
  readonly orders: number;
  /** Orders that needed more than one try. */
  readonly retried: number;
  readonly refused: readonly string[];
  /** From each kill to the answer of the first order sent after it, ms. */
  readonly recovery: readonly number[];
  readonly reconnects: number;
  readonly gaps: number;
  /** Screens whose fold is not what a fresh read says. */
  readonly astray: readonly string[];
}

export const isKept = ({ lost, doubled, strange, torn, chain, refused, astray }: KillFindings): boolean =>
  [lost, doubled, strange, torn, chain, refused, astray].every((list) => list.length === 0);

/** In ms. */
export const recoveryOf = ({ recovery }: KillFindings): { p50: number; worst: number } => {
  const ascending = recovery.toSorted((a, b) => a - b);
  return { p50: Math.round(percentile(ascending, 0.5)), worst: Math.round(ascending.at(-1) ?? 0) };
};
