import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMedia } from '../../ui/use-media.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { hasPieces, type DoOnCheck } from './check-acts.ts';
import type { CheckView } from './check-view.ts';
import { MoreActs } from './MoreActs.tsx';

interface CheckActionsProps {
  readonly view: CheckView;
  readonly onPay: () => void;
  readonly onDo: DoOnCheck;
}

/** Beside the paper there is room for everything; below it, on a phone, the rest is behind one button. */
const BESIDE = '(width >= 60rem)';

export function CheckActions({ view, onPay, onDo }: CheckActionsProps) {
  const { check, totals } = view;
  const money = useMoney();
  const isBeside = useMedia(BESIDE);
  const { role } = useLive().actor;
  const mayPay = isAllowed(role, 'payments.take') && totals.due > 0;
  return (
    <aside className="check-actions" aria-label="What to do with this check">
      {mayPay && (
        <Button tone="primary" size="xl" icon="cash" isWide onClick={onPay}>
          Take payment · {money(totals.due)}
        </Button>
      )}
      {isAllowed(role, 'checks.open') && <NothingDue view={view} />}
      {isAllowed(role, 'orders.send') && (
        <LinkButton size="l" icon="plus" isWide to={`/checks/${check.id}/order`}>
          Add to the order
        </LinkButton>
      )}
      {isBeside && <MoreActs view={view} onDo={onDo} />}
      {!isBeside && (
        <Button size="l" icon="list" isWide onClick={() => onDo('more')}>
          More
        </Button>
      )}
    </aside>
  );
}

/** Bread and tap water, or all of it comped: nobody pays, so somebody closes it. Opened by mistake: it is taken away. */
function NothingDue({ view }: { readonly view: CheckView }) {
  const { check, totals, payments } = view;
  const act = useAct();
  if (totals.due !== 0) return null;
  if (hasPieces(view)) {
    return (
      <Button tone="primary" size="xl" icon="paid" isWide onClick={() => wentThrough(act('closeFreeCheck', { checkId: check.id }))}>
        Nothing is due: close it
      </Button>
    );
  }
  if (payments.length > 0) return null;
  const takeAway = (): void => {
    if (wentThrough(act('voidCheck', { checkId: check.id }))) showToast(`Check ${check.number} was taken away.`);
  };
  return (
    <Button size="l" icon="trash" isWide onClick={takeAway}>
      Nothing on it: take it away
    </Button>
  );
}
