import { useMemo, useState } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { Outcome } from './Outcome.tsx';
import { seatWords } from './pieces-here.ts';
import { checksOfSplit, splitDeed, type SplitProps } from './split-deed.ts';
import { bySeat, seatsOf } from './split-plan.ts';

const SHARED = [
  { value: 'divide', says: 'Divide it evenly' },
  { value: 'keep', says: 'Leave it here' },
] as const;

/** One check per seat; the first seat keeps this one. */
export function SplitSeats({ check, pieces, ids, onDone }: SplitProps) {
  const [shared, setShared] = useState<'divide' | 'keep'>('divide');
  const seats = seatsOf(pieces);
  const parts = useMemo(() => bySeat(pieces, ids, shared === 'divide'), [pieces, ids, shared]);
  const deeds = useMemo(() => splitDeed(check, parts), [check, parts]);
  const hasShared = pieces.some(({ seat }) => seat === 0);
  return (
    <>
      {seats.length > 1 && hasShared && (
        <div className="split-shared">
          <p>What the table shares</p>
          <Choice label="What the table shares" value={shared} options={SHARED} onChange={setShared} />
        </div>
      )}
      {seats.length < 2 && (
        <p className="split-hint">Everything was ordered for one seat or for the whole table. Split it evenly or by item.</p>
      )}
      <Outcome
        deeds={deeds}
        checks={checksOfSplit(check, seatWords(seats[0] ?? 0), parts)}
        verb={`Split into ${seats.length} checks`}
        missing="Only one seat"
        said={`Check ${check.number} was split.`}
        onDone={onDone}
      />
    </>
  );
}
