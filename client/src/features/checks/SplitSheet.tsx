import './split.css';
import type { Check } from '@heard/shared/orders/orders-kinds.ts';
import { useState } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { seatsOf } from './split-plan.ts';
import { SplitAmounts } from './SplitAmounts.tsx';
import { SplitEvenly } from './SplitEvenly.tsx';
import { SplitItems } from './SplitItems.tsx';
import { SplitSeats } from './SplitSeats.tsx';
import { useFreshIds } from './use-fresh-ids.ts';
import { usePieces } from './use-pieces.ts';

interface SplitSheetProps {
  readonly check: Check;
  readonly onClose: () => void;
}

const WAYS = [
  { value: 'seat', says: 'By seat' },
  { value: 'item', says: 'By item' },
  { value: 'even', says: 'Evenly' },
  { value: 'amount', says: 'Amounts' },
] as const;
type Way = (typeof WAYS)[number]['value'];

export function SplitSheet({ check, onClose }: SplitSheetProps) {
  const pieces = usePieces(check.id);
  const ids = useFreshIds();
  const [way, setWay] = useState<Way>(() => (seatsOf(pieces).length > 1 ? 'seat' : 'even'));
  const split = { check, pieces, ids, onDone: onClose };
  return (
    <Dialog title={`Split check ${check.number}`} place="sheet" className="split" onClose={onClose}>
      <Choice label="How to split" className="split-ways" value={way} options={WAYS} onChange={setWay} />
      {way === 'seat' && <SplitSeats {...split} />}
      {way === 'item' && <SplitItems {...split} />}
      {way === 'even' && <SplitEvenly {...split} />}
      {way === 'amount' && <SplitAmounts {...split} />}
    </Dialog>
  );
}
