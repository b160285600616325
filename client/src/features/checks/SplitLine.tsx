import { countWords } from '@heard/shared/orders/piece-words.ts';
import { partOfPart } from '@heard/shared/orders/pieces.ts';
import { Button } from '../../ui/Button.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { Named } from './Outcome.tsx';
import { seatWords, type PieceHere } from './pieces-here.ts';
import { leftOf, type Given } from './split-plan.ts';

interface SplitLineProps {
  readonly piece: PieceHere;
  readonly given: Given;
  readonly targets: readonly Named[];
  readonly onTap: () => void;
  readonly onTakeBack: (checkId: string) => void;
}

/** A line, how much of it stays, and who has the rest. */
export function SplitLine({ piece, given, targets, onTap, onTakeBack }: SplitLineProps) {
  const money = useMoney();
  const { lineId, name, seat, quantity, net } = piece;
  const count = countWords(quantity, partOfPart(leftOf(given, lineId), piece));
  const gone = given.filter((one) => one.lineId === lineId);
  return (
    <li className="split-line" data-gone={count === '0' || undefined}>
      <button type="button" className="split-line-tap" onClick={onTap}>
        <b>{count}</b>
        <span>
          {name}
          <small>{seatWords(seat)}</small>
        </span>
        <span>{money(net)}</span>
      </button>
      {gone.length > 0 && (
        <div className="split-line-gone">
          {gone.map((one) => (
            <Button key={one.checkId} icon="back" onClick={() => onTakeBack(one.checkId)}>
              <span className="visually-hidden">Take back </span>
              {countWords(quantity, partOfPart(one, piece))} → {targets.find(({ id }) => id === one.checkId)?.says}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
