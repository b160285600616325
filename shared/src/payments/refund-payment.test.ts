import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse, whoIs } from '../../test/small-house.ts';
import type { InputOf } from '../contract/endpoint.ts';
import type { Role } from '../staff/roles.ts';
import { totalsOf } from '../orders/check-totals.ts';
import { giftCardId } from './gift-card.ts';
import type { paymentsCommands } from './payments-contract.ts';
import { refundPayment } from './refund-payment.ts';
import { takeOnlinePayment } from './take-payment.ts';

type Wanted = Partial<InputOf<typeof paymentsCommands.refundPayment>>;

let house: SmallHouse;
let checkId: string;
beforeEach(() => {
  house = new SmallHouse();
  house.act('openDrawer', { drawerId: 'till', name: 'Till', float: 10_000 });
  checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' });
});

function pay(more: Partial<InputOf<typeof paymentsCommands.takePayment>> = {}): void {
  const amount = more.amount ?? 1_450;
  const tendered = amount + (more.tip ?? 0);
  house.act('takePayment', { checkId, paymentId: 'p', tender: 'cash', amount, tendered, ...more });
}
function refund(more: Wanted = {}, role: Role = 'manager') {
  const wanted = { paymentId: 'p', refundId: house.newId('refund'), amount: 0, tip: 0, reason: 'cold', reference: '', ...more };
  return house.act('refundPayment', wanted, role);
}
const refused = (more: Wanted, role: Role = 'manager'): string => refusal(() => refund(more, role));
const cash = () => house.state.drawer.get('till')!.expected;

describe('a refund', () => {
  test('gives back some of a payment, and later the rest, the tip apart', () => {
    pay({ tip: 200 });
    refund({ amount: 1_000 });
    expect(refused({ amount: 451 })).toBe('refund/over');
    expect(refused({ tip: 201 })).toBe('refund/over');
    refund({ amount: 450, tip: 200 });
    expect(refused({ amount: 1 })).toBe('refund/over');
    expect(refused({ tip: 1 })).toBe('refund/over');
    expect(cash()).toBe(10_000);
  });

  test('says in the log what was given back, by whom and why', () => {
    pay();
    const [event] = refund({ amount: 100, refundId: 'r' });
    expect(event!.type).toBe('payment.refunded');
    const by = { givenBy: 'manager', approvedBy: 'manager', drawerId: 'till', rounding: 0 };
    expect(house.state.refund.get('r')).toMatchObject({ checkId, tender: 'cash', amount: 100, reason: 'cold', ...by });
  });

  test('of nothing is refused', () => {
    pay();
    expect(refused({})).toBe('refund/nothing');
  });

  test('of no payment, or twice by the same tap, is refused', () => {
    pay();
    expect(refused({ paymentId: 'gone', amount: 1 })).toBe('not-found');
    refund({ amount: 1, refundId: 'r' });
    expect(refused({ amount: 1, refundId: 'r' })).toBe('refund/known');
  });

  test('leaves a closed check closed', () => {
    pay();
    refund({ amount: 450 });
    expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 1_450 });
    expect(totalsOf(house.state, checkId)).toMatchObject({ paid: 1_000, due: 450 });
  });

  test('makes it due again on an open check, and the check closes when it is paid once more', () => {
    pay({ amount: 1_000 });
    refund({ amount: 400 });
    expect(totalsOf(house.state, checkId).due).toBe(850);
    house.pay(checkId, 850);
    expect(house.check(checkId).status).toBe('closed');
  });
});

describe('who may give money back', () => {
  test('a manager at once, a server not', () => {
    pay();
    expect(refused({ amount: 100 }, 'server')).toBe('approval/needed');
    expect(house.state.refund.size).toBe(0);
  });

  test('a server may ask, and what is asked is exactly this', () => {
    pay();
    const [event] = refund({ amount: 100, approvalId: 'please', refundId: 'r' }, 'server');
    expect(event!.type).toBe('approval.asked');
    const input = { paymentId: 'p', refundId: 'r', amount: 100, tip: 0, reason: 'cold', reference: '' };
    const says = 'Give back €1.00 (cash) of check 1';
    expect(house.state.approval.get('please')).toMatchObject({
      command: 'payments.refund',
      input,
      says,
      reason: 'cold',
      askedBy: 'server',
    });
    expect(house.state.refund.size).toBe(0);
  });

  test('nobody is asked for what could not be done anyway', () => {
    pay();
    expect(refused({ amount: 1_451, approvalId: 'please' }, 'server')).toBe('refund/over');
    expect(refused({ amount: 1, approvalId: 'please', reason: '4111111111111111' }, 'server')).toBe('payment/card-number');
  });

  test('once a manager said yes it is in both names', () => {
    pay();
    const context = { who: whoIs('server'), now: house.now, approvedBy: 'owner' };
    const input = { paymentId: 'p', refundId: 'r', amount: 100, tip: 0, reason: 'cold', reference: '' };
    const [{ changes } = { changes: [] }] = refundPayment(house.state, context, input).events;
    expect(changes[0]!.set).toMatchObject({ givenBy: 'server', approvedBy: 'owner' });
  });
});

describe('money goes back the way it came', () => {
  test('cash out of the drawer it went into, or out of another when that one is closed', () => {
    pay();
    house.act('openDrawer', { drawerId: 'bar', name: 'Bar', float: 0 });
    refund({ amount: 100 });
    expect([cash(), house.state.drawer.get('bar')!.expected]).toEqual([11_350, 0]);
    house.act('closeDrawer', { drawerId: 'till', counted: 11_350 });
    refund({ amount: 100 });
    expect([cash(), house.state.drawer.get('bar')!.expected]).toEqual([11_350, -100]);
  });

  test('rounded cash never comes to more than was handed over, in however many parts', () => {
    house.set('restaurant', 'house', { sales: { ...house.state.restaurant.get('house')!.sales, cashStep: 5 } });
    pay({ amount: 1_448, tendered: 1_450 });
    for (let part = 0; part < 482; part += 1) refund({ amount: 3 });
    refund({ amount: 2 });
    expect(cash()).toBe(10_000);
    expect([...house.state.refund.values()].reduce((sum, { amount, rounding }) => sum + amount + rounding, 0)).toBe(1_450);
  });

  test('a card is credited at the terminal, and no drawer is touched', () => {
    pay({ tender: 'card', reference: 's' });
    refund({ amount: 1_450, reference: 'credit 12' });
    expect([...house.state.refund.values()]).toMatchObject([{ tender: 'card', drawerId: null, rounding: 0, reference: 'credit 12' }]);
    expect(cash()).toBe(10_000);
  });

  test('what a provider took it must give back first', () => {
    house.ask(takeOnlinePayment, { checkId, paymentId: 'p', amount: 1_450, reference: 'pi_1' });
    expect(refused({ amount: 1_450 })).toBe('payment/no-reference');
    refund({ amount: 1_450, reference: 're_1' });
    expect([...house.state.refund.values()]).toMatchObject([{ tender: 'online', reference: 're_1' }]);
  });

  test('a house account owes so much less, unless it has settled', () => {
    house.act('openAccount', { accountId: 'club', name: 'Golf club', creditLimit: 5_000 });
    pay({ tender: 'account', accountId: 'club', tip: 50 });
    refund({ amount: 400, tip: 50 });
    expect(house.state.account.get('club')!.balance).toBe(1_050);
    house.act('settleAccount', { accountId: 'club', moveId: 'm', amount: 1_000, tender: 'card', reference: 's' });
    expect(refused({ amount: 51 })).toBe('refund/settled');
  });

  test('a gift card holds so much more, even if it was stopped', () => {
    house.act('sellGiftCard', { code: 'ROSE-0001', moveId: 'm', amount: 2_000, tender: 'card', reference: 's' });
    const accountId = giftCardId('ROSE-0001');
    pay({ tender: 'gift', accountId });
    house.act('changeAccount', { accountId, name: '0001', creditLimit: 0, isActive: false });
    refund({ amount: 1_450 });
    expect(house.state.account.get(accountId)!.balance).toBe(2_000);
  });
});
