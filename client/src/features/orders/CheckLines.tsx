import type { Line } from '@heard/shared/orders/orders-kinds.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useMoney } from '../../ui/use-money.ts';
import type { CheckView } from './check-view.ts';
import { LINE_LOOKS, seatWord } from './line-look.ts';
import { Totals } from './Totals.tsx';

/** What was had, seat by seat, and what it comes to. */
export function CheckLines({ view }: { readonly view: CheckView }) {
  const money = useMoney();
  if (view.seats.length === 0) return <p className="check-nothing">Nothing on this check yet.</p>;
  const isPlain = view.seats.length === 1 && view.seats[0]!.seat === 0;
  return (
    <>
      {view.seats.map(({ seat, lines, total }) => (
        <section key={seat} className="check-seat" aria-label={seatWord(seat)}>
          {!isPlain && (
            <h2>
              <span>{seat === 0 ? 'Shared' : seatWord(seat)}</span>
              <span>{money(total)}</span>
            </h2>
          )}
          <ul>
            {lines.map((line) => (
              <CheckLine key={line.id} line={line} isOpen={view.check.status === 'open'} />
            ))}
          </ul>
        </section>
      ))}
      <Totals view={view} />
    </>
  );
}

function CheckLine({ line, isOpen }: { readonly line: Line; readonly isOpen: boolean }) {
  const money = useMoney();
  const { word, icon, hue, chroma } = LINE_LOOKS[line.status];
  const ways = line.modifiers.map((modifier) => modifier.name).join(', ');
  if (line.status === 'voided' && !isOpen) return null;
  return (
    <li className="check-line" data-status={line.status}>
      <span className="check-line-count">{line.quantity}</span>
      <span className="check-line-says">
        {line.name}
        {ways && <small>{ways}</small>}
      </span>
      {isOpen && (
        <Badge hue={hue} chroma={chroma} icon={icon}>
          {word}
        </Badge>
      )}
      <span className="check-line-price">{money(line.unitPrice * line.quantity)}</span>
    </li>
  );
}
