import type { Account } from '@heard/shared/payments/payments-kinds.ts';
import { useState } from 'react';
import { useRows } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { within } from './paying.ts';
import type { EntryProps } from './TenderStep.tsx';

const isOpenHouse = ({ kind, isActive }: Account): boolean => kind === 'house' && isActive;
const byName = (a: Account, b: Account): number => a.name.localeCompare(b.name);
/** More than fit on a phone are found by typing. */
const SHOWN = 6;

/** Written down for guests who pay later. */
export function AccountEntry({ bill, asked, onTake }: EntryProps) {
  const money = useMoney();
  const accounts = useRows('account', isOpenHouse, byName);
  const [search, setSearch] = useState('');
  const found = accounts.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  if (accounts.length === 0) return <p className="pay-says">No house account is open. A manager opens one on the Till page.</p>;
  return (
    <div className="pay-entry">
      <TextField label="Whose account" autoComplete="off" value={search} onChange={(event) => setSearch(event.target.value)} />
      <ul className="pay-accounts">
        {found.slice(0, SHOWN).map((account) => {
          const left = Math.max(0, account.creditLimit - account.balance);
          const paid = within(asked, left);
          const sum = paid.amount + paid.tip;
          const taking = { tender: 'account', ...paid, tendered: sum, accountId: account.id } as const;
          return (
            <li key={account.id}>
              <Button size="xl" isWide disabled={sum === 0} onClick={() => onTake(taking, { change: 0, stillDue: bill.due - paid.amount })}>
                <span className="pay-account-name">{account.name}</span>
                <small>{sum === 0 ? 'Owes all it may' : `Put ${money(sum)} on it, ${money(left)} left`}</small>
              </Button>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <p className="pay-says">No account of that name.</p>}
      {found.length > SHOWN && <p className="pay-says">{found.length - SHOWN} more: type some of the name.</p>}
    </div>
  );
}
