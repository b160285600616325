import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { cashFor, laidDown } from './cash.ts';
import { DrawerChoice } from './DrawerChoice.tsx';
import { MoneyPad } from './MoneyPad.tsx';
import { nextNotes } from './next-notes.ts';
import type { EntryProps } from './TenderStep.tsx';

/** One tap for what guests usually hand over; the keypad for the rest. */
export function CashEntry({ bill, asked, onTake }: EntryProps) {
  const money = useMoney();
  const currency = useRow('restaurant', useLive().actor.restaurantId)?.currency ?? 'USD';
  const [handed, setHanded] = useState(0);
  const [drawerId, setDrawerId] = useState<string | null>(null);
  const laid = laidDown({ ...asked, ...bill });
  const cash = cashFor({ ...asked, ...bill }, handed);
  const isShort = handed > 0 && cash.change === 0 && cash.stillDue > 0;
  const take = (tendered: number): void => {
    if (tendered <= 0) return;
    const { amount, tip, ...taken } = cashFor({ ...asked, ...bill }, tendered);
    onTake({ tender: 'cash', amount, tip, tendered, ...(drawerId !== null && { drawerId }) }, taken);
  };
  return (
    <div className="cash-entry">
      <DrawerChoice value={drawerId} onChange={setDrawerId} />
      <div className="cash-notes">
        <Button tone="primary" size="xl" onClick={() => take(laid)}>
          Exact{laid !== bill.due && ` ${money(laid)}`}
        </Button>
        {nextNotes(laid, currency, 3).map((note) => (
          <Button key={note} size="xl" onClick={() => take(note)}>
            {money(note)}
          </Button>
        ))}
      </div>
      <MoneyPad label="Handed over" value={handed} onChange={setHanded} onEnter={() => take(handed)} />
      <Button tone={handed > 0 ? 'primary' : 'plain'} size="xl" isWide disabled={handed === 0} onClick={() => take(handed)}>
        {handed === 0 && 'Type what was handed over'}
        {handed > 0 && !isShort && `Take ${money(handed)}, give back ${money(cash.change)}`}
        {isShort && `Take ${money(handed)}, ${money(cash.stillDue)} still due`}
      </Button>
    </div>
  );
}
