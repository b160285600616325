import type { Context } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { LineDraft, OrderDraft } from '@heard/shared/orders/send-order.ts';
import type { LateRefusal, Step } from '../../live/live.ts';

/** Lines that go back onto a pad, and where that pad is. */
export interface KeptLines {
  /** Of the draft: a check, or a table. */
  readonly padOf: string;
  readonly path: string;
  readonly orderId: string;
  readonly lines: readonly LineDraft[];
}

/** One way to settle a refusal. It is one tap, and says what it did. */
export interface Choice {
  readonly label: string;
  readonly said: string;
  /** What is sent in place of what was refused; nothing, where that settles it. */
  readonly steps: readonly Step[];
  readonly keeps?: KeptLines | undefined;
  /** It goes once more as it is, under the key it had where the server may have done it already. */
  readonly isAgain?: boolean;
  /** The pad is opened to go on there. */
  readonly opensPad?: boolean;
}

export interface Conflict {
  readonly refusal: LateRefusal;
  readonly state: State;
  readonly context: Context;
  /** Writes minor units as the restaurant does. */
  readonly money: (cents: number) => string;
}

export interface OrderConflict extends Conflict {
  readonly order: OrderDraft;
}

/** As the contract wants it. */
export const sendStep = ({ checkId, orderId, lines }: OrderDraft): Step => ({
  name: 'sendOrder',
  input: { checkId, orderId, lines: lines.map(copied) },
});

function copied({ halves, open, ...line }: LineDraft) {
  return {
    ...line,
    modifierIds: [...line.modifierIds],
    ...(halves && { halves: halves.map((half) => ({ ...half })) }),
    ...(open && { open: { ...open } }),
  };
}

export const piecesIn = (lines: readonly LineDraft[]): number => lines.reduce((sum, line) => sum + line.quantity, 0);
