import { useState } from 'react';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/elapsed.ts';
import { Stepper } from '../../ui/Stepper.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';
import { CheckSheet } from './CheckSheet.tsx';
import type { SheetProps } from './CheckSheets.tsx';

/** The contract's limit. */
const MOST = 500;

export function CoversSheet({ check, onClose }: SheetProps) {
  const act = useAct();
  const [covers, setCovers] = useState(check.covers);
  const save = (): void => {
    if (!wentThrough(act('setCovers', { checkId: check.id, covers }))) return;
    showToast(`Check ${check.number}: ${counted(covers, 'cover')}.`);
    onClose();
  };
  return (
    <CheckSheet title={`Covers of check ${check.number}`} onClose={onClose}>
      <Stepper label="Covers" size="l" min={0} max={MOST} value={covers} onChange={setCovers} />
      <Button tone="primary" size="xl" isWide disabled={covers === check.covers} onClick={save}>
        {counted(covers, 'cover')}
      </Button>
    </CheckSheet>
  );
}
