import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { LONGEST_REFERENCE } from './CardEntry.tsx';
import { MoneyPad } from './MoneyPad.tsx';
import { IN_TENDERS, type MoneyIn } from './use-money-in.ts';

interface MoneyInFieldsProps {
  readonly money: MoneyIn;
  readonly onEnter: () => void;
}

export function MoneyInFields({ money, onEnter }: MoneyInFieldsProps) {
  const { tender, amount } = money.input;
  return (
    <>
      <Choice label="How it is paid" className="pay-tenders" value={tender} options={IN_TENDERS} onChange={money.setTender} />
      {tender === 'card' && (
        <TextField
          label="Number on the slip"
          autoComplete="off"
          maxLength={LONGEST_REFERENCE}
          value={money.typed}
          onChange={(event) => money.setReference(event.target.value)}
        />
      )}
      <MoneyPad label="How much" value={amount} onChange={money.setAmount} onEnter={onEnter} />
    </>
  );
}
