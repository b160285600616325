import type { KindName } from '../src/live/kinds.ts';
import { totalsOf } from '../src/orders/check-totals.ts';
import { giftCardId } from '../src/payments/gift-card.ts';
import { CASH_MOVES, TENDERS, type Payment, type Tender } from '../src/payments/payments-kinds.ts';
import { dayAt } from '../src/restaurants/the-restaurant.ts';
import { idsOf, operation, rows, someCheck, type Operation, type Scene } from './walk-operation.ts';

const CODES = ['ROSE-0001', 'ROSE-0002'];
const NAMES = ['Till', 'Bar', 'Terrace'];

/** Money in every way it comes and goes, now and then foolishly. */
export const PAYMENT_OPERATIONS: readonly Operation[] = [
  operation('pay', 12, 'takePayment', (scene) => {
    const { random } = scene;
    const paid = anyPayment(scene);
    const tendered = random.chance(0.95) ? paid && paid.amount + paid.tip + random.int(10, 2_000) : 1;
    return paid && { ...paid, tender: 'cash', tendered: tendered!, drawerId: random.chance(0.1) ? someDrawer(scene) : null };
  }),
  operation('pay otherwise', 14, 'takePayment', (scene) => {
    const { random } = scene;
    const paid = anyPayment(scene);
    const tender = random.pick<Tender>(random.chance(0.97) ? ['card', 'account', 'account', 'gift', 'gift'] : TENDERS)!;
    const accountId = random.chance(0.95) ? someAccount(scene, tender) : random.pick(idsOf(scene, 'account'));
    if (!paid || (accountId === undefined && tender !== 'card')) return undefined;
    return { ...paid, tender, tendered: paid.amount + paid.tip, reference: someReference(scene), accountId: accountId ?? null };
  }),
  operation('refund', 9, 'refundPayment', (scene) => {
    const { random } = scene;
    const settled = rows(scene, 'payment').filter(
      ({ tender, amount, accountId }) => tender === 'account' && scene.state.account.get(accountId!)!.balance < amount,
    );
    const payment = (random.chance(0.5) ? random.pick(settled) : undefined) ?? random.pick(rows(scene, 'payment'));
    if (!payment) return undefined;
    const part = (of: number): number => random.pick([0, of, of, random.int(0, of + 1)])!;
    const approval = random.chance(0.3) ? { approvalId: scene.newId('approval') } : {};
    const why = { reason: random.chance(0.97) ? 'cold' : '4111-1111-1111-1111', reference: '' };
    return { paymentId: payment.id, refundId: again(scene, 'refund'), ...backOf(payment, part), ...why, ...approval };
  }),
  operation('open account', 3, 'openAccount', (scene) => ({
    accountId: again(scene, 'account'),
    name: someName(scene, 'Golf club'),
    creditLimit: scene.random.int(0, 100) * 100,
  })),
  operation('change account', 3, 'changeAccount', (scene) => {
    const account = scene.random.pick(rows(scene, 'account'));
    if (!account) return undefined;
    const name = scene.random.chance(0.7) ? account.name : someName(scene, 'Tennis club');
    return { accountId: account.id, name, creditLimit: account.creditLimit, isActive: scene.random.chance(0.6) };
  }),
  operation('settle', 11, 'settleAccount', (scene) => {
    const owing = rows(scene, 'account').filter(({ kind, balance }) => kind === 'house' && balance > 0);
    const account = scene.random.chance(0.9) ? scene.random.pick(owing) : scene.random.pick(rows(scene, 'account'));
    return account && { accountId: account.id, ...moneyIn(scene, account.balance) };
  }),
  operation('sell gift card', 5, 'sellGiftCard', (scene) => ({
    code: scene.random.chance(0.95) ? scene.random.pick(CODES)! : 'ROSE',
    ...moneyIn(scene, 3_000),
  })),
  operation('open drawer', 5, 'openDrawer', (scene) => ({
    drawerId: again(scene, 'drawer'),
    name: someName(scene, scene.random.pick(NAMES)!),
    float: scene.random.int(0, 20_000),
  })),
  operation('move cash', 4, 'moveCash', (scene) => {
    const drawerId = someDrawer(scene);
    const { random } = scene;
    const move = { moveId: again(scene, 'cashMove'), kind: random.pick(CASH_MOVES)!, amount: random.int(1, 9_000) };
    return drawerId === null ? undefined : { drawerId, ...move, reason: someName(scene, 'change') };
  }),
  operation('close drawer', 2, 'closeDrawer', (scene) => {
    const drawerId = someDrawer(scene);
    return drawerId === null ? undefined : { drawerId, counted: scene.random.int(0, 40_000) };
  }),
  operation('enter slip', 3, 'enterPaperSale', (scene) => {
    const { random, state, now } = scene;
    const total = random.int(1, 9_000);
    const money = { total, tax: random.chance(0.95) ? random.int(0, total) : total + 1, tip: random.int(0, 500), covers: random.int(0, 6) };
    const businessDay = random.chance(0.9) ? dayAt(state, now) : random.pick(['2026-06-11', '2026-07-01'])!;
    const slip = { businessDay, slip: String(random.int(1, 12)), tender: random.pick(TENDERS)!, note: someName(scene, '') };
    return { saleId: again(scene, 'paperSale'), ...slip, ...money };
  }),
  operation('close day', 2, 'closeDay', (scene) => ({ closeId: scene.newId('dayClose') })),
];

function anyPayment(scene: Scene) {
  const { random, state } = scene;
  const unpaid = rows(scene, 'check').filter(({ id, status }) => status === 'open' && totalsOf(state, id).due > 0);
  const checkId = random.chance(0.9) ? random.pick(unpaid)?.id : someCheck(scene);
  if (checkId === undefined) return undefined;
  const { due } = totalsOf(state, checkId);
  const amount = Math.max(1, random.chance(0.5) ? due : random.int(1, Math.max(1, due + 50)));
  return { checkId, paymentId: scene.newId('payment'), amount, tip: random.chance(0.3) ? random.int(1, 400) : 0 };
}

const backOf = ({ amount, tip }: Payment, part: (of: number) => number) => ({ amount: part(amount), tip: part(tip) });

function someAccount(scene: Scene, tender: Tender): string | undefined {
  if (tender === 'gift') return giftCardId(scene.random.pick(CODES)!);
  return scene.random.pick(rows(scene, 'account').filter(({ kind }) => kind === 'house'))?.id;
}

/** Mostly one that is open. */
function someDrawer(scene: Scene): string | null {
  const open = rows(scene, 'drawer').filter(({ closedAt }) => closedAt === null);
  return (scene.random.chance(0.8) ? scene.random.pick(open)?.id : scene.random.pick(idsOf(scene, 'drawer'))) ?? null;
}

function moneyIn(scene: Scene, atMost: number) {
  const { random } = scene;
  const tender = random.pick<Tender>(random.chance(0.95) ? ['cash', 'card'] : ['gift', 'account', 'online'])!;
  const amount = random.chance(0.5) ? Math.max(1, atMost) : random.int(1, Math.max(1, atMost + 20));
  const where = { reference: someReference(scene), drawerId: random.chance(0.1) ? someDrawer(scene) : null };
  return { moveId: again(scene, 'accountMove'), amount, tender, ...where };
}

/** What a device sends that never heard the answer. */
const again = (scene: Scene, kind: KindName): string =>
  (scene.random.chance(0.1) ? scene.random.pick(idsOf(scene, kind)) : undefined) ?? scene.newId(kind);

const someReference = ({ random }: Scene): string => random.pick(['slip 1', 'slip 2', 'slip 3', 'slip 4', '', '4111 1111 1111 1111'])!;
const someName = ({ random }: Scene, usual: string): string => (random.chance(0.96) ? usual : '5555 5555 5555 4444');
