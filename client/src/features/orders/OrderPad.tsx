import './pad.css';
import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useState } from 'react';
import { useLive } from '../../live/live-context.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useSelect } from '../../live/use-live.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useMedia, WIDE } from '../../ui/use-media.ts';
import { CategoryRail, USUAL } from './CategoryRail.tsx';
import { DraftPanel } from './DraftPanel.tsx';
import { ItemGrid } from './ItemGrid.tsx';
import { MENU_KINDS, menuView, searchItems, usualItemIds, type MenuCategory } from './menu-view.ts';
import { ModifierSheet } from './ModifierSheet.tsx';
import { PadBar } from './PadBar.tsx';
import { PadHead } from './PadHead.tsx';
import { SeatBar } from './SeatBar.tsx';
import type { PadTarget } from './send-draft.ts';
import { StockSheet } from './StockSheet.tsx';
import { usePad } from './use-pad.ts';

interface OrderPadProps {
  readonly target: PadTarget;
  readonly back: string;
}

export function OrderPad({ target, back }: OrderPadProps) {
  const pad = usePad(target);
  const { store, actor } = useLive();
  const menu = useSelect(MENU_KINDS, menuView, isSameValue);
  // Worked out once: nothing may change places under a finger.
  const [usual] = useState(() => usualItemIds(store.state));
  const [categoryId, setCategoryId] = useState(usual.length > 0 ? USUAL : (menu[0]?.category.id ?? ''));
  const [query, setQuery] = useState('');
  const [stockId, setStockId] = useState<string | null>(null);
  const [onStock] = useState(() => (isAllowed(actor.role, 'menu.86') ? (item: Item) => setStockId(item.id) : undefined));
  const [isReviewing, setReviewing] = useState(false);
  const isWide = useMedia(WIDE);
  const items = query.trim() === '' ? itemsIn(menu, categoryId, usual) : searchItems(menu, query);
  const panel = <DraftPanel pad={pad} target={target} onSent={() => setReviewing(false)} />;
  return (
    <div className="pad">
      <PadHead target={target} back={back} query={query} onQuery={setQuery} onEnter={() => items[0] && pad.tap(items[0])} />
      <CategoryRail
        menu={menu}
        hasUsual={usual.length > 0}
        value={query ? null : categoryId}
        onPick={(id) => (setQuery(''), setCategoryId(id))}
      />
      <div className="pad-main">
        {target.table && <SeatBar seats={target.check?.covers ?? target.party?.covers ?? pad.covers} pad={pad} />}
        <ItemGrid
          key={query ? '' : categoryId}
          items={items}
          menu={menu}
          draft={pad.draft}
          query={query}
          onTap={pad.tap}
          onStock={onStock}
        />
      </div>
      {isWide ? (
        <aside className="pad-side" aria-label="Order">
          {panel}
        </aside>
      ) : (
        <PadBar pad={pad} back={back} onReview={() => setReviewing(true)} />
      )}
      {!isWide && isReviewing && (
        <Dialog title="Order" place="sheet" className="pad-review" onClose={() => setReviewing(false)}>
          {panel}
        </Dialog>
      )}
      {stockId !== null && <StockSheet itemId={stockId} onClose={() => setStockId(null)} />}
      {pad.choosing && <ModifierSheet choosing={pad.choosing} onChoose={pad.choose} onClose={() => pad.setChoosing(null)} />}
    </div>
  );
}

function itemsIn(menu: readonly MenuCategory[], categoryId: string, usual: readonly string[]) {
  const found = menu.find(({ category }) => category.id === categoryId);
  if (found) return found.items;
  const all = new Map(menu.flatMap(({ items }) => items).map((item) => [item.id, item]));
  return usual.flatMap((itemId) => all.get(itemId) ?? []);
}
