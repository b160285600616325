import type { Account } from '@heard/shared/payments/payments-kinds.ts';
import { useState } from 'react';
import { newId, useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { MoneyPad } from './MoneyPad.tsx';

interface AccountSheetProps {
  /** Without one a new account is opened. */
  readonly account?: Account;
  readonly onClose: () => void;
}

const ACTIVE = [
  { value: 'yes', says: 'May be used' },
  { value: 'no', says: 'Stopped' },
] as const;

export function AccountSheet({ account, onClose }: AccountSheetProps) {
  const act = useAct();
  const money = useMoney();
  const [accountId] = useState(() => account?.id ?? newId());
  const [typed, setName] = useState(account?.name ?? '');
  const [creditLimit, setLimit] = useState(account?.creditLimit ?? 0);
  const [isActive, setActive] = useState(account?.isActive ?? true);
  const name = typed.trim();
  const save = (): void => {
    if (name === '') return;
    const about = { accountId, name, creditLimit };
    if (wentThrough(account ? act('changeAccount', { ...about, isActive }) : act('openAccount', about))) onClose();
  };
  return (
    <Dialog title={account ? `Change ${account.name}` : 'Open a house account'} place="sheet" className="pay" onClose={onClose}>
      <div className="pay-step">
        <TextField
          label="In whose name"
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => setName(event.target.value)}
        />
        {account && (
          <Choice
            label="Whether it may be used"
            className="pay-tenders"
            value={isActive ? 'yes' : 'no'}
            options={ACTIVE}
            onChange={(value) => setActive(value === 'yes')}
          />
        )}
        <MoneyPad label="May owe up to" value={creditLimit} onChange={setLimit} onEnter={save} />
        <Button tone="primary" size="xl" isWide disabled={name === ''} onClick={save}>
          {name === '' ? 'Type a name' : account ? 'Save' : `Open it, up to ${money(creditLimit)}`}
        </Button>
      </div>
    </Dialog>
  );
}
