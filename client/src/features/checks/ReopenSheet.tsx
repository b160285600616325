import { useMemo, useState } from 'react';
import { deed } from '../../live/asking.ts';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';
import { Outcome } from './Outcome.tsx';
import { REOPEN_REASONS } from './reasons.ts';

/** A paid check that has to be worked on again; what was paid stays on it. */
export function ReopenSheet({ check, onClose }: SheetProps) {
  const [typed, setReason] = useState('');
  const reason = typed.trim();
  const deeds = useMemo(() => (reason === '' ? [] : [deed('reopenCheck', { checkId: check.id, reason })]), [check.id, reason]);
  return (
    <CheckSheet title={`Reopen check ${check.number}?`} onClose={onClose}>
      <p className="check-sheet-hint">What was paid stays on it. The reason stays in the log.</p>
      <ReasonField label="Why?" usual={REOPEN_REASONS} value={typed} onChange={setReason} />
      <Outcome
        deeds={deeds}
        checks={[{ id: check.id, says: `Check ${check.number}` }]}
        verb="Reopen it"
        missing="Say why"
        said={`Check ${check.number} is open again.`}
        onDone={onClose}
      />
    </CheckSheet>
  );
}
