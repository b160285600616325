import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { giftCardId, isGiftCode } from './gift-card.ts';

let house: SmallHouse;
beforeEach(() => {
  house = new SmallHouse();
});

const open = (accountId = 'club') => house.act('openAccount', { accountId, name: 'Golf club', creditLimit: 5_000 });
const account = (id = 'club') => house.state.account.get(id)!;
/** Somebody of the club has lunch. */
function owe(amount: number): void {
  const checkId = house.openCheck(null);
  house.order(checkId, { item: 'platter' });
  house.act('takePayment', { checkId, paymentId: house.newId('p'), tender: 'account', amount, tendered: amount, accountId: 'club' });
}

describe('a house account', () => {
  test('is opened owing nothing', () => {
    open();
    expect(account()).toMatchObject({ kind: 'house', name: 'Golf club', balance: 0, creditLimit: 5_000, isActive: true });
    expect(refusal(() => open())).toBe('account/known');
  });

  test('is renamed, given another limit and stopped, whatever it owes', () => {
    open();
    owe(3_000);
    house.act('changeAccount', { accountId: 'club', name: 'Tennis club', creditLimit: 1_000, isActive: false });
    expect(account()).toMatchObject({ name: 'Tennis club', creditLimit: 1_000, isActive: false, balance: 3_000 });
    expect(refusal(() => house.act('changeAccount', { accountId: 'x', name: 'X', creditLimit: 0, isActive: true }))).toBe('not-found');
  });

  test('is settled in parts, never beyond what it owes, into the drawer', () => {
    open();
    owe(3_000);
    house.act('openDrawer', { drawerId: 'till', name: 'Till', float: 0 });
    house.act('settleAccount', { accountId: 'club', moveId: 'm1', amount: 2_000, tender: 'cash', reference: '' });
    const settle = (moveId: string, amount: number) =>
      refusal(() => house.act('settleAccount', { accountId: 'club', moveId, amount, tender: 'card', reference: 'slip' }));
    expect([settle('m2', 1_001), settle('m1', 1_000), settle('m2', 1_000)]).toEqual([
      'account/over',
      'account/paid-already',
      'not refused',
    ]);
    expect([account().balance, house.state.drawer.get('till')!.expected]).toEqual([0, 2_000]);
    expect(house.state.accountMove.get('m1')).toMatchObject({ kind: 'settled', drawerId: 'till', businessDay: '2026-06-12' });
  });
});

describe('money for an account', () => {
  const sell = (more: object) =>
    refusal(() => house.act('sellGiftCard', { code: 'ROSE-0001', moveId: 'm', amount: 2_000, tender: 'cash', reference: '', ...more }));

  test('is cash or comes from a card terminal, with its slip', () => {
    expect(['account', 'gift', 'online'].map((tender) => sell({ tender }))).toEqual(Array(3).fill('account/tender'));
    expect([sell({ tender: 'card' }), sell({ tender: 'card', reference: 'slip' })]).toEqual(['payment/no-reference', 'not refused']);
  });

  test('in cash can be laid down in coins', () => {
    house.set('restaurant', 'house', { sales: { ...house.state.restaurant.get('house')!.sales, cashStep: 5 } });
    expect([sell({ amount: 2_003 }), sell({ amount: 2_005 })]).toEqual(['account/coins', 'not refused']);
  });

  test('goes into no closed drawer', () => {
    house.act('openDrawer', { drawerId: 'till', name: 'Till', float: 0 });
    house.act('closeDrawer', { drawerId: 'till', counted: 0 });
    expect(sell({ drawerId: 'till' })).toBe('drawer/is-closed');
  });
});

describe('a gift card', () => {
  const sell = (code: string, moveId = house.newId('move')) =>
    house.act('sellGiftCard', { code, moveId, amount: 2_000, tender: 'cash', reference: '' });

  test('is known by its code however it is written, and the code is kept nowhere', () => {
    sell('ROSE-FIELD-0001');
    expect(account(giftCardId('rose field 0001'))).toMatchObject({ kind: 'gift', name: '0001', balance: 2_000, creditLimit: 0 });
    expect(giftCardId('rose field 0002')).not.toBe(giftCardId('rose field 0001'));
    expect(JSON.stringify([...house.state.account.values(), ...house.state.accountMove.values()]).toUpperCase()).not.toContain('ROSE');
  });

  test('is topped up under the same code, unless it was stopped', () => {
    const accountId = giftCardId('ROSE-0001');
    expect(sell('ROSE-0001')[0]!.type).toBe('gift-card.sold');
    expect(sell('rose0001')[0]!.type).toBe('gift-card.topped-up');
    expect(account(accountId).balance).toBe(4_000);
    house.act('changeAccount', { accountId, name: '0001', creditLimit: 0, isActive: false });
    expect(refusal(() => sell('ROSE-0001'))).toBe('account/inactive');
  });

  test('needs a code that nobody guesses', () => {
    expect(refusal(() => sell('123-4567'))).toBe('gift/code');
    expect([isGiftCode('1234567'), isGiftCode('1234-5678')]).toEqual([false, true]);
  });

  test('can be stopped, and is otherwise as it was sold', () => {
    sell('ROSE-0001');
    const change = (more: object) =>
      refusal(() =>
        house.act('changeAccount', { accountId: giftCardId('ROSE-0001'), name: '0001', creditLimit: 0, isActive: true, ...more }),
      );
    expect([change({ creditLimit: 1 }), change({ name: 'Rose' }), change({ isActive: false })]).toEqual([
      'account/is-gift',
      'account/is-gift',
      'not refused',
    ]);
  });
});
