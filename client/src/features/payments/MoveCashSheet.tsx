import type { CashMove, Drawer } from '@heard/shared/payments/payments-kinds.ts';
import { useState } from 'react';
import { newId, useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { MoneyPad } from './MoneyPad.tsx';
import { MOVE_WORDS } from './move-words.ts';

interface MoveCashSheetProps {
  readonly drawer: Drawer;
  readonly kind: CashMove['kind'];
  readonly onClose: () => void;
}

export function MoveCashSheet({ drawer, kind, onClose }: MoveCashSheetProps) {
  const act = useAct();
  const money = useMoney();
  const { deed, reasons } = MOVE_WORDS[kind];
  const [moveId] = useState(newId);
  const [amount, setAmount] = useState(0);
  const [typed, setReason] = useState('');
  const reason = typed.trim();
  const isReady = amount > 0 && reason !== '';
  const move = (): void => {
    if (!isReady || !wentThrough(act('moveCash', { drawerId: drawer.id, moveId, kind, amount, reason }))) return;
    showToast(`${deed}, ${drawer.name}: ${money(amount)}.`);
    onClose();
  };
  return (
    <Dialog title={`${deed}: ${drawer.name}`} place="sheet" className="pay" onClose={onClose}>
      <div className="pay-step">
        <ReasonField label="What for?" usual={reasons} value={typed} onChange={setReason} />
        <MoneyPad label="How much" value={amount} onChange={setAmount} onEnter={move} />
        <Button tone="primary" size="xl" isWide disabled={!isReady} onClick={move}>
          {amount === 0 ? 'Type how much' : reason === '' ? 'Say what for' : `${deed}: ${money(amount)}`}
        </Button>
      </div>
    </Dialog>
  );
}
