import type { KindName } from '@heard/shared/live/kinds.ts';
import { lateRisk } from '@heard/shared/kitchen/late-risk.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { useSelect } from '../../live/use-live.ts';
import { Badge } from '../../ui/Badge.tsx';
import { elapsed } from '../../ui/elapsed.ts';
import { untilWords } from './time-of.ts';

const KINDS: readonly KindName[] = ['ticket', 'station'];

/** When the guest was told that it is ready, and whether the queue in front of it lets that come true. */
export function TicketPromise({ ticket, now }: { readonly ticket: Ticket; readonly now: number }) {
  const isAtRisk = useSelect(KINDS, (state) => lateRisk(ticket, state, now));
  if (ticket.promisedAt === null || ticket.status !== 'cooking') return null;
  return (
    <p className="table-ticket-promise">
      Promised {promisedWords(ticket.promisedAt, now)}
      {isAtRisk && (
        <Badge hue={25} icon="alert">
          Will be late
        </Badge>
      )}
    </p>
  );
}

function promisedWords(at: number, now: number): string {
  if (at > now) return untilWords(at, now);
  const past = elapsed(at, now);
  return past === 'now' ? 'for now' : `${past} ago`;
}
