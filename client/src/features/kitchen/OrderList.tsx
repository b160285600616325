import { useCallback, useMemo, type ReactNode } from 'react';
import type { State } from '@heard/shared/live/state.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useSelect } from '../../live/use-live.ts';
import { isSameValue } from '../../live/same-value.ts';
import { useHand } from './use-hand.ts';
import { useWallSlots } from './use-wall-slots.ts';
import { useMoreWords } from './words/use-more-words.ts';
import { openOrders, type Order } from './open-orders.ts';
import type { Sending } from './use-sending.ts';

interface OrderListProps {
  readonly name: string;
  readonly isShown: (order: Order) => boolean;
  readonly sending: Sending;
  readonly renderOrder: (order: Order) => ReactNode;
  readonly whenEmpty: ReactNode;
}

/** Orders in their places: one that left keeps its own while it can be taken back, so that none moves under a finger. */
export function OrderList({ name, isShown, sending, renderOrder, whenEmpty }: OrderListProps) {
  const select = useCallback((state: State) => openOrders(state).filter(isShown), [isShown]);
  const orders = useSelect(['ticket'], select, isSameValue);
  const byId = useMemo(() => new Map(orders.map((order) => [order.id, order])), [orders]);
  const ids = useMemo(() => orders.map(({ id }) => id), [orders]);
  const slots = useWallSlots(ids, useHand());
  return (
    <>
      {slots.length === 0 && whenEmpty}
      <ol className="pass-list" aria-label={name}>
        {slots.map(({ ticketId: id }) => {
          const order = byId.get(id);
          return <li key={id}>{order ? renderOrder(order) : <Left place={sending.wentTo(id)} onUndo={() => sending.takeBack(id)} />}</li>;
        })}
      </ol>
      <output className="visually-hidden">{sending.says}</output>
    </>
  );
}

function Left({ place, onUndo }: { readonly place: string | undefined; readonly onUndo: () => void }) {
  const words = useMoreWords();
  if (place === undefined) return <div className="gap" />;
  return (
    <button type="button" className="gap" onClick={onUndo}>
      <span className="gap-says">
        <Icon name="tick" />
        {words.sentOut(place)}
      </span>
      <span className="gap-undo">{words.undo}</span>
      <span className="gap-time" aria-hidden />
    </button>
  );
}
