import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { deed, type Deed } from '../../live/asking.ts';
import type { Named } from './Outcome.tsx';
import type { PieceHere } from './pieces-here.ts';
import type { AmountPart, SplitPart } from './split-plan.ts';

/** What every way of splitting is told. */
export interface SplitProps {
  readonly check: Check;
  readonly pieces: readonly PieceHere[];
  /** For checks that are opened by the split. */
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

export const splitDeed = ({ id: checkId }: Check, parts: readonly SplitPart[]): Deed[] =>
  parts.length === 0
    ? []
    : [deed('splitCheck', { checkId, parts: parts.map(({ lines, ...part }) => ({ ...part, lines: lines.map((line) => ({ ...line })) })) })];

/** Parts of nothing are nobody's. */
export const amountsDeed = ({ id: checkId }: Check, parts: readonly AmountPart[], rest: number): Deed[] =>
  parts.length === 0 || parts.some(({ amount }) => amount <= 0)
    ? []
    : [deed('splitByAmount', { checkId, parts: parts.map((part) => ({ ...part })), rest })];

/** This check and those that come of it. */
export const checksOfSplit = (
  check: Check,
  here: string,
  parts: readonly { readonly checkId: string; readonly name: string }[],
): Named[] => [{ id: check.id, says: here }, ...parts.map(({ checkId, name }, at) => ({ id: checkId, says: name || `New ${at + 1}` }))];
