import { Dialog } from '../../ui/Dialog.tsx';
import type { DoOnCheck } from './check-acts.ts';
import type { CheckView } from './check-view.ts';
import { MoreActs } from './MoreActs.tsx';

interface MoreSheetProps {
  readonly view: CheckView;
  readonly onDo: DoOnCheck;
  readonly onClose: () => void;
}

export function MoreSheet({ view, onDo, onClose }: MoreSheetProps) {
  return (
    <Dialog title={`Check ${view.check.number}`} place="sheet" onClose={onClose}>
      <div className="more-sheet">
        <MoreActs view={view} onDo={onDo} onDropped={onClose} />
      </div>
    </Dialog>
  );
}
