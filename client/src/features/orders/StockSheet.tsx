import './stock-sheet.css';
import { useAct, useRow } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { PortionCount } from '../../ui/PortionCount.tsx';
import { standingOf, stockSaid, type Stock } from '../../ui/stock-words.ts';
import { showToast } from '../../ui/toast-list.ts';
import { wentThrough } from '../../ui/went-through.ts';

interface StockSheetProps {
  readonly itemId: string;
  readonly onClose: () => void;
}

/** What is left of an item: none, so many, or as much as anybody wants. */
export function StockSheet({ itemId, onClose }: StockSheetProps) {
  const act = useAct();
  const item = useRow('item', itemId);
  if (!item) return null;
  const stock = (said: Stock): void => {
    if (!wentThrough(act('stockItem', { itemId, ...said }))) return;
    showToast(stockSaid(item.name, said));
    onClose();
  };
  return (
    <Dialog title={item.name} place="sheet" onClose={onClose}>
      <div className="stock">
        <p>{standingOf(item)}</p>
        {item.isOut ? (
          <Button tone="primary" size="xl" icon="tick" isWide onClick={() => stock({ isOut: false, remaining: null })}>
            Back on
          </Button>
        ) : (
          <Button tone="danger" size="xl" icon="close" isWide onClick={() => stock({ isOut: true, remaining: null })}>
            86 it
          </Button>
        )}
        <h3>Count portions</h3>
        <PortionCount name={item.name} remaining={item.remaining} onCount={(remaining) => stock({ isOut: false, remaining })} />
        {!item.isOut && item.remaining !== null && (
          <Button tone="quiet" size="l" isWide onClick={() => stock({ isOut: false, remaining: null })}>
            Stop counting
          </Button>
        )}
      </div>
    </Dialog>
  );
}
