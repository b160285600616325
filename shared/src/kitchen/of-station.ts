import { must } from '../kernel/errors.ts';
import type { Context } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from './kitchen-kinds.ts';

/** A screen of a station works for that station. It does not know its own row; the server does. People, and the pass, work for all. */
export function mustBeOfStation(state: State, { who }: Pick<Context, 'who'>, { stationId }: Pick<Ticket, 'stationId'>): void {
  const own = who.role === 'screen' && who.deviceId !== null ? state.device.get(who.deviceId)?.stationId : null;
  must(!own || own === stationId, 'ticket/other-station', 'This ticket is cooked at another station.');
}
