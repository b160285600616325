import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { MoneyPad } from './MoneyPad.tsx';
import { likelyParts, nextPart, type Bill } from './paying.ts';
import type { Part } from './use-pay.ts';

interface AmountStepProps {
  readonly bill: Bill;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly onDone: () => void;
}

/** All of it, an equal part for each guest, or whatever somebody wants to pay. */
export function AmountStep({ bill, part, onPart, onDone }: AmountStepProps) {
  const money = useMoney();
  const [amount, setAmount] = useState(part.kind === 'amount' ? part.amount : 0);
  const choose = (next: Part): void => {
    onPart(next);
    onDone();
  };
  const pay = (): void => {
    if (amount > 0) choose({ kind: 'amount', amount: Math.min(amount, bill.due) });
  };
  return (
    <div className="pay-entry">
      <div className="pay-parts">
        <Button size="xl" aria-pressed={part.kind === 'all'} onClick={() => choose({ kind: 'all' })}>
          <span>All of it</span>
          <small>{money(bill.due)}</small>
        </Button>
        {likelyParts(bill.covers).map((guests) => (
          <Button
            key={guests}
            size="xl"
            aria-pressed={part.kind === 'guests' && part.left === guests}
            onClick={() => choose({ kind: 'guests', left: guests })}
          >
            <span>One of {guests}</span>
            <small>{money(nextPart(bill.due, guests))}</small>
          </Button>
        ))}
      </div>
      <MoneyPad label="Another amount" value={amount} onChange={setAmount} onEnter={pay} />
      <Button tone={amount > 0 ? 'primary' : 'plain'} size="xl" isWide disabled={amount === 0} onClick={pay}>
        {amount === 0 ? 'Type an amount' : `Pay ${money(Math.min(amount, bill.due))} of ${money(bill.due)}`}
      </Button>
    </div>
  );
}
