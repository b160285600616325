import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { Input } from '../../ui/Input.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { countedIn, countedOf, denominationsOf, type Counts } from './denominations.ts';

interface CashCountProps {
  readonly counts: Counts;
  readonly onChange: (counts: Counts) => void;
}

/** Notes and coins, one kind after the other, as they are counted. */
export function CashCount({ counts, onChange }: CashCountProps) {
  const money = useMoney();
  const currency = useRow('restaurant', useLive().actor.restaurantId)?.currency ?? 'USD';
  return (
    <fieldset className="count">
      <legend>How many of each</legend>
      {denominationsOf(currency).map((denomination) => (
        <label key={denomination} className="count-row">
          <span>{money(denomination)}</span>
          <Input
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            placeholder="0"
            value={counts[denomination] ?? ''}
            onChange={(event) => onChange({ ...counts, [denomination]: event.target.value })}
          />
          <span className="count-sum" aria-hidden>
            {money(countedOf(counts, denomination))}
          </span>
        </label>
      ))}
      <output className="count-total">
        <span>Counted</span>
        <b>{money(countedIn(counts))}</b>
      </output>
    </fieldset>
  );
}
