import type { Item } from '@heard/shared/menu/menu-kinds.ts';
import { Button } from '../../ui/Button.tsx';
import { PortionCount } from '../../ui/PortionCount.tsx';
import { standingOf, type Stock } from '../../ui/stock-words.ts';

export type OnStock = (item: Item, stock: Stock) => void;

interface StockRowProps {
  readonly item: Item;
  readonly isCounting: boolean;
  readonly onCounting: (isCounting: boolean) => void;
  readonly onStock: OnStock;
}

export function StockRow({ item, isCounting, onCounting, onStock }: StockRowProps) {
  const { name, isOut, remaining } = item;
  return (
    <li className="stock-item" data-out={isOut || undefined}>
      <p className="stock-name">
        {name}
        <small>{standingOf(item)}</small>
      </p>
      <Button aria-expanded={isCounting} onClick={() => onCounting(!isCounting)}>
        Count<span className="visually-hidden"> {name}</span>
      </Button>
      {isOut ? (
        <Button tone="primary" onClick={() => onStock(item, { isOut: false, remaining: null })}>
          Back on<span className="visually-hidden"> {name}</span>
        </Button>
      ) : (
        <Button tone="danger" onClick={() => onStock(item, { isOut: true, remaining: null })}>
          86<span className="visually-hidden"> {name}</span>
        </Button>
      )}
      {isCounting && (
        <div className="stock-count">
          <PortionCount name={name} remaining={remaining} onCount={(portions) => onStock(item, { isOut: false, remaining: portions })} />
          {!isOut && remaining !== null && (
            <Button tone="quiet" isWide onClick={() => onStock(item, { isOut: false, remaining: null })}>
              Stop counting<span className="visually-hidden"> {name}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
