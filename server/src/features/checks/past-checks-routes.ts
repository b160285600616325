import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { recallCheck } from '@heard/shared/orders/recall-check.ts';
import { dayAt } from '@heard/shared/restaurants/the-restaurant.ts';
import type { DatabasePool } from '../../platform/db/pool.ts';
import type { Doors } from '../../platform/http/doors.ts';
import { actOf } from '../../platform/log/act.ts';
import { loadCheck } from '../../platform/log/log-store.ts';
import { findPastChecks } from './past-checks-queries.ts';

interface PastChecksDeps {
  readonly db: DatabasePool;
  readonly clock: () => number;
}

export function openPastChecksDoors(doors: Doors, { db, clock }: PastChecksDeps): void {
  doors.open(ENDPOINTS.pastChecks, ({ who, input }) => findPastChecks(db, who.restaurantId, input));

  doors.open(ENDPOINTS.recallCheck, async ({ who, log, input: { checkId }, requestId, key }) => {
    // The day first: what is read after it was true on that day or later, never before.
    const readOn = dayAt((await log.fresh()).state, clock());
    const kept = await loadCheck(db, who.restaurantId, checkId);
    const { reply } = await log.change(actOf({ who, rule: recallCheck, input: { checkId, kept, readOn }, requestId, key, kept }));
    return { seq: reply.seq };
  });
}
