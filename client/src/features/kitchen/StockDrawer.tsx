import './stock.css';
import { useCallback, useState } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct, useSelect } from '../../live/use-live.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Input } from '../../ui/Input.tsx';
import { stockSaid } from '../../ui/stock-words.ts';
import { itemsInStock, notedItems } from './items-in-stock.ts';
import { StockRow, type OnStock } from './StockRow.tsx';
import { useMoreWords } from './words/use-more-words.ts';

/** Every item of the menu, what is out or counted first: 86 it, bring it back, or count its portions, at wall size. */
export function StockDrawer({ onClose }: { readonly onClose: () => void }) {
  const words = useMoreWords();
  const act = useAct();
  const { store } = useLive();
  // Noted once: no row may move away under a finger.
  const [first] = useState(() => notedItems(store.state));
  const [query, setQuery] = useState('');
  const [says, setSays] = useState('');
  const [countingId, setCountingId] = useState<string | null>(null);
  const select = useCallback((state: State) => itemsInStock(state, query, first), [query, first]);
  const items = useSelect(['item'], select);
  const onStock: OnStock = ({ id: itemId, name }, stock) => {
    const { refused } = act('stockItem', { itemId, ...stock });
    setSays(refused ? refused.message : stockSaid(name, stock));
    setCountingId(null);
  };
  return (
    <Dialog
      title={words.eightySix}
      place="side"
      className="stock"
      onClose={onClose}
      footer={<output className="stock-says">{says}</output>}
    >
      <Input
        type="search"
        aria-label="Search the menu"
        placeholder="Search"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {items.length === 0 && <p>Nothing on the menu is called that.</p>}
      <ul className="stock-list">
        {items.map((item) => (
          <StockRow
            key={item.id}
            item={item}
            isCounting={item.id === countingId}
            onCounting={(isCounting) => setCountingId(isCounting ? item.id : null)}
            onStock={onStock}
          />
        ))}
      </ul>
    </Dialog>
  );
}
