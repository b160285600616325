import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useAct } from '../../live/use-live.ts';
import { placeOf } from './kitchen-view.ts';
import { TicketFoot } from './TicketFoot.tsx';
import { WaitsFor } from './WaitsFor.tsx';
import { useMoreWords } from './words/use-more-words.ts';
import { OrderHead } from './OrderHead.tsx';
import { isReady, type Order } from './open-orders.ts';
import { StationPart, type Watch } from './StationPart.tsx';

interface OrderCardProps {
  readonly order: Order;
  readonly canBump: boolean;
  readonly canSend: boolean;
  readonly onSend: () => void;
  /** Tells the hearing that a ticket is before the expo's eyes. */
  readonly watch: Watch;
}

export function OrderCard({ order, canBump, canSend, onSend, watch }: OrderCardProps) {
  const words = useMoreWords();
  const act = useAct();
  const titleId = useId();
  const { first, tickets } = order;
  const isRush = tickets.some((ticket) => ticket.isRush);
  const cooking = tickets.find(({ status }) => status === 'cooking');
  return (
    <article
      className="ticket order-card"
      aria-labelledby={titleId}
      data-ready={isReady(order) || undefined}
      data-rush={isRush || undefined}
    >
      <OrderHead order={order} titleId={titleId} isRush={isRush} />
      {tickets.map((ticket) => (
        <StationPart key={ticket.id} ticket={ticket} canBump={canBump} watch={watch} />
      ))}
      <TicketFoot ticket={{ alsoAt: [], laterCourses: first.laterCourses }} />
      <footer className="order-foot">
        {cooking && canBump && (
          <Button
            size="l"
            icon="flame"
            isIconOnly
            aria-pressed={isRush}
            onClick={() => act('rushTicket', { ticketId: cooking.id, isRush: !isRush })}
          >
            {words.rush} {placeOf(first, words)}
          </Button>
        )}
        {isReady(order) && canSend ? (
          <button type="button" className="order-send" onClick={onSend}>
            {words.sendOut} <span className="visually-hidden">{placeOf(first, words)}</span>
          </button>
        ) : (
          <WaitsFor order={order} />
        )}
      </footer>
    </article>
  );
}
