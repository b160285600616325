import { quoteMinutes } from '@heard/shared/kitchen/throttle.ts';
import type { Quote } from '@heard/shared/kitchen/quote.ts';
import { useLive } from '../../live/live-context.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface KitchenFullSheetProps {
  readonly quote: Quote;
  readonly onSend: () => void;
  readonly onHold: () => void;
  readonly onClose: () => void;
}

/** Nothing is sent and nothing is lost until somebody says which: the guest waits, or it is held and fired later. */
export function KitchenFullSheet({ quote, onSend, onHold, onClose }: KitchenFullSheetProps) {
  const { store } = useLive();
  const [longest] = quote.stations.toSorted((a, b) => b.done - a.done);
  const name = longest && store.row('station', longest.stationId)?.name;
  const footer = (
    <div className="kitchen-full-foot">
      <Button size="xl" icon="pause" onClick={onHold}>
        Hold
      </Button>
      <Button tone="primary" size="xl" icon="send" onClick={onSend}>
        Send anyway
      </Button>
    </div>
  );
  return (
    <Dialog title={`Kitchen is full: ${quoteMinutes(quote)} min`} place="sheet" footer={footer} onClose={onClose}>
      <p>
        {name ? `${name} has more than it can cook soon. ` : ''}
        Tell the guest it takes about {quoteMinutes(quote)} minutes and send it, or hold it and fire it later.
      </p>
    </Dialog>
  );
}
