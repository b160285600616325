import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import type { CheckView } from './check-view.ts';

interface CheckActionsProps {
  readonly view: CheckView;
  readonly onPay: () => void;
}

export function CheckActions({ view, onPay }: CheckActionsProps) {
  const { check, totals } = view;
  const act = useAct();
  const money = useMoney();
  const { role } = useLive().actor;
  const mayPay = isAllowed(role, 'payments.take') && totals.due > 0;
  const isDropped = check.droppedAt !== null;
  const takeAway = (): void => {
    if (wentThrough(act('voidCheck', { checkId: check.id }))) showToast(`Check ${check.number} was taken away.`);
  };
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
      {isAllowed(role, 'checks.open') && isEmpty(view) && (
        <Button size="l" icon="trash" isWide onClick={takeAway}>
          Nothing on it: take it away
        </Button>
      )}
    </aside>
  );
}

/** Opened by mistake, or all of it voided; nobody has paid for anything. */
const isEmpty = ({ seats, payments }: CheckView): boolean =>
  payments.length === 0 && seats.every(({ lines }) => lines.every((line) => line.status === 'voided'));
