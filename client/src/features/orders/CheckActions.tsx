import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import type { CheckView } from './check-view.ts';

interface CheckActionsProps {
  readonly view: CheckView;
  readonly onPay: () => void;
}

export function CheckActions({ view: { check, totals }, onPay }: CheckActionsProps) {
  const act = useAct();
  const money = useMoney();
  const { role } = useLive().actor;
  const mayPay = isAllowed(role, 'payments.take') && totals.due > 0;
  const isDropped = check.droppedAt !== null;
  return (
    <aside className="check-actions" aria-label="What to do with this check">
      {mayPay && (
        <Button tone="primary" size="xl" icon="cash" isWide onClick={onPay}>
          Take cash · {money(totals.due)}
        </Button>
      )}
      {isAllowed(role, 'orders.send') && (
        <LinkButton size="l" icon="plus" isWide to={`/checks/${check.id}/order`}>
          Add to the order
        </LinkButton>
      )}
      {isAllowed(role, 'checks.open') && totals.subtotal > 0 && (
        <Button size="l" icon="receipt" isWide onClick={() => wentThrough(act('dropCheck', { checkId: check.id }))}>
          {isDropped ? 'Drop it again' : 'Drop the check'}
        </Button>
      )}
    </aside>
  );
}
