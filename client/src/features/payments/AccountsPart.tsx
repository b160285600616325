import type { Account } from '@heard/shared/payments/payments-kinds.ts';
import { useState } from 'react';
import { useRows } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TextField } from '../../ui/Field.tsx';
import { AccountRow } from './AccountRow.tsx';
import { AccountSheet } from './AccountSheet.tsx';
import { SellGiftCardSheet } from './SellGiftCardSheet.tsx';
import { SettleSheet } from './SettleSheet.tsx';

type Doing = { readonly deed: 'sell' } | { readonly deed: 'open' } | { readonly deed: 'settle' | 'change'; readonly account: Account };

const housesFirst = (a: Account, b: Account): number => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name);
/** A house sells more gift cards in a year than anybody scrolls through: the others are found by their last four. */
const SHOWN = 30;

/** Guests who pay later, and gift cards that were paid before. */
export function AccountsPart() {
  const may = useMay();
  const accounts = useRows('account', undefined, housesFirst);
  const [search, setSearch] = useState('');
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const found = accounts.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <section className="till-part" aria-label="Accounts">
      <div className="till-deeds">
        <Button tone="primary" size="l" onClick={() => setDoing({ deed: 'sell' })}>
          Sell a gift card
        </Button>
        {may('openAccount') && (
          <Button size="l" icon="plus" onClick={() => setDoing({ deed: 'open' })}>
            Open a house account
          </Button>
        )}
      </div>
      {accounts.length === 0 && (
        <EmptyState icon="cash" title="No accounts yet">
          A house account lets guests pay later; a gift card was paid before.
        </EmptyState>
      )}
      {accounts.length > 0 && (
        <TextField
          label="Find by name, or a card’s last four"
          autoComplete="off"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {found.length > 0 && (
        <ul className="till-list">
          {found.slice(0, SHOWN).map((account) => (
            <AccountRow key={account.id} account={account} onDo={(deed) => setDoing({ deed, account })} />
          ))}
        </ul>
      )}
      {found.length > SHOWN && <p className="pay-says">{found.length - SHOWN} more: type some of the name.</p>}
      {accounts.length > 0 && found.length === 0 && <p className="pay-says">Nothing by that name.</p>}
      {doing?.deed === 'sell' && <SellGiftCardSheet onClose={close} />}
      {doing?.deed === 'open' && <AccountSheet onClose={close} />}
      {doing?.deed === 'settle' && <SettleSheet account={doing.account} onClose={close} />}
      {doing?.deed === 'change' && <AccountSheet account={doing.account} onClose={close} />}
    </section>
  );
}
