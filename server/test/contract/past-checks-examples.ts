import { randomUUID } from 'node:crypto';
import type { KindName, Row } from '@heard/shared/live/kinds.ts';
import type { pastChecksEndpoints } from '@heard/shared/orders/past-checks-contract.ts';
import { withClient } from '../../src/platform/db/client.ts';
import { insertRows } from '../../src/platform/log/kind-sql.ts';
import type { TestHouse } from '../house.ts';
import type { Examples } from './examples.ts';

export const PAST_CHECKS_EXAMPLES: Examples<typeof pastChecksEndpoints> = {
  pastChecks: async () => ({ day: '1999-12-31', below: 1_000 }),
  recallCheck: async (_scene, house) => ({ checkId: await pastCheck(house) }),
};

/** A burger that was paid before any day a fold is asked for. */
async function pastCheck({ ours, database }: TestHouse): Promise<string> {
  const [checkId, orderId] = [randomUUID(), randomUUID()];
  const at = Date.parse('1999-12-31T20:00:00Z');
  const blank = { tableId: null, partyId: null, serverId: null, droppedAt: null, mergedInto: null, recalledOn: null };
  const charged = { serviceRate: 0, splitCents: 0, total: 1_450, tax: 120, discount: 0, service: 0 };
  const opened = { number: (made += 1), businessDay: '1999-12-31', name: 'Ann', covers: 1, openedAt: at, closedAt: at };
  const line = { itemId: ours.burger, name: 'Burger', quantity: 1, seat: 0, course: 1, note: '', unitPrice: 1_450, modifiers: [] };
  const times = { sentAt: at, firedAt: at, readyAt: at, servedAt: at, voidedAt: null, fireAt: null };
  const taxed = { taxRate: 9_000, isTaxIncluded: true, discounts: [], allergies: [] };
  const paid = { tender: 'card', amount: 1_450, tip: 200, rounding: 0, tendered: 1_650, reference: 'slip 1' } as const;
  const nobody = { accountId: null, drawerId: null, takenBy: null };
  await insert('check', { id: checkId, status: 'closed', ...opened, ...blank, ...charged });
  await insert('order', { id: orderId, checkId, sentBy: null, deviceId: null, sentAt: at });
  await insert('line', { id: randomUUID(), checkId, orderId, status: 'served', ...line, ...taxed, ...times });
  await insert('payment', { id: randomUUID(), checkId, takenAt: at, ...paid, ...nobody });
  return checkId;

  function insert<K extends KindName>(kind: K, row: Row<K>): Promise<void> {
    return withClient(
      database.ownerUrl,
      async (owner) => void (await owner.query(insertRows(kind, 2), [ours.restaurant, JSON.stringify([row])])),
    );
  }
}

/** Numbers of one day, each once. */
let made = 0;
