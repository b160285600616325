import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { prepTimeId } from '@heard/shared/kitchen/prep-times.ts';
import type { State } from '@heard/shared/live/state.ts';
import { act, emptyHouse, idOf, NOW, order } from '../../../test/fixture.ts';

/** What the house would have learned of a dish. */
export function taught(
  state: State,
  item: string,
  station: string,
  typical: number,
  more: { count?: number; daypart?: string } = {},
): void {
  const where = { itemId: idOf(`item ${item}`), stationId: idOf(`station ${station}`), daypart: more.daypart ?? '' };
  const id = prepTimeId(where);
  state.prepTime.set(id, { id, ...where, count: more.count ?? 20, typical, spread: 45 });
}

/** Orders that were promised and are ready so many minutes after that. */
export function servedDay(...minutesLate: readonly number[]): State {
  const state = emptyHouse();
  minutesLate.forEach((late, at) => {
    const check = `promised ${at}`;
    act(state, 'Ana Ruiz', 60, 'openCheck', { checkId: idOf(check), tableId: null, name: check, covers: 1 });
    order(state, 'Ana Ruiz', 60, check, { dishes: ['Affogato'] });
    for (const ticket of state.ticket.values()) {
      if (ticket.readyAt !== null) continue;
      const promisedAt = NOW - 30 * MINUTE;
      state.ticket.set(ticket.id, { ...ticket, status: 'ready', promisedAt, readyAt: promisedAt + late * MINUTE + 10 * SECOND });
    }
  });
  return state;
}
