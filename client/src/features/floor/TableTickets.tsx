import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct, useRow, useSelect } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { elapsed } from '../../ui/elapsed.ts';
import { OneTap } from '../../ui/OneTap.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import type { TableView } from './floor-view.ts';
import { ticketSays } from './ticket-says.ts';
import { TicketPromise } from './TicketPromise.tsx';

interface TableTicketsProps {
  readonly view: TableView;
  readonly now: number;
}

const KINDS: readonly KindName[] = ['ticket'];

/** What the kitchen still owes this table: the window first, then what is cooking. */
export function TableTickets({ view, now }: TableTicketsProps) {
  const tickets = useSelect(KINDS, (state) => openTicketsOf(state, view));
  if (tickets.length === 0) return null;
  return (
    <section aria-label="In the kitchen">
      <h3>In the kitchen</h3>
      <OneTap>
        <ul className="tickets">
          {tickets.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} now={now} />
          ))}
        </ul>
      </OneTap>
    </section>
  );
}

function openTicketsOf(state: State, view: TableView): Ticket[] {
  const checkIds = new Set(view.checks.map((check) => check.id));
  return [...state.ticket.values()]
    .filter((ticket) => ticket.status !== 'served' && checkIds.has(ticket.checkId))
    .sort((a, b) => Number(b.status === 'ready') - Number(a.status === 'ready') || a.firedAt - b.firedAt);
}

function TicketRow({ ticket, now }: { readonly ticket: Ticket; readonly now: number }) {
  const act = useAct();
  const { role } = useLive().actor;
  const station = useRow('station', ticket.stationId);
  const isReady = ticket.status === 'ready';
  return (
    <li className="ticket">
      <div className="ticket-head">
        <b>{station?.name}</b>
        {isReady ? (
          <Badge hue={150} icon="bell">
            In the window {elapsed(ticket.readyAt ?? now, now)}
          </Badge>
        ) : (
          <Badge hue={85} icon="flame">
            Cooking {elapsed(ticket.firedAt, now)}
          </Badge>
        )}
      </div>
      <p>{ticketSays(ticket)}</p>
      <TicketPromise ticket={ticket} now={now} />
      {isReady && isAllowed(role, 'tickets.serve') && (
        <Button tone="primary" size="xl" icon="tick" isWide onClick={() => wentThrough(act('serveTicket', { ticketId: ticket.id }))}>
          Served
        </Button>
      )}
    </li>
  );
}
