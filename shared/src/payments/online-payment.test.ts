import { beforeEach, describe, expect, test } from 'vitest';
import { refusal, SmallHouse, whoIs } from '../../test/small-house.ts';
import { askOnlinePayment, onlinePaymentId, receiveOnlinePayment, type OnlinePayment } from './online-payment.ts';
import { paymentsOf } from './payments-of.ts';

let house: SmallHouse;
let checkId: string;
beforeEach(() => {
  house = new SmallHouse();
  checkId = house.openCheck('1');
  house.order(checkId, { item: 'burger' });
});

const receive = (of: Partial<OnlinePayment> = {}) =>
  house.ask(receiveOnlinePayment, { checkId, reference: 'pi_1', amount: 1_450, asked: 1_450, currency: 'EUR', ...of }, whoIs('system'));

describe('asking for a payment online', () => {
  const ask = (amount: number) => house.ask(askOnlinePayment, { checkId, amount });

  test('is in the log and changes nothing', () => {
    expect(ask(1_450)).toEqual([{ type: 'payment.asked-online', changes: [], about: { checkId, amount: 1_450 } }]);
  });

  test('of more than is due is refused, and so is a paid check', () => {
    expect(refusal(() => ask(1_451))).toBe('payment/over');
    house.pay(checkId, 1_450);
    expect(refusal(() => ask(1))).toBe('check/is-closed');
  });
});

describe('money that came in online', () => {
  test('pays the check it was asked for', () => {
    expect(receive().map(({ type }) => type)).toEqual(['payment.taken', 'check.closed']);
    expect(paymentsOf(house.state, checkId)).toMatchObject([
      { id: onlinePaymentId('pi_1'), tender: 'online', amount: 1_450, reference: 'pi_1' },
    ]);
  });

  test('is taken once, however often it is told', () => {
    receive({ amount: 450, asked: 450 });
    expect(receive({ amount: 450, asked: 450 })).toEqual([]);
    receive({ reference: 'pi_2', amount: 1_000, asked: 1_000 });
    expect(receive({ amount: 450, asked: 450 })).toEqual([]);
    expect(paymentsOf(house.state, checkId)).toHaveLength(2);
  });

  test.each<[string, Partial<OnlinePayment>]>([
    ['payment/over', { amount: 1_451, asked: 1_451 }],
    ['payment/other-amount', { amount: 1_000 }],
    ['payment/other-currency', { currency: 'USD' }],
    ['not-found', { checkId: 'elsewhere' }],
  ])('goes back to the guest and says why: %s', (why, of) => {
    expect(receive(of)).toMatchObject([{ type: 'payment.sent-back', changes: [], about: { reference: 'pi_1', why } }]);
    expect(paymentsOf(house.state, checkId)).toEqual([]);
  });

  test('for a check that somebody paid meanwhile goes back', () => {
    house.pay(checkId, 1_450);
    expect(receive()).toMatchObject([{ type: 'payment.sent-back', about: { why: 'check/is-closed' } }]);
  });
});
