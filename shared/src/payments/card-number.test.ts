import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse } from '../../test/small-house.ts';
import { COMMANDS, type CommandKey } from '../contract/contract.ts';
import type { Field } from '../kernel/shape.ts';
import { KINDS } from '../live/kinds.ts';
import { holdsCardNumber } from './card-number.ts';
import { paymentsCommands } from './payments-contract.ts';

/** Numbers that card schemes publish for testing. */
const CARDS = ['4111111111111111', '5555555555554444', '378282246310005', '6011111111111117', '30569309025904', '4222222222222'];

describe('a card number', () => {
  test.each(CARDS)('%s is seen', (card) => expect(holdsCardNumber(card)).toBe(true));

  test.each([
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '3782.822463.10005',
    '4111 - 1111 - 1111 - 1111',
    '4111\u200b11111111\u00a01111',
  ])('is seen when it is written in groups: %s', (text) => expect(holdsCardNumber(text)).toBe(true));

  test.each([
    'visa 4111111111111111 exp 12/27',
    'table 4: 4111 1111 1111 1111',
    '12 4111111111111111',
    'x5555555555554444y',
    '４１１１１１１１１１１１１１１１',
  ])('is seen among other things: %s', (text) => expect(holdsCardNumber(text)).toBe(true));

  test.each([
    '',
    'SLIP 004711',
    '4111111111111112',
    '41111111111',
    'pi_3MtwBwLkdIwHu7ix28a3tqPa',
    '+353 1 234 5678',
    '12:40, 13:20, table 11',
    '00 1 2 3',
  ])('is not seen in %j', (text) => expect(holdsCardNumber(text)).toBe(false));

  test('with one digit wrong is none: that is what the check digit is for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CARDS), fc.nat(), fc.integer({ min: 1, max: 9 }), (card, place, more) => {
        const at = place % card.length;
        const wrong = card.slice(0, at) + ((Number(card[at]) + more) % 10) + card.slice(at + 1);
        expect(holdsCardNumber(wrong)).toBe(false);
      }),
    );
  });
});

/** Free text: what is neither an id nor a choice, and is kept. A gift card's code is not. */
const freeTexts = (fields: Readonly<Record<string, Field>>): string[] =>
  Object.entries(fields).flatMap(([name, { type, isSecret }]) => (type === 'text' && !isSecret ? [name] : []));

describe('nothing that is kept with money takes a card number', () => {
  const KEPT = ['payment', 'refund', 'account', 'accountMove', 'drawer', 'cashMove', 'paperSale'] as const;
  const doors = (Object.keys(paymentsCommands) as (keyof typeof paymentsCommands)[]).flatMap((key) =>
    freeTexts(paymentsCommands[key].body).map((field) => [key, field] as const),
  );

  test('every free text of a money row comes through one of these doors', () => {
    const written = new Set(doors.map(([, field]) => field));
    for (const kind of KEPT) expect(freeTexts(KINDS[kind].fields).filter((name) => !written.has(name))).toEqual([]);
  });

  test.each(doors)('%s, in its %s', (key, field) => {
    const house = new SmallHouse();
    const checkId = house.openCheck(null);
    house.order(checkId, { item: 'burger' });
    house.act('openDrawer', { drawerId: 'till', name: 'Till', float: 0 });
    house.act('openAccount', { accountId: 'club', name: 'Golf club', creditLimit: 10_000 });
    house.act('takePayment', { checkId, paymentId: 'card', tender: 'card', amount: 500, tendered: 500, reference: 'slip 1' });
    house.act('takePayment', { checkId, paymentId: 'owed', tender: 'account', amount: 500, tendered: 500, accountId: 'club' });
    const right: Partial<Record<CommandKey, object>> = {
      takePayment: { checkId, paymentId: 'p', tender: 'card', amount: 100, tendered: 100, reference: 'slip' },
      refundPayment: { paymentId: 'card', refundId: 'r', amount: 100, tip: 0, reason: 'cold', reference: '' },
      openAccount: { accountId: 'a', name: 'Office', creditLimit: 0 },
      changeAccount: { accountId: 'club', name: 'Club', creditLimit: 0, isActive: true },
      settleAccount: { accountId: 'club', moveId: 'm', amount: 100, tender: 'card', reference: 'slip' },
      sellGiftCard: { code: 'ABCD-EFGH', moveId: 'm', amount: 100, tender: 'card', reference: 'slip' },
      openDrawer: { drawerId: 'd', name: 'Bar', float: 0 },
      moveCash: { drawerId: 'till', moveId: 'm', kind: 'in', amount: 100, reason: 'change' },
      enterPaperSale: {
        saleId: 's',
        businessDay: '2026-06-12',
        slip: '1',
        tender: 'cash',
        total: 100,
        tax: 0,
        tip: 0,
        covers: 1,
        note: '',
      },
    };
    const act = (input: object) => refusal(() => house.act(key, input as never));
    expect(COMMANDS[key].errors).toContain('payment/card-number');
    expect(act({ ...right[key], [field]: '4111 1111 1111 1111' })).toBe('payment/card-number');
    expect(act(right[key]!)).toBe('not refused');
    expect(JSON.stringify(Object.values(house.state).map((rows) => [...rows.values()]))).not.toContain('4111');
  });
});
