import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { percentWords } from '../../ui/piece-words.ts';
import { useMoney } from '../../ui/use-money.ts';
import { MoneyPad } from './MoneyPad.tsx';
import { TIP_RATES, tipFor, type Bill } from './paying.ts';
import type { Tip } from './use-pay.ts';

interface TipStepProps {
  readonly bill: Bill;
  /** What is being paid of the bill. */
  readonly amount: number;
  readonly tip: Tip;
  readonly onTip: (tip: Tip) => void;
  readonly onDone: () => void;
}

/** Parts of what was had, before tax and service; or as the guest says. */
export function TipStep({ bill, amount, tip, onTip, onDone }: TipStepProps) {
  const money = useMoney();
  const [cents, setCents] = useState('cents' in tip ? tip.cents : 0);
  const choose = (next: Tip): void => {
    onTip(next);
    onDone();
  };
  return (
    <div className="pay-entry">
      <div className="pay-parts">
        <Button size="xl" aria-pressed={'cents' in tip && tip.cents === 0} onClick={() => choose({ cents: 0 })}>
          No tip
        </Button>
        {TIP_RATES.map((rate) => (
          <Button key={rate} size="xl" aria-pressed={'rate' in tip && tip.rate === rate} onClick={() => choose({ rate })}>
            <span>{percentWords(rate)}</span>
            <small>{money(tipFor(bill, amount, rate))}</small>
          </Button>
        ))}
      </div>
      <MoneyPad label="Another tip" value={cents} onChange={setCents} onEnter={() => choose({ cents })} />
      <Button tone={cents > 0 ? 'primary' : 'plain'} size="xl" isWide disabled={cents === 0} onClick={() => choose({ cents })}>
        {cents === 0 ? 'Type a tip' : `Tip ${money(cents)}`}
      </Button>
    </div>
  );
}
