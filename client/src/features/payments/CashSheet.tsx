import './cash.css';
import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { useCallback, useState } from 'react';
import { newId, useAct, useSelect } from '../../live/use-live.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { cashFor, type Cash } from './cash.ts';
import { CashEntry } from './CashEntry.tsx';
import { ChangeDue } from './ChangeDue.tsx';

interface CashSheetProps {
  readonly checkId: string;
  readonly onClose: () => void;
}

const KINDS: readonly KindName[] = ['check', 'line', 'share', 'payment', 'refund', 'restaurant'];

export function CashSheet({ checkId, onClose }: CashSheetProps) {
  const act = useAct();
  const due = useSelect(
    KINDS,
    useCallback((state: State) => totalsOf(state, checkId).due, [checkId]),
  );
  const [taken, setTaken] = useState<Cash | null>(null);
  const take = (tendered: number): void => {
    const cash = cashFor(due, tendered);
    const payment = { checkId, paymentId: newId(), tender: 'cash' as const, amount: cash.amount, tendered };
    if (wentThrough(act('takePayment', payment))) setTaken(cash);
  };
  return (
    <Dialog title="Cash" place="sheet" className="cash" onClose={onClose}>
      {taken ? <ChangeDue cash={taken} onMore={() => setTaken(null)} onDone={onClose} /> : <CashEntry due={due} onTake={take} />}
    </Dialog>
  );
}
