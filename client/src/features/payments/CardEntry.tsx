import { holdsCardNumber } from '@heard/shared/payments/card-number.ts';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { EntryProps } from './TenderStep.tsx';

/** The contract's limit, in UTF-16 units. */
export const LONGEST_REFERENCE = 80;

/** The terminal takes the money; Heard keeps the number on its slip. */
export function CardEntry({ bill, asked, onTake }: EntryProps) {
  const money = useMoney();
  const [typed, setReference] = useState('');
  const reference = typed.trim();
  const sum = asked.amount + asked.tip;
  const take = (): void => {
    if (reference === '') return;
    onTake({ tender: 'card', ...asked, tendered: sum, reference }, { change: 0, stillDue: bill.due - asked.amount });
  };
  return (
    <form
      className="pay-entry"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <p className="pay-says">
        Charge <b>{money(sum)}</b> on the terminal, then write down the number on its slip.
      </p>
      <TextField
        label="Number on the slip"
        autoComplete="off"
        maxLength={LONGEST_REFERENCE}
        value={typed}
        error={holdsCardNumber(typed) ? 'That looks like a card number, which must not be kept.' : undefined}
        onChange={(event) => setReference(event.target.value)}
      />
      <Button type="submit" tone="primary" size="xl" isWide disabled={reference === ''}>
        {reference === '' ? 'Type the number on the slip' : `${money(sum)} was paid by card`}
      </Button>
    </form>
  );
}
