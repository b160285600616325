import { randomUUID } from 'node:crypto';
import type { paymentsCommands } from '@heard/shared/payments/payments-contract.ts';
import { totalsOf } from '@heard/shared/orders/check-totals.ts';
import { piecesOf } from '@heard/shared/orders/pieces.ts';
import { dayAt } from '@heard/shared/restaurants/the-restaurant.ts';
import type { Examples } from './examples.ts';
import type { Scene } from './scene.ts';

export const PAYMENTS_EXAMPLES: Examples<typeof paymentsCommands> = {
  takePayment: async (scene) => ({ checkId: await owing(scene), paymentId: randomUUID(), tender: 'cash', amount: 1_450, tendered: 2_000 }),
  refundPayment: async (scene) => {
    const [checkId, paymentId] = [await owing(scene), randomUUID()];
    const paid = { checkId, paymentId, amount: 1_450, tendered: 1_650, tip: 200, reference: 'slip 12' };
    await scene.act('takePayment', { ...paid, tender: 'card' });
    // Whoever may not give it back alone asks for it.
    const why = { reason: 'cold', reference: 'credit 3', approvalId: randomUUID() };
    return { paymentId, refundId: randomUUID(), amount: 1_000, tip: 200, ...why };
  },
  openAccount: async () => ({ accountId: randomUUID(), name: 'Golf club', creditLimit: 50_000 }),
  changeAccount: async (scene) => ({ accountId: await openAccount(scene), name: 'Tennis club', creditLimit: 10_000, isActive: false }),
  settleAccount: async (scene) => {
    const [accountId, checkId] = [await openAccount(scene), await owing(scene)];
    await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'account', amount: 1_450, tendered: 1_450, accountId });
    return { accountId, moveId: randomUUID(), amount: 1_000, tender: 'card', reference: 'slip 13' };
  },
  sellGiftCard: async () => ({ code: randomUUID(), moveId: randomUUID(), amount: 5_000, tender: 'cash', reference: '' }),
  openDrawer: async () => ({ drawerId: randomUUID(), name: anyName(), float: 10_000 }),
  moveCash: async (scene) => ({
    drawerId: await openDrawer(scene),
    moveId: randomUUID(),
    kind: 'drop',
    amount: 4_000,
    reason: 'To the safe',
  }),
  closeDrawer: async (scene) => ({ drawerId: await openDrawer(scene), counted: 9_950 }),
  enterPaperSale: async (scene) => {
    const slip = { businessDay: dayAt(scene.state(), Date.now()), slip: anyName(), note: 'Two burgers' };
    return { saleId: randomUUID(), ...slip, tender: 'cash', total: 2_900, tax: 239, tip: 100, covers: 2 };
  },
  closeDay: async (scene) => {
    await closeEverything(scene);
    return { closeId: randomUUID() };
  },
};

/** Too short to look like a card number, whatever its digits. */
const anyName = (): string => `No ${randomUUID().slice(0, 8)}`;

async function owing(scene: Scene): Promise<string> {
  const checkId = await scene.openCheck();
  await scene.order(checkId);
  return checkId;
}

async function openAccount(scene: Scene): Promise<string> {
  const accountId = randomUUID();
  await scene.act('openAccount', { accountId, name: 'Golf club', creditLimit: 50_000 });
  return accountId;
}

async function openDrawer(scene: Scene): Promise<string> {
  const drawerId = randomUUID();
  await scene.act('openDrawer', { drawerId, name: anyName(), float: 10_000 });
  return drawerId;
}

/** The last guests of all examples before. */
async function closeEverything(scene: Scene): Promise<void> {
  for (const { id: checkId, status } of scene.state().check.values()) {
    if (status !== 'open') continue;
    const { due } = totalsOf(scene.state(), checkId);
    if (due > 0) await scene.act('takePayment', { checkId, paymentId: randomUUID(), tender: 'cash', amount: due, tendered: due });
    else await scene.act(piecesOf(scene.state(), checkId).length > 0 ? 'closeFreeCheck' : 'voidCheck', { checkId });
  }
}
