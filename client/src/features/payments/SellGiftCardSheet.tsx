import { giftCardId, giftCardName, isGiftCode } from '@heard/shared/payments/gift-card.ts';
import { useState } from 'react';
import { useAct, useRow } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { MoneyInFields } from './MoneyInFields.tsx';
import { useMoneyIn } from './use-money-in.ts';

/** A new code makes a new card; a known one is topped up. */
export function SellGiftCardSheet({ onClose }: { readonly onClose: () => void }) {
  const act = useAct();
  const money = useMoney();
  const paid = useMoneyIn();
  const [code, setCode] = useState('');
  const known = useRow('account', isGiftCode(code) ? giftCardId(code) : null);
  const { amount } = paid.input;
  const missing = isGiftCode(code) ? paid.missing : 'Type the code on the card';
  const sell = (): void => {
    if (missing !== '' || !wentThrough(act('sellGiftCard', { code, ...paid.input }))) return;
    showToast(`${money(amount)} on gift card …${giftCardName(code)}.`);
    onClose();
  };
  return (
    <Dialog title="Sell a gift card" place="sheet" className="pay" onClose={onClose}>
      <div className="pay-step">
        <TextField
          label="Code on the card"
          hint="Eight letters or digits at least. It is kept nowhere: without the card nobody can use it."
          autoComplete="off"
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        {known && <Banner tone="calm">{`Sold before, with ${money(known.balance)} left: this tops it up.`}</Banner>}
        <MoneyInFields money={paid} onEnter={sell} />
        <Button tone="primary" size="xl" isWide disabled={missing !== ''} onClick={sell}>
          {missing || `Take ${money(amount)} for it`}
        </Button>
      </div>
    </Dialog>
  );
}
