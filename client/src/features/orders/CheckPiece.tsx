import { isPart } from '@heard/shared/orders/piece-words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useMoney } from '../../ui/use-money.ts';
import { AllergyWords } from './AllergyWords.tsx';
import { LINE_LOOKS } from './line-look.ts';
import type { PieceView } from './piece-view.ts';

interface CheckPieceProps {
  readonly piece: PieceView;
  readonly isOpen: boolean;
  /** Whether an allergy is said above it already. */
  readonly isKnown: (allergy: string) => boolean;
}

/** What a guest reads is the dish and its price; what the house needs besides is there while the check is open. */
export function CheckPiece({ piece, isOpen, isKnown }: CheckPieceProps) {
  const money = useMoney();
  const { name, ways, status, count, gross, discounts, allergies, elsewhere } = piece;
  const { word, icon, hue, chroma } = LINE_LOOKS[status];
  const isGone = count === '0';
  if (!isOpen && (status === 'voided' || isGone)) return null;
  return (
    <li className="check-line" data-status={isGone ? 'gone' : status}>
      <span className="check-line-count">{count}</span>
      <span className="check-line-says">
        {isPart(count) ? `of ${name}` : name}
        {ways && <small>{ways}</small>}
        {elsewhere && <small>{elsewhere}</small>}
        {isOpen && <AllergyWords allergies={allergies.filter((what) => !isKnown(what))} />}
      </span>
      {isOpen && !isGone && (
        <Badge hue={hue} chroma={chroma} icon={icon}>
          {word}
        </Badge>
      )}
      <span className="check-line-price">{money(gross)}</span>
      {status !== 'voided' &&
        discounts.map(({ discountId, name: why, amount }) => (
          <span key={discountId} className="check-line-less">
            <span>{why}</span>
            <span>−{money(amount)}</span>
          </span>
        ))}
    </li>
  );
}
