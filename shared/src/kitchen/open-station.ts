import { found, must } from '../kernel/errors.ts';
import { set, type Change } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Station } from './kitchen-kinds.ts';
import { twinOf } from './hear-reroute.ts';
import { moveTickets } from './move-tickets.ts';
import { fallbackOf, standInFor, type Stations } from './stand-in.ts';

/** Lines come to it again. What cooks elsewhere meanwhile is finished there. */
export function openStation(state: State, _context: Context, input: { stationId: string }): Outcome<Record<string, never>> {
  const station = found(state.station.get(input.stationId), 'station');
  if (station.isOpen) return happened();
  return happened({ type: 'station.opened', changes: [set('station', station.id, { isOpen: true })] });
}

/**
 * No line comes to it any more. What still cooks there goes where its lines now go if that is wanted, and otherwise is finished there;
 * a station that is closed already may be closed again to take them along. What hangs there as well since nobody heard it stays.
 */
export function closeStation(
  state: State,
  context: Context,
  input: { stationId: string; moveTickets: boolean },
): Outcome<Record<string, never>> {
  const station = found(state.station.get(input.stationId), 'station');
  const after = withStations(state, { ...station, isOpen: false });
  mustStayReachable(after);
  const changes: Change[] = station.isOpen ? [set('station', station.id, { isOpen: false })] : [];
  const to = standInFor(after, station.id);
  const cooking = input.moveTickets ? cookingAt(state, station.id).filter((ticket) => twinOf(state, ticket)?.stationId !== to) : [];
  if (cooking.length > 0) changes.push(...moveTickets(state, context, cooking, to));
  return changes.length === 0 ? happened() : happened({ type: 'station.closed', about: { moved: cooking.length }, changes });
}

const cookingAt = (state: State, stationId: string) =>
  [...state.ticket.values()].filter((ticket) => ticket.stationId === stationId && ticket.status === 'cooking');

/** The stations as they are when these have changed. */
export function withStations({ station: stations }: Stations, ...changed: readonly Station[]): Stations {
  const after = new Map(stations);
  for (const station of changed) after.set(station.id, station);
  return { station: after };
}

/** Whatever is closed, the fallback's lines reach an open station; then all others' do. */
export function mustStayReachable(after: Stations): void {
  const fallback = fallbackOf(after);
  const last = fallback && after.station.get(standInFor(after, fallback.id));
  must(
    last?.isOpen ?? false,
    'station/nobody-open',
    `Nobody would cook what nobody else does: open another station, or say who stands in for ${fallback?.name ?? 'the fallback'}.`,
  );
}
