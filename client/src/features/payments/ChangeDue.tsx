import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { Cash } from './cash.ts';

interface ChangeDueProps {
  readonly cash: Cash;
  readonly onMore: () => void;
  readonly onDone: () => void;
}

/** The one number that must be read right, in the largest type of the house. */
export function ChangeDue({ cash: { change, stillDue }, onMore, onDone }: ChangeDueProps) {
  const money = useMoney();
  return (
    <div className="change" role="alert">
      {stillDue > 0 ? (
        <>
          <p>Still due</p>
          <b className="change-amount">{money(stillDue)}</b>
          <Button tone="primary" size="xl" isWide onClick={onMore}>
            Take more
          </Button>
          <Button size="l" isWide onClick={onDone}>
            Later
          </Button>
        </>
      ) : (
        <>
          <p>{change > 0 ? 'Give back' : 'Paid exactly'}</p>
          <b className="change-amount">{change > 0 ? money(change) : 'No change'}</b>
          <Button tone="primary" size="xl" isWide onClick={onDone}>
            Done
          </Button>
        </>
      )}
    </div>
  );
}
