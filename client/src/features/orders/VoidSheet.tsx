import type { Line } from '@heard/shared/orders/orders-kinds.ts';
import { useState } from 'react';
import { deed, useActOrAsk } from '../../live/asking.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { showToast } from '../../ui/toast-list.ts';

interface VoidSheetProps {
  readonly line: Line;
  readonly onClose: () => void;
}

const REASONS = ['Ordered by mistake', 'Guest changed their mind', 'Kitchen is out', 'Sent twice'];

/** A void is always for a reason, and the reason stays in the log; where it is cooking already a manager may have to say yes. */
export function VoidSheet({ line, onClose }: VoidSheetProps) {
  const actOrAsk = useActOrAsk();
  const [reason, setReason] = useState('');
  const why = reason.trim();
  const voidIt = (): void => {
    const refused = actOrAsk([deed('voidLine', { checkId: line.checkId, lineId: line.id, reason: why })], onClose);
    if (refused) showToast(refused.message, { tone: 'bad' });
  };
  return (
    <Dialog title={`Void ${line.name}?`} place="sheet" onClose={onClose}>
      <div className="void">
        <p>It comes off the check, and the kitchen sees it struck through.</p>
        <ReasonField label="Why?" usual={REASONS} value={reason} onChange={setReason} />
        <Button tone="danger" size="xl" isWide disabled={why === ''} onClick={voidIt}>
          {why === '' ? 'Say why' : `Void ${line.name}`}
        </Button>
      </div>
    </Dialog>
  );
}
