import type { CashMove } from '@heard/shared/payments/payments-kinds.ts';

interface MoveWords {
  /** On the button that begins it. */
  readonly deed: string;
  /** In a list of what moved. */
  readonly word: string;
  readonly reasons: readonly string[];
}

export const MOVE_WORDS: Readonly<Record<CashMove['kind'], MoveWords>> = {
  in: { deed: 'Cash in', word: 'In', reasons: ['Change fetched', 'Paper slips', 'Found over'] },
  out: { deed: 'Cash out', word: 'Out', reasons: ['Delivery paid', 'Tips paid out', 'Bought for the kitchen'] },
  drop: { deed: 'Drop to the safe', word: 'Drop', reasons: ['To the safe', 'To the bank'] },
};
