import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { SECOND } from '@heard/shared/kernel/time.ts';
import { useCallback } from 'react';
import { useRows } from '../../live/use-live.ts';

const MOST = 20;
const latest = (a: Ticket, b: Ticket): number => b.heardAt! - a.heardAt!;

/** Which tickets this screen had before somebody's eyes first, and when, to the second: who saw what. */
export function DeviceHeard({ deviceId }: { readonly deviceId: string }) {
  const isHeardHere = useCallback((ticket: Ticket) => ticket.heardBy === deviceId && ticket.heardAt !== null, [deviceId]);
  const tickets = useRows('ticket', isHeardHere, latest);
  const [house] = useRows('restaurant');
  const clock = new Intl.DateTimeFormat(house?.locale, { timeStyle: 'medium', timeZone: house?.timeZone });
  return (
    <section className="team-heard" aria-labelledby="team-heard">
      <h3 id="team-heard">Heard here</h3>
      {tickets.length === 0 && <p className="team-none">It has shown no ticket of today first.</p>}
      <ul>
        {tickets.slice(0, MOST).map((ticket) => (
          <li key={ticket.id}>
            <b>{ticket.tableName || `Check ${ticket.checkNumber}`}</b>
            <span>
              sent {clock.format(ticket.firedAt)}, heard {clock.format(ticket.heardAt!)} ({afterWords(ticket)})
            </span>
          </li>
        ))}
      </ul>
      {tickets.length > MOST && <p className="team-none">And {tickets.length - MOST} more before these.</p>}
    </section>
  );
}

const afterWords = ({ firedAt, heardAt }: Ticket): string => `${Math.max(0, (heardAt! - firedAt) / SECOND).toFixed(1)} s`;
