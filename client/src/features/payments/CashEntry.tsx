import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { cashFor, typed, untyped } from './cash.ts';
import { Keypad } from './Keypad.tsx';
import { nextNotes } from './next-notes.ts';

interface CashEntryProps {
  readonly due: number;
  readonly onTake: (tendered: number) => void;
}

/** One tap for what guests usually hand over; the keypad for the rest. */
export function CashEntry({ due, onTake }: CashEntryProps) {
  const money = useMoney();
  const currency = useRow('restaurant', useLive().actor.restaurantId)?.currency ?? 'USD';
  const [amount, setAmount] = useState(0);
  const { change, stillDue } = cashFor(due, amount);
  return (
    <div className="cash-entry">
      <p className="cash-due">
        <span>Due</span>
        <b>{money(due)}</b>
      </p>
      <div className="cash-notes">
        <Button tone="primary" size="xl" onClick={() => onTake(due)}>
          Exact
        </Button>
        {nextNotes(due, currency).map((note) => (
          <Button key={note} size="xl" onClick={() => onTake(note)}>
            {money(note)}
          </Button>
        ))}
      </div>
      <output className="cash-typed" data-empty={amount === 0 || undefined}>
        <span>Handed over</span>
        <b>{money(amount)}</b>
      </output>
      <Keypad
        onKey={(key) => setAmount((now) => typed(now, key))}
        onErase={() => setAmount(untyped)}
        onEnter={() => amount > 0 && onTake(amount)}
      />
      <Button tone={amount > 0 ? 'primary' : 'plain'} size="xl" isWide disabled={amount === 0} onClick={() => onTake(amount)}>
        {amount === 0 && 'Type what was handed over'}
        {amount > 0 && stillDue > 0 && `Take ${money(amount)}, ${money(stillDue)} still due`}
        {amount > 0 && stillDue === 0 && `Take ${money(amount)}, give back ${money(change)}`}
      </Button>
    </div>
  );
}
