import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import type { InputOf } from '../contract/endpoint.ts';
import { giftCardId } from './gift-card.ts';
import type { paymentsCommands } from './payments-contract.ts';
import { takeOnlinePayment } from './take-payment.ts';

type Taken = Partial<InputOf<typeof paymentsCommands.takePayment>>;

let house: SmallHouse;
let checkId: string;

/** A burger: 14.50 due. */
function opened(cashStep = 1): void {
  house = new SmallHouse();
  house.set('restaurant', 'house', { sales: { ...house.state.restaurant.get('house')!.sales, cashStep } });
  checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' });
}
beforeEach(() => opened());

function take(input: Taken, role: 'server' | 'cashier' = 'server') {
  const amount = input.amount ?? 1_450;
  const tendered = amount + (input.tip ?? 0);
  const usual = { checkId, paymentId: house.newId('payment'), tender: 'cash' as const, amount, tendered };
  house.act('takePayment', { ...usual, ...input }, role);
  return [...house.state.payment.values()].at(-1)!;
}
const refused = (input: Taken): string => refusal(() => take(input));
const openDrawer = (drawerId: string, float = 10_000, role: 'server' | 'cashier' = 'cashier') =>
  house.act('openDrawer', { drawerId, name: drawerId, float }, role);
const expected = (drawerId: string) => house.state.drawer.get(drawerId)!.expected;

describe('cash', () => {
  test('without a drawer is in the pocket of whoever took it', () => {
    expect(take({}).drawerId).toBe(null);
  });

  test('goes into the only open drawer, the tip with it, the change not', () => {
    openDrawer('till');
    expect(take({ tip: 150, tendered: 2_000 })).toMatchObject({ drawerId: 'till', tendered: 2_000, tip: 150 });
    expect(expected('till')).toBe(11_600);
  });

  test('goes into the drawer of whoever takes it, where several are open', () => {
    openDrawer('bar', 0, 'server');
    openDrawer('till', 0, 'cashier');
    expect(take({ amount: 400 }).drawerId).toBe('bar');
    expect(take({ amount: 400 }, 'cashier').drawerId).toBe('till');
    expect(take({ amount: 400, drawerId: 'till' }).drawerId).toBe('till');
    house.act('closeDrawer', { drawerId: 'bar', counted: 400 });
    openDrawer('terrace', 0, 'cashier');
    expect(take({ amount: 250 }).drawerId).toBe(null);
  });

  test('does not go into a closed drawer, or into none that exists', () => {
    openDrawer('till');
    house.act('closeDrawer', { drawerId: 'till', counted: 10_000 });
    expect([refused({ drawerId: 'till' }), refused({ drawerId: 'attic' })]).toEqual(['drawer/is-closed', 'not-found']);
  });

  test('is rounded to the smallest coin, and the check is paid to the cent all the same', () => {
    opened(5);
    openDrawer('till', 0);
    expect(take({ amount: 1_447, tip: 101, tendered: 1_550 })).toMatchObject({ amount: 1_447, tip: 101, rounding: 2 });
    expect(take({ amount: 3, tendered: 5 })).toMatchObject({ rounding: 2 });
    expect(house.check(checkId).status).toBe('closed');
    expect(expected('till')).toBe(1_555);
  });

  test('of less than it rounds to is too little', () => {
    opened(10);
    expect(refused({ amount: 1_448, tendered: 1_449 })).toBe('payment/short');
    expect(take({ amount: 1_448, tendered: 1_450 }).rounding).toBe(2);
  });

  test('must cover the tip, too', () => {
    expect(refused({ tip: 100, tendered: 1_549 })).toBe('payment/short');
  });
});

describe('a card', () => {
  test('leaves the number of its slip, and no drawer is touched', () => {
    openDrawer('till');
    expect(take({ tender: 'card', reference: 'slip 0815', tip: 200 })).toMatchObject({
      reference: 'slip 0815',
      rounding: 0,
      drawerId: null,
    });
    expect(expected('till')).toBe(10_000);
  });

  test.each([undefined, '', '   '])('without a slip number is refused: %j', (reference) => {
    expect(refused({ tender: 'card', ...(reference !== undefined && { reference }) })).toBe('payment/no-reference');
  });

  test('gives no change: more than was asked for is not written down', () => {
    expect(take({ tender: 'card', reference: 's', tendered: 5_000 }).tendered).toBe(1_450);
  });
});

describe('online', () => {
  test('is for the payment provider alone to say', () => {
    expect(refused({ tender: 'online', reference: 'pi_1' })).toBe('payment/online');
  });

  test('closes the check like any other, in the provider’s words', () => {
    const paid = { checkId, paymentId: 'p', amount: 1_450, tip: 100, reference: 'pi_4111111111111111' };
    house.ask(takeOnlinePayment, paid);
    expect(house.state.payment.get('p')).toMatchObject({ tender: 'online', tip: 100, tendered: 1_550, reference: 'pi_4111111111111111' });
    expect(house.check(checkId).status).toBe('closed');
  });
});

describe('a house account', () => {
  const owes = () => house.state.account.get('club')!.balance;
  beforeEach(() => void house.act('openAccount', { accountId: 'club', name: 'Golf club', creditLimit: 1_500 }));

  test('owes the amount and the tip', () => {
    expect(take({ tender: 'account', accountId: 'club', tip: 50 })).toMatchObject({ accountId: 'club' });
    expect(owes()).toBe(1_500);
  });

  test('never owes more than its limit', () => {
    expect(refused({ tender: 'account', accountId: 'club', tip: 51 })).toBe('account/over-limit');
    expect(owes()).toBe(0);
  });

  test('that was stopped pays nothing', () => {
    house.act('changeAccount', { accountId: 'club', name: 'Golf club', creditLimit: 1_500, isActive: false });
    expect(refused({ tender: 'account', accountId: 'club' })).toBe('account/inactive');
  });

  test('must be named, and be one', () => {
    house.act('sellGiftCard', { code: 'ROSE-0001', moveId: 'm', amount: 5_000, tender: 'cash', reference: '' });
    for (const accountId of [null, 'nobody', giftCardId('rose0001')]) expect(refused({ tender: 'account', accountId })).toBe('not-found');
  });
});

describe('a gift card', () => {
  const card = giftCardId('ROSE-0001');
  const left = () => house.state.account.get(card)!.balance;
  beforeEach(() => void house.act('sellGiftCard', { code: 'rose 0001', moveId: 'm', amount: 1_000, tender: 'cash', reference: '' }));

  test('pays what is left on it, and never more', () => {
    expect(refused({ tender: 'gift', accountId: card, amount: 1_001 })).toBe('gift/short');
    expect(refused({ tender: 'gift', accountId: card, amount: 900, tip: 101 })).toBe('gift/short');
    take({ tender: 'gift', accountId: card, amount: 900, tip: 100 });
    expect([left(), house.check(checkId).status]).toEqual([0, 'open']);
  });

  test('is not a house account', () => {
    house.act('openAccount', { accountId: 'club', name: 'Golf club', creditLimit: 1_500 });
    expect(refused({ tender: 'gift', accountId: 'club' })).toBe('not-found');
  });
});

test('a check is paid by one tender after the other, and closes with the last', () => {
  house.act('openAccount', { accountId: 'club', name: 'Golf club', creditLimit: 1_500 });
  house.act('sellGiftCard', { code: 'ROSE-0001', moveId: 'm', amount: 300, tender: 'cash', reference: '' });
  take({ tender: 'gift', accountId: giftCardId('ROSE-0001'), amount: 300 });
  take({ tender: 'account', accountId: 'club', amount: 500 });
  take({ tender: 'card', amount: 400, reference: 's' });
  expect(house.check(checkId).status).toBe('open');
  take({ amount: 250, tendered: 500 });
  expect(house.check(checkId)).toMatchObject({ status: 'closed', total: 1_450 });
});

test('a tip comes with a payment: a closed check takes none', () => {
  take({});
  expect(refused({ amount: 1, tip: 500 })).toBe('check/is-closed');
});
