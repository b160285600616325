import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import { lastClose } from '@heard/shared/payments/close-day.ts';
import { figuresOf } from '@heard/shared/payments/figures-of.ts';
import { dayAt } from '@heard/shared/restaurants/the-restaurant.ts';
import type { Doors } from '../../platform/http/doors.ts';

export function openPaymentsDoors(doors: Doors, { clock }: { readonly clock: () => number }): void {
  doors.open(ENDPOINTS.xReport, async ({ log }) => {
    const { state } = await log.fresh();
    return { figures: figuresOf(state, dayAt(state, clock())), lastClose: lastClose(state) };
  });
}
