import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { MoneyField } from '../../ui/MoneyField.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { useSlip } from './use-slip.ts';

const TENDERS = [
  { value: 'cash', says: 'Cash' },
  { value: 'card', says: 'Card' },
  { value: 'account', says: 'Account' },
] as const;

export function PaperForm() {
  const money = useMoney();
  const slip = useSlip();
  const { typed, change, missing, tender } = slip;
  return (
    <form
      className="till-form paper-form"
      onSubmit={(event) => {
        event.preventDefault();
        slip.enter();
      }}
    >
      <TextField
        label="Slip number"
        autoComplete="off"
        maxLength={20}
        value={typed.slip}
        onChange={(event) => change({ slip: event.target.value })}
      />
      <TextField
        label="Day it was sold"
        type="date"
        max={slip.today}
        value={slip.businessDay}
        onChange={(event) => slip.setDay(event.target.value || null)}
      />
      <MoneyField label="Total, tax in" value={typed.total} onChange={(total) => change({ total })} />
      <MoneyField label="Tax in it" value={typed.tax} onChange={(tax) => change({ tax })} />
      <MoneyField label="Tip on top" value={typed.tip} onChange={(tip) => change({ tip })} />
      <TextField
        label="Guests"
        inputMode="numeric"
        autoComplete="off"
        value={typed.covers}
        onChange={(event) => change({ covers: event.target.value })}
      />
      <div className="paper-wide">
        <Choice
          label="How it was paid"
          value={tender === 'card' || tender === 'account' ? tender : 'cash'}
          options={TENDERS}
          onChange={slip.setTender}
        />
      </div>
      <div className="paper-wide">
        <TextField
          label="Note"
          autoComplete="off"
          maxLength={200}
          value={typed.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </div>
      <div className="paper-wide">
        <Button type="submit" tone="primary" size="xl" isWide disabled={missing !== ''}>
          {missing || `Enter slip ${typed.slip.trim()}: ${money(slip.total ?? 0)}`}
        </Button>
      </div>
    </form>
  );
}
