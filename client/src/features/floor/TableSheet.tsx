import { Dialog } from '../../ui/Dialog.tsx';
import type { Pacing } from './attention.ts';
import type { TableView } from './floor-view.ts';
import { TablePanel } from './TablePanel.tsx';

interface TableSheetProps {
  readonly view: TableView;
  readonly pacing: Pacing;
  readonly now: number;
  readonly onClose: () => void;
}

export function TableSheet({ view, pacing, now, onClose }: TableSheetProps) {
  return (
    <Dialog title={`Table ${view.name}`} place="side" onClose={onClose}>
      <TablePanel view={view} pacing={pacing} now={now} onDone={onClose} />
    </Dialog>
  );
}
