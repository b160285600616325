import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { memo, useMemo, type CSSProperties } from 'react';
import { useMoney } from '../../ui/use-money.ts';
import { longPress } from './long-press.ts';

interface ItemTileProps {
  readonly item: Item;
  readonly hue: number;
  /** How many are on the draft. */
  readonly count: number;
  readonly onTap: (item: Item) => void;
  /** For those who may say what is left of it. */
  readonly onStock: ((item: Item) => void) | undefined;
}

/** One tap adds. An 86'd item keeps its place and says why it cannot be had. */
export const ItemTile = memo(function ItemTile({ item, hue, count, onTap, onStock }: ItemTileProps) {
  const money = useMoney();
  const left = item.remaining === null ? null : Math.max(0, item.remaining - count);
  const pressing = useMemo(() => onStock && longPress(() => onStock(item)), [item, onStock]);
  const tile = (
    <button
      type="button"
      className="item hued"
      style={{ '--hue': hue } as CSSProperties}
      aria-disabled={item.isOut || undefined}
      onClick={() => onTap(item)}
      {...pressing}
    >
      <span className="item-name">{item.name}</span>
      <span className="item-foot">
        <span>{item.isOpen ? 'Name your price' : money(item.price)}</span>
        {item.isOut && <b className="item-out">86 · out</b>}
        {!item.isOut && left !== null && <b className="item-left">{left === 0 ? 'last taken' : `${left} left`}</b>}
      </span>
      {count > 0 && (
        <b className="item-count">
          {count}
          <span className="visually-hidden"> on this order</span>
        </b>
      )}
    </button>
  );
  if (!onStock) return tile;
  return (
    <>
      {tile}
      <button type="button" className="item-more" aria-label={`What is left of ${item.name}`} onClick={() => onStock(item)}>
        <span aria-hidden>…</span>
      </button>
    </>
  );
});
