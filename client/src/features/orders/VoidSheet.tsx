import type { Line } from '@heard/shared/orders/orders-kinds.ts';
import { useState } from 'react';
import { useAct } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { wentThrough } from '../../ui/went-through.ts';

interface VoidSheetProps {
  readonly line: Line;
  readonly onClose: () => void;
}

const REASONS = ['Ordered by mistake', 'Guest changed their mind', 'Kitchen is out', 'Sent twice'];
/** The contract's limit, in UTF-16 units. */
const LONGEST_REASON = 120;

/** A void is always for a reason, and the reason stays in the log. */
export function VoidSheet({ line, onClose }: VoidSheetProps) {
  const act = useAct();
  const [reason, setReason] = useState('');
  const voidIt = (why: string): void => {
    if (wentThrough(act('voidLine', { checkId: line.checkId, lineId: line.id, reason: why }))) onClose();
  };
  return (
    <Dialog title={`Void ${line.name}?`} place="sheet" onClose={onClose}>
      <div className="void">
        <p>It comes off the check, and the kitchen sees it struck through. Why?</p>
        {REASONS.map((why) => (
          <Button key={why} size="l" isWide onClick={() => voidIt(why)}>
            {why}
          </Button>
        ))}
        <TextField label="Another reason" value={reason} maxLength={LONGEST_REASON} onChange={(event) => setReason(event.target.value)} />
        <Button tone="danger" size="l" isWide disabled={reason.trim() === ''} onClick={() => voidIt(reason.trim())}>
          Void with this reason
        </Button>
      </div>
    </Dialog>
  );
}
