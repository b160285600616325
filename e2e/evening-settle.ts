import { randomUUID } from 'node:crypto';
import { stateOf } from '@heard/shared/live/state.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { piecesOf } from '@heard/shared/orders/pieces.ts';
import { actNow, rowsNow } from './api.ts';
import { demoTable } from './demo.ts';
import type { House } from './house.ts';

/** The other guests of the evening go home: cash and cards in turn, a tip from every third, and nothing is left open. */
export async function settleTheRest(house: House): Promise<number> {
  const rows = await rowsNow(house);
  const state = stateOf(rows);
  const open = rows.check.filter(({ status }) => status === 'open');
  for (const [at, { id, number }] of open.entries()) {
    const { due } = totalsOf(state, id);
    if (due > 0) {
      const tip = at % 3 === 0 ? 250 + at : 0;
      const how = at % 2 === 0 ? { tender: 'cash', tendered: due + tip + 500 } : { tender: 'card', tendered: due + tip };
      await actNow(house, `/checks/${id}/payments`, { paymentId: randomUUID(), amount: due, tip, reference: `Slip ${number}`, ...how });
    } else {
      await actNow(house, `/checks/${id}/${piecesOf(state, id).length > 0 ? 'close' : 'void'}`, {});
    }
  }
  return open.length;
}

/** A regular pays a little less at table 5, and somebody gets a part of their money back. */
export async function giveAndGiveBack(house: House): Promise<void> {
  const { check, payment } = await rowsNow(house);
  const { id } = check.find((one) => one.tableId === demoTable('5') && one.status === 'open')!;
  const terms = { name: 'Regular guest', percent: 10_000, amount: null, lineIds: [], isStanding: false, reason: 'Comes every week' };
  await actNow(house, `/checks/${id}/discounts`, { discountId: randomUUID(), ...terms });
  const back = { refundId: randomUUID(), amount: 700, tip: 0, reason: 'Not as ordered', reference: '' };
  await actNow(house, `/payments/${payment.find(({ tender }) => tender === 'cash')!.id}/refunds`, back);
}
