import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { Taken } from './use-pay.ts';

interface ChangeDueProps {
  readonly cash: Taken;
  readonly onMore: () => void;
  readonly onDone: () => void;
}

/** The one number that must be read right, in the largest type of the house. */
export function ChangeDue({ cash: { change, stillDue }, onMore, onDone }: ChangeDueProps) {
  const money = useMoney();
  const isPaid = stillDue === 0;
  const word = change > 0 ? 'Give back' : isPaid ? 'Paid exactly' : 'Still due';
  const amount = change > 0 ? money(change) : isPaid ? 'No change' : money(stillDue);
  return (
    <div className="change" role="alert">
      <p>{word}</p>
      <b className="change-amount">{amount}</b>
      {change > 0 && !isPaid && <p>{money(stillDue)} still due</p>}
      <Button tone="primary" size="xl" isWide onClick={isPaid ? onDone : onMore}>
        {isPaid ? 'Done' : 'Take more'}
      </Button>
      {!isPaid && (
        <Button size="l" isWide onClick={onDone}>
          Later
        </Button>
      )}
    </div>
  );
}
