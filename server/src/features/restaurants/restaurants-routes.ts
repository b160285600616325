import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { audienceOf, snapshotFor } from '@heard/shared/live/audience.ts';
import { Forbidden } from '@heard/shared/kernel/errors.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import type { Doors } from '../../platform/http/doors.ts';
import { readLog } from '../../platform/log/log-store.ts';

const PAGE = 500;

/** What a restaurant looks like now, and how it came to be so. */
export function openRestaurantDoors(doors: Doors, { db }: { readonly db: DatabasePool }): void {
  doors.open(ENDPOINTS.snapshot, async ({ who, log }) => {
    const audience = audienceOf(who.role, who.stationId);
    if (audience === null) throw new Forbidden();
    const { state, seq } = await log.fresh();
    return { seq, rows: snapshotFor(audience, state) };
  });

  doors.open(ENDPOINTS.log, async ({ who, input }) => {
    const { events } = await readLog(db, who.restaurantId, input.after, PAGE);
    return { events: [...events] };
  });
}
