import { useState } from 'react';
import { useAct, useRow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { CashCount } from './CashCount.tsx';
import { countedIn, type Counts } from './denominations.ts';
import { overWords } from './over-words.ts';

interface CloseDrawerSheetProps {
  readonly drawerId: string;
  readonly onClose: () => void;
}

/** Counted blind: what it should have held is said once it is closed. */
export function CloseDrawerSheet({ drawerId, onClose }: CloseDrawerSheetProps) {
  const act = useAct();
  const money = useMoney();
  const drawer = useRow('drawer', drawerId);
  const [counts, setCounts] = useState<Counts>({});
  const counted = countedIn(counts);
  if (!drawer) return null;
  const isClosed = drawer.closedAt !== null;
  return (
    <Dialog title={isClosed ? `${drawer.name} is closed` : `Count ${drawer.name}`} place="sheet" className="pay" onClose={onClose}>
      {isClosed ? (
        <div className="change" role="alert">
          <p>{overWords(drawer).word}</p>
          <b className="change-amount">{money(Math.abs(overWords(drawer).cents))}</b>
          <p>
            {money(drawer.counted ?? 0)} counted, {money(drawer.expected)} expected
          </p>
          <Button tone="primary" size="xl" isWide onClick={onClose}>
            Done
          </Button>
        </div>
      ) : (
        <div className="pay-step">
          <p className="pay-says">Count everything in the drawer, the float of {money(drawer.float)} with it.</p>
          <CashCount counts={counts} onChange={setCounts} />
          <Button tone="danger" size="xl" isWide onClick={() => wentThrough(act('closeDrawer', { drawerId, counted }))}>
            Close it with {money(counted)}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
