import { useRow } from '../../live/use-live.ts';
import type { Asking } from './draft.ts';
import { ModifierSheet } from './ModifierSheet.tsx';
import { OpenItemSheet } from './OpenItemSheet.tsx';
import type { Pad } from './use-pad.ts';

interface AskSheetProps {
  readonly asking: Asking;
  readonly pad: Pick<Pad, 'ask' | 'choose'>;
}

/** What has to be known of an item before it can be sent. An item that is gone meanwhile is asked about no more. */
export function AskSheet({ asking, pad }: AskSheetProps) {
  const item = useRow('item', asking.itemId);
  if (!item) return null;
  const Sheet = item.isOpen ? OpenItemSheet : ModifierSheet;
  return <Sheet item={item} asking={asking} onAsk={pad.ask} onChoose={pad.choose} onClose={() => pad.ask(null)} />;
}
