import type { PastCheck } from '@heard/shared/orders/past-checks-contract.ts';
import { useLive } from '../../live/live-context.ts';
import { useRow } from '../../live/use-live.ts';
import { useMoney } from '../../ui/use-money.ts';

interface PastRowProps {
  readonly check: PastCheck;
  readonly isComing: boolean;
  readonly isOff: boolean;
  readonly onOpen: (checkId: string) => Promise<void>;
}

export function PastRow({ check, isComing, isOff, onOpen }: PastRowProps) {
  const money = useMoney();
  const house = useRow('restaurant', useLive().actor.restaurantId);
  const { id, number, tableName, name, serverName, closedAt, total, refunded } = check;
  const { locale = 'en', timeZone = 'UTC' } = house ?? {};
  const paidAt = new Date(closedAt).toLocaleTimeString(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
  const title = [tableName && `Table ${tableName}`, name].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" className="earlier-row" disabled={isOff} aria-busy={isComing} onClick={() => void onOpen(id)}>
        <span className="earlier-number">{number}</span>
        <span className="earlier-says">
          <b>{title || `Check ${number}`}</b>
          <small>{isComing ? 'Bringing it back…' : [`paid ${paidAt}`, serverName].filter(Boolean).join(' · ')}</small>
        </span>
        <span className="earlier-money">
          <b>{money(total)}</b>
          {refunded > 0 && <small>{money(refunded)} given back</small>}
        </span>
      </button>
    </li>
  );
}
