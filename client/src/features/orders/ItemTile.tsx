import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { memo, type CSSProperties } from 'react';
import { useMoney } from '../../ui/use-money.ts';

interface ItemTileProps {
  readonly item: Item;
  readonly hue: number;
  /** How many are on the draft. */
  readonly count: number;
  readonly onTap: (item: Item) => void;
}

/** One tap adds. An 86'd item keeps its place and says why it cannot be had. */
export const ItemTile = memo(function ItemTile({ item, hue, count, onTap }: ItemTileProps) {
  const money = useMoney();
  const left = item.remaining === null ? null : Math.max(0, item.remaining - count);
  return (
    <button
      type="button"
      className="item hued"
      style={{ '--hue': hue } as CSSProperties}
      aria-disabled={item.isOut || undefined}
      onClick={() => onTap(item)}
    >
      <span className="item-name">{item.name}</span>
      <span className="item-foot">
        <span>{money(item.price)}</span>
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
});
