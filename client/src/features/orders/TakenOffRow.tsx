import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { useAct } from '../../live/use-live.ts';
import { useMay } from '../../live/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import type { TakenOff } from './check-view.ts';

interface TakenOffRowProps {
  readonly off: TakenOff;
  readonly check: Check;
}

/** A discount or a comp; while the check is open it can be taken back. */
export function TakenOffRow({ off: { id, name, reason, amount }, check }: TakenOffRowProps) {
  const act = useAct();
  const may = useMay();
  const money = useMoney();
  const isOpen = check.status === 'open';
  return (
    <div className="totals-row">
      <dt>
        {name}
        {isOpen && reason && <small> {reason}</small>}
      </dt>
      <dd>
        {isOpen && may('removeDiscount') && (
          <Button
            tone="quiet"
            icon="close"
            isIconOnly
            onClick={() => wentThrough(act('removeDiscount', { checkId: check.id, discountId: id }))}
          >
            Take back {name}
          </Button>
        )}
        −{money(amount)}
      </dd>
    </div>
  );
}
