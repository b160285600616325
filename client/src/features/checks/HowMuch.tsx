import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { MoneyField } from '../../ui/MoneyField.tsx';
import { rateTyped } from '../../ui/rate-typed.ts';
import { PERCENTS } from './discount-wanted.ts';

export interface Much {
  readonly kind: 'percent' | 'amount';
  readonly percent: string;
  readonly amount: string;
}

interface HowMuchProps {
  readonly much: Much;
  readonly onChange: (much: Much) => void;
}

const KINDS = [
  { value: 'percent', says: 'Percent' },
  { value: 'amount', says: 'Amount' },
] as const;

/** The usual percentages one tap each; anything else is typed. */
export function HowMuch({ much, onChange }: HowMuchProps) {
  const { kind, percent, amount } = much;
  return (
    <>
      <Choice label="Percent or amount" value={kind} options={KINDS} onChange={(next) => onChange({ ...much, kind: next })} />
      {kind === 'amount' && <MoneyField label="How much off" value={amount} onChange={(text) => onChange({ ...much, amount: text })} />}
      {kind === 'percent' && (
        <>
          <Choice
            label="The usual percentages"
            value={percent}
            options={PERCENTS.map((value) => ({ value, says: `${value}%` }))}
            onChange={(value) => onChange({ ...much, percent: value })}
          />
          <TextField
            label="Percent off"
            inputMode="decimal"
            autoComplete="off"
            value={percent}
            error={percent.trim() !== '' && rateTyped(percent) === null ? 'That is not a percentage.' : undefined}
            onChange={(event) => onChange({ ...much, percent: event.target.value })}
          />
        </>
      )}
    </>
  );
}
