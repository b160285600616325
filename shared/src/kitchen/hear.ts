import { SECOND } from '../kernel/time.ts';
import { set } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';

/** A ticket nobody has on a screen after this long rings the server who sent it (MISSION K4). */
export const UNHEARD_AFTER = 5 * SECOND;

/**
 * A screen says that it shows these tickets. Only the first hearing counts; unknown tickets (gone meanwhile) are passed over, and so
 * are those of another station: that they are seen elsewhere does not get them cooked.
 */
export function hearTickets(state: State, { now, who }: Context, input: { ticketIds: readonly string[] }): Outcome<Record<string, never>> {
  // A screen does not know its own row; the server does.
  const station = (who.deviceId && state.device.get(who.deviceId)?.stationId) ?? null;
  const fresh = [...new Set(input.ticketIds)].filter((ticketId) => {
    const ticket = state.ticket.get(ticketId);
    return ticket?.heardAt === null && (station === null || station === ticket.stationId);
  });
  if (fresh.length === 0) return happened();
  return happened({
    type: 'tickets.heard',
    changes: fresh.map((ticketId) => set('ticket', ticketId, { heardAt: now, heardBy: who.deviceId })),
  });
}

/** Tickets that are cooking unheard for too long become an alarm, once. */
export function alarmUnheard(state: State, { now }: Context): Outcome<Record<string, never>> {
  const unheard = [...state.ticket.values()].filter(
    (ticket) =>
      ticket.status === 'cooking' && ticket.heardAt === null && ticket.alarmedAt === null && now - ticket.firedAt >= UNHEARD_AFTER,
  );
  if (unheard.length === 0) return happened();
  return happened({ type: 'tickets.unheard', changes: unheard.map((ticket) => set('ticket', ticket.id, { alarmedAt: now })) });
}
