import './pad.css';
import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { useCallback, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { SeatAllergies } from '../../ui/SeatAllergies.tsx';
import { useMedia, WIDE } from '../../ui/use-media.ts';
import { AskSheet } from './AskSheet.tsx';
import { CategoryRail } from './CategoryRail.tsx';
import { holdAll, type Draft } from './draft.ts';
import { DraftPanel } from './DraftPanel.tsx';
import { ItemGrid } from './ItemGrid.tsx';
import { KitchenFullSheet } from './KitchenFullSheet.tsx';
import { PadBar } from './PadBar.tsx';
import { PadHead } from './PadHead.tsx';
import { SeatBar } from './SeatBar.tsx';
import type { PadTarget } from './send-draft.ts';
import { StockSheet } from './StockSheet.tsx';
import { useMenu } from './use-menu.ts';
import { usePad, type Pad } from './use-pad.ts';

interface OrderPadProps {
  readonly target: PadTarget;
  readonly back: string;
}

export function OrderPad({ target, back }: OrderPadProps) {
  const pad = usePad(target);
  const menu = useMenu(target);
  const [stockId, setStockId] = useState<string | null>(null);
  const onStock = useCallback((item: Item) => setStockId(item.id), []);
  const [isReviewing, setReviewing] = useState(false);
  const isWide = useMedia(WIDE);
  const panel = <DraftPanel pad={pad} target={target} onSent={() => setReviewing(false)} />;
  return (
    <div className="pad">
      <PadHead
        target={target}
        back={back}
        query={menu.query}
        onQuery={menu.search}
        onEnter={() => menu.items[0] && pad.tap(menu.items[0])}
      />
      <CategoryRail menu={menu.categories} hasUsual={menu.hasUsual} value={menu.categoryId} onPick={menu.pick} />
      <div className="pad-main">
        {target.table && (
          <SeatBar seats={target.check?.covers ?? target.party?.covers ?? pad.covers} place={pad.place} setPlace={pad.setPlace} />
        )}
        {target.check && !isWide && <SeatAllergies checkId={target.check.id} seat={pad.place.seat} isWarning />}
        <ItemGrid key={menu.categoryId} menu={menu} draft={pad.draft} onTap={pad.tap} onStock={menu.mayCount ? onStock : undefined} />
      </div>
      {isWide ? (
        <aside className="pad-side" aria-label="Order">
          {panel}
        </aside>
      ) : (
        <PadBar pad={pad} back={back} hasSent={target.check !== undefined} onReview={() => setReviewing(true)} />
      )}
      {!isWide && isReviewing && (
        <Dialog title="Order" place="sheet" className="pad-review" onClose={() => setReviewing(false)}>
          {panel}
        </Dialog>
      )}
      <output className="visually-hidden">{pad.said}</output>
      {stockId !== null && <StockSheet itemId={stockId} onClose={() => setStockId(null)} />}
      {pad.full && <KitchenFull full={pad.full} answer={pad.answerFull} onSent={() => setReviewing(false)} />}
      {pad.draft.asking && <AskSheet key={pad.draft.asking.itemId} asking={pad.draft.asking} pad={pad} />}
    </div>
  );
}

interface KitchenFullProps {
  readonly full: NonNullable<Pad['full']>;
  readonly answer: Pad['answerFull'];
  readonly onSent: () => void;
}

const asItIs = (draft: Draft): Draft => draft;

function KitchenFull({ full, answer, onSent }: KitchenFullProps) {
  return (
    <KitchenFullSheet
      quote={full}
      onSend={() => answer(asItIs) && onSent()}
      onHold={() => answer(holdAll) && onSent()}
      onClose={() => answer(null)}
    />
  );
}
