import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { twinOf } from '@heard/shared/kitchen/hear-reroute.ts';
import type { Actor } from '@heard/shared/live/rule.ts';
import type { State } from '@heard/shared/live/state.ts';
import { oughtToShow, toBeSeen } from '@heard/shared/staff/device-screens.ts';
import { isAllowed } from '@heard/shared/staff/permissions.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';

/** Something in the kitchen that somebody has to walk over for. `key`: what is answered when it is answered. */
export type Alarm =
  | { readonly key: string; readonly ticket: Ticket; readonly second: Ticket | undefined }
  | { readonly key: string; readonly device: Device; readonly tickets: number };

/** What rings here: a server hears of what they sent, managers of all of it. Tickets before screens, the oldest first. */
export function alarmsFor(state: State, who: Actor): Alarm[] {
  return [...unheardFor(state, who), ...darkFor(state, who)];
}

const isMine = (ticket: Ticket, { memberId, role }: Actor): boolean => isAllowed(role, 'lines.void') || ticket.serverId === memberId;

function unheardFor(state: State, who: Actor): Alarm[] {
  return [...state.ticket.values()]
    .filter((ticket) => ticket.alarmedAt !== null && ticket.heardAt === null && ticket.status === 'cooking' && isMine(ticket, who))
    .sort((a, b) => a.firedAt - b.firedAt)
    .map((ticket) => ({ key: ticket.id, ticket, second: twinOf(state, ticket) }))
    .filter(({ second }) => second === undefined || second.heardAt === null);
}

function darkFor(state: State, who: Actor): Alarm[] {
  const dark = [...state.device.values()].filter(({ darkSince }) => darkSince !== null);
  if (dark.length === 0) return [];
  const seen = toBeSeen(state);
  const mine = [...state.ticket.values()].filter((ticket) => ticket.status === 'cooking' && isMine(ticket, who));
  return dark
    .filter((device) => oughtToShow(seen, device))
    .map((device) => ({
      key: `${device.id} ${device.darkSince}`,
      device,
      tickets: mine.filter(({ stationId }) => device.shows !== 'station' || stationId === device.stationId).length,
    }))
    .filter(({ tickets }) => tickets > 0);
}
