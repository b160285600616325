import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import { useLive } from '../../live/live-context.ts';
import { useAct, useRow, useSelect } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { elapsed } from '../../ui/elapsed.ts';
import { OneTap } from '../../ui/OneTap.tsx';
import { showToast } from '../../ui/toast-list.ts';
import { Icon } from '../../ui/Icon.tsx';
import { wentThrough } from '../../ui/went-through.ts';
import { ticketSays } from './ticket-says.ts';
import { useWhose } from './use-whose.ts';

const KINDS: readonly KindName[] = ['ticket'];

/** Plates of whoever looks that stand in the window, the longest first. One tap says they were carried out. */
export function ReadyNotices({ now }: { readonly now: number }) {
  const { memberId } = useLive().actor;
  const ready = useSelect(KINDS, (state) => readyFor(state, memberId));
  return (
    <section className="notices" aria-label="In the window" aria-live="polite">
      {ready.length > 0 && (
        <OneTap className="notices-list">
          {ready.map((ticket) => (
            <ReadyNotice key={ticket.id} ticket={ticket} now={now} />
          ))}
        </OneTap>
      )}
    </section>
  );
}

const readyFor = (state: State, memberId: string | null): Ticket[] =>
  [...state.ticket.values()]
    .filter((ticket) => ticket.status === 'ready' && ticket.serverId === memberId)
    .sort((a, b) => (a.readyAt ?? 0) - (b.readyAt ?? 0));

function ReadyNotice({ ticket, now }: { readonly ticket: Ticket; readonly now: number }) {
  const act = useAct();
  const { role } = useLive().actor;
  const station = useRow('station', ticket.stationId);
  const whose = useWhose(ticket);
  const serve = (): void => {
    if (wentThrough(act('serveTicket', { ticketId: ticket.id }))) showToast(`Served ${whose}.`);
  };
  return (
    <article className="notice hued">
      <Icon name="bell" />
      <div className="notice-says">
        <b>
          Ready for {whose}: {station?.name} · {elapsed(ticket.readyAt ?? now, now)}
        </b>
        <span>{ticketSays(ticket)}</span>
      </div>
      {isAllowed(role, 'tickets.serve') && (
        <Button size="l" onClick={serve}>
          Served
        </Button>
      )}
    </article>
  );
}
