import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { formatMoney } from '@heard/shared/kernel/money.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import { theRestaurant } from '@heard/shared/restaurants/the-restaurant.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useSelect } from '../../live/use-live.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';

const KINDS: readonly KindName[] = ['check', 'line', 'share', 'payment', 'refund', 'restaurant'];

export function TableChecks({ checks }: { readonly checks: readonly Check[] }) {
  const { role } = useLive().actor;
  if (checks.length === 0 || !isAllowed(role, 'checks.see')) return null;
  return (
    <ul className="table-checks">
      {checks.map((check) => (
        <li key={check.id}>
          <CheckLink check={check} />
        </li>
      ))}
    </ul>
  );
}

function CheckLink({ check }: { readonly check: Check }) {
  const due = useSelect(KINDS, (state) => {
    const house = theRestaurant(state);
    return formatMoney(totalsOf(state, check.id).due, house.currency, house.locale);
  });
  return (
    <Link className="table-check" to={`/checks/${check.id}`}>
      <Icon name="receipt" />
      <span>Check {check.number}</span>
      <b>{due}</b>
      <Icon name="forward" size={1.125} />
    </Link>
  );
}
