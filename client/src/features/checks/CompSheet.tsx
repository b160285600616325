import { useMemo, useState } from 'react';
import { deed } from '../../live/asking.ts';
import { newId } from '../../live/use-live.ts';
import { counted } from '../../ui/elapsed.ts';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';
import { LinePicker, stillThere } from './LinePicker.tsx';
import { Outcome } from './Outcome.tsx';
import { COMP_REASONS } from './reasons.ts';
import { usePieces } from './use-pieces.ts';

/** Made, and the house pays. */
export function CompSheet({ check, onClose }: SheetProps) {
  const pieces = usePieces(check.id);
  const [discountId] = useState(newId);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setReason] = useState('');
  const reason = typed.trim();
  const lineIds = useMemo(() => stillThere(pieces, picked), [pieces, picked]);
  const deeds = useMemo(
    () => (reason === '' || lineIds.length === 0 ? [] : [deed('compLines', { checkId: check.id, discountId, lineIds, reason })]),
    [check.id, discountId, lineIds, reason],
  );
  return (
    <CheckSheet title={`Comp on check ${check.number}`} onClose={onClose}>
      <p className="check-sheet-hint">It was made, and the house pays for it.</p>
      <LinePicker label="Which lines" pieces={pieces} picked={picked} onPick={setPicked} />
      <ReasonField label="Why?" usual={COMP_REASONS} value={typed} onChange={setReason} />
      <Outcome
        deeds={deeds}
        checks={[{ id: check.id, says: `Check ${check.number}` }]}
        verb={`Comp ${counted(lineIds.length, 'line')}`}
        missing={lineIds.length === 0 ? 'Choose a line' : 'Say why'}
        said={`${counted(lineIds.length, 'line')} on check ${check.number}: on the house.`}
        onDone={onClose}
      />
    </CheckSheet>
  );
}
