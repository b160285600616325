import type { SalesFigures } from '@heard/shared/payments/sales-figures.ts';
import { useState } from 'react';
import { newId, useAct, useLink } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';

interface CloseDayProps {
  readonly figures: SalesFigures;
  /** Whether this day was closed before has been asked. */
  readonly isKnown: boolean;
}

/** The Z report is made by the server from what it knows: not while this device is cut off from it. */
export function CloseDay({ figures, isKnown }: CloseDayProps) {
  const { status } = useLink();
  const [isAsking, setAsking] = useState(false);
  const { openChecks } = figures;
  const why = status !== 'live' ? 'No network: the day is closed later.' : openChecks > 0 ? 'First every check has to be paid.' : '';
  return (
    <div className="day-close">
      <Button tone="primary" size="xl" isWide disabled={why !== '' || !isKnown} onClick={() => setAsking(true)}>
        Close the day
      </Button>
      {why !== '' && <p>{why}</p>}
      {isAsking && <Confirm figures={figures} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface ConfirmProps {
  readonly figures: SalesFigures;
  readonly onClose: () => void;
}

function Confirm({ figures, onClose }: ConfirmProps) {
  const act = useAct();
  const money = useMoney();
  const [closeId] = useState(newId);
  const closeDay = (): void => {
    if (!wentThrough(act('closeDay', { closeId }))) return;
    showToast(`${figures.businessDay} is closed.`);
    onClose();
  };
  return (
    <Dialog
      title={`Close ${figures.businessDay}?`}
      onClose={onClose}
      footer={
        <>
          <Button size="l" isWide onClick={onClose}>
            Not yet
          </Button>
          <Button tone="danger" size="l" isWide onClick={closeDay}>
            Close it
          </Button>
        </>
      }
    >
      <p>
        {figures.checks} checks, {money(figures.total)}. The figures are kept as they stand now and do not change any more; a day is closed
        once.
      </p>
    </Dialog>
  );
}
