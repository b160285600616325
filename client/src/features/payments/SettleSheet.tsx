import type { Account } from '@heard/shared/payments/payments-kinds.ts';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { MoneyInFields } from './MoneyInFields.tsx';
import { useMoneyIn } from './use-money-in.ts';

interface SettleSheetProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** They pay what they owe; all of it, unless something else is typed. */
export function SettleSheet({ account, onClose }: SettleSheetProps) {
  const act = useAct();
  const money = useMoney();
  const paid = useMoneyIn(account.balance);
  const { amount } = paid.input;
  const settle = (): void => {
    if (paid.missing !== '' || !wentThrough(act('settleAccount', { accountId: account.id, ...paid.input }))) return;
    showToast(`${account.name} paid ${money(amount)}.`);
    onClose();
  };
  return (
    <Dialog title={`Settle ${account.name}`} place="sheet" className="pay" onClose={onClose}>
      <div className="pay-step">
        <p className="pay-says">
          They owe <b>{money(account.balance)}</b>.
        </p>
        <MoneyInFields money={paid} onEnter={settle} />
        <Button tone="primary" size="xl" isWide disabled={paid.missing !== ''} onClick={settle}>
          {paid.missing || `Take ${money(amount)}`}
        </Button>
      </div>
    </Dialog>
  );
}
