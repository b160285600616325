import type { DayClose } from '@heard/shared/payments/payments-kinds.ts';
import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { useRow } from '../../live/use-live.ts';
import { isSameValue } from '../../live/same-value.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { Figures } from './Figures.tsx';
import { useWallClock } from './use-wall-clock.ts';

interface LastCloseProps {
  readonly close: DayClose;
  /** What the same day comes to by now: somebody may have gone on after it was closed. */
  readonly now: SalesFigures;
}

export function LastClose({ close, now }: LastCloseProps) {
  const money = useMoney();
  const clock = useWallClock();
  const by = useRow('member', close.closedBy)?.name;
  const more = now.paid - close.figures.paid;
  return (
    <>
      <Banner tone="good">
        Closed {clock(close.closedAt)}
        {by && ` by ${by}`}. These figures stay as they are.
      </Banner>
      {!isSameValue(now, close.figures) && (
        <Banner tone="warn">Since then something else happened that no Z report holds{more > 0 && `: ${money(more)} was taken`}.</Banner>
      )}
      <Figures figures={close.figures} />
    </>
  );
}
