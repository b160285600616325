import './pay.css';
import { useMoney } from '../../ui/use-money.ts';
import { typed, untyped } from './cash.ts';
import { Keypad } from './Keypad.tsx';

interface MoneyPadProps {
  /** What is typed: "Handed over". */
  readonly label: string;
  readonly value: number;
  readonly onChange: (change: (value: number) => number) => void;
  readonly onEnter: () => void;
}

/** An amount and the keys to type it with. */
export function MoneyPad({ label, value, onChange, onEnter }: MoneyPadProps) {
  const money = useMoney();
  return (
    <div className="money-pad">
      <output className="cash-typed" data-empty={value === 0 || undefined}>
        <span>{label}</span>
        <b>{money(value)}</b>
      </output>
      <Keypad label={label} onKey={(key) => onChange((now) => typed(now, key))} onErase={() => onChange(untyped)} onEnter={onEnter} />
    </div>
  );
}
