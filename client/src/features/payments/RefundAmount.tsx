import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { MoneyPad } from './MoneyPad.tsx';
import type { Paid } from './paying.ts';

interface RefundAmountProps {
  /** What can still be given back. */
  readonly left: Paid;
  /** Null: all of it. */
  readonly wanted: Paid | null;
  readonly onChange: (wanted: Paid | null) => void;
}

/** All of it is the usual; else the tip alone, or some of the rest. */
export function RefundAmount({ left, wanted, onChange }: RefundAmountProps) {
  const money = useMoney();
  const [isPart, setPart] = useState(false);
  const choose = (next: Paid | null, asPart = false): void => {
    setPart(asPart);
    onChange(next);
  };
  const isTipOnly = !isPart && wanted !== null;
  return (
    <>
      <div className="pay-parts">
        <Button size="xl" aria-pressed={wanted === null} onClick={() => choose(null)}>
          <span>All of it</span>
          <small>{money(left.amount + left.tip)}</small>
        </Button>
        {left.tip > 0 && left.amount > 0 && (
          <Button size="xl" aria-pressed={isTipOnly} onClick={() => choose({ amount: 0, tip: left.tip })}>
            <span>The tip</span>
            <small>{money(left.tip)}</small>
          </Button>
        )}
        <Button size="xl" aria-pressed={isPart} onClick={() => choose({ amount: 0, tip: 0 }, true)}>
          <span>A part</span>
          <small>of {money(left.amount)}</small>
        </Button>
      </div>
      {isPart && (
        <MoneyPad
          label="Give back"
          value={wanted?.amount ?? 0}
          onChange={(change) => onChange({ amount: Math.min(change(wanted?.amount ?? 0), left.amount), tip: 0 })}
          onEnter={() => undefined}
        />
      )}
    </>
  );
}
