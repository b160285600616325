import { giftCardId, isGiftCode } from '@heard/shared/payments/gift-card.ts';
import { useState } from 'react';
import { useRow } from '../../live/use-live.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { within } from './paying.ts';
import type { EntryProps } from './TenderStep.tsx';

/** Pays what is left on the card and no more; the rest stays due. */
export function GiftEntry({ bill, asked, onTake }: EntryProps) {
  const money = useMoney();
  const [code, setCode] = useState('');
  const card = useRow('account', isGiftCode(code) ? giftCardId(code) : null);
  const paid = within(asked, card?.balance ?? 0);
  const sum = paid.amount + paid.tip;
  const take = (): void => {
    if (card && sum > 0)
      onTake({ tender: 'gift', ...paid, tendered: sum, accountId: card.id }, { change: 0, stillDue: bill.due - paid.amount });
  };
  return (
    <form
      className="pay-entry"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        label="Code of the gift card"
        autoComplete="off"
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {card && <Banner tone={sum > 0 ? 'good' : 'warn'}>{`${money(card.balance)} left on card ${card.name}`}</Banner>}
      {!card && isGiftCode(code) && <Banner tone="warn">No gift card has this code.</Banner>}
      <Button type="submit" tone="primary" size="xl" isWide disabled={sum === 0}>
        {sum === 0 ? 'Type the code' : `Pay ${money(sum)} with the card`}
      </Button>
    </form>
  );
}
