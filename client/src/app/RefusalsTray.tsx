import { useNavigate } from 'react-router';
import type { KeptLines } from '../features/conflicts/choice.ts';
import { ConflictCard } from '../features/conflicts/ConflictCard.tsx';
import { LeftBehindHere } from '../features/conflicts/LeftBehindHere.tsx';
import { takeBack } from '../features/orders/take-back.ts';
import { useLeftBehind, useRefusals } from '../live/use-live.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** What the server refused after the screen had shown it, and what others left here unsent. Nothing typed goes until somebody decides. */
export function RefusalsTray({ onClose }: { readonly onClose: () => void }) {
  const { list } = useRefusals();
  const { list: left } = useLeftBehind();
  const navigate = useNavigate();
  const keep = (lines: KeptLines, opensPad: boolean): void => {
    takeBack(lines);
    if (!opensPad) return;
    onClose();
    void navigate(lines.path);
  };
  return (
    <Dialog title="Not accepted" place="side" onClose={onClose}>
      {list.length === 0 && left.length === 0 && <p>All settled. Nothing is left to decide.</p>}
      {list.length > 0 && (
        <ul className="conflicts">
          {list.map((refusal) => (
            <ConflictCard key={refusal.id} refusal={refusal} onKeep={keep} />
          ))}
        </ul>
      )}
      <LeftBehindHere />
    </Dialog>
  );
}
