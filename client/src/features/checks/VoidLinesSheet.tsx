import { useMemo, useState } from 'react';
import { deed } from '../../live/asking.ts';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { counted } from '../../ui/elapsed.ts';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';
import { LinePicker, stillThere } from './LinePicker.tsx';
import { Outcome } from './Outcome.tsx';
import { VOID_REASONS } from './reasons.ts';
import { usePieces } from './use-pieces.ts';

/** Never made, removed. What came from another check is voided there. */
export function VoidLinesSheet({ check, onClose }: SheetProps) {
  const all = usePieces(check.id);
  const pieces = useMemo(() => all.filter(({ isOwn }) => isOwn), [all]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setReason] = useState('');
  const reason = typed.trim();
  const lineIds = useMemo(() => stillThere(pieces, picked), [pieces, picked]);
  const deeds = useMemo(
    () => (reason === '' ? [] : lineIds.map((lineId) => deed('voidLine', { checkId: check.id, lineId, reason }))),
    [check.id, lineIds, reason],
  );
  const verb = `Void ${counted(lineIds.length, 'line')}`;
  return (
    <CheckSheet title={`Void on check ${check.number}`} onClose={onClose}>
      <p className="check-sheet-hint">It comes off the check, and the kitchen sees it struck through.</p>
      <LinePicker label="Which lines" pieces={pieces} picked={picked} onPick={setPicked} />
      <ReasonField label="Why?" usual={VOID_REASONS} value={typed} onChange={setReason} />
      <Outcome
        deeds={deeds}
        checks={[{ id: check.id, says: `Check ${check.number}` }]}
        verb={verb}
        missing={lineIds.length === 0 ? 'Choose a line' : 'Say why'}
        said={`${counted(lineIds.length, 'line')} on check ${check.number}: void.`}
        onDone={onClose}
      />
    </CheckSheet>
  );
}
