import { describe, expect, test } from 'vitest';
import { refusal, SmallHouse, type Wanted } from '../../test/small-house.ts';
import { add } from '../live/event.ts';
import type { Role } from '../staff/roles.ts';

const CAKE = { name: 'Birthday cake', price: 4_500 };

function send(house: SmallHouse, wanted: Wanted, role: Role = 'manager') {
  const checkId = house.openCheck('1');
  const line = house.draft(wanted);
  house.act('sendOrder', { checkId, orderId: house.newId('order'), lines: [line] }, role);
  return house.line(line.lineId);
}
const refused = (wanted: Wanted, role: Role = 'manager') => refusal(() => send(new SmallHouse(), wanted, role));

describe('something that no menu prices', () => {
  test('bears the name and the price it was given, on the line and at the station', () => {
    const house = new SmallHouse();
    const line = send(house, { item: 'off menu', open: { name: '  Birthday cake ', price: 4_500 }, quantity: 2 });
    expect(line).toMatchObject({ itemId: 'off menu', name: 'Birthday cake', unitPrice: 4_500, quantity: 2 });
    expect(house.ticketAt('grill', line.id).lines[0]!.name).toBe('Birthday cake');
  });

  test('wants somebody who may give prices', () => {
    expect(refused({ item: 'off menu', open: CAKE }, 'server')).toBe('item/open-not-yours');
    expect(refused({ item: 'off menu', open: CAKE }, 'cashier')).toBe('not refused');
  });

  test('is not sold without a name and a price', () => {
    expect(refused({ item: 'off menu' })).toBe('item/no-price');
    expect(refused({ item: 'off menu', open: { name: '  ', price: 100 } })).toBe('item/no-price');
  });

  test('costs something, in whole cents, and not a fortune', () => {
    for (const price of [0, -100, 1.5, Number.NaN, 10_000_001]) {
      expect(refused({ item: 'off menu', open: { ...CAKE, price } })).toBe('item/price-out-of-bounds');
    }
    for (const price of [1, 10_000_000]) expect(refused({ item: 'off menu', open: { ...CAKE, price } })).toBe('not refused');
  });

  test('is the only thing whose price can be said: the fries cost what the menu says', () => {
    expect(refused({ item: 'fries', open: { name: 'fries', price: 1 } })).toBe('item/not-open');
  });
});

test('an item with a tax of its own is taxed at that, all others as the house is', () => {
  const house = new SmallHouse();
  house.change(add('tax', { id: 'alcohol', name: 'Alcohol', rate: 23_000, isIncluded: false, sort: 1 }));
  house.set('item', 'lemonade', { taxId: 'alcohol' });
  expect(send(house, { item: 'lemonade' })).toMatchObject({ taxRate: 23_000, isTaxIncluded: false });
  expect(send(house, { item: 'fries' })).toMatchObject({ taxRate: 9_000, isTaxIncluded: true });
});

test('a tax that was taken off the books leaves the house’s own', () => {
  const house = new SmallHouse();
  house.set('item', 'lemonade', { taxId: 'gone' });
  expect(send(house, { item: 'lemonade' })).toMatchObject({ taxRate: 9_000, isTaxIncluded: true });
});

test('a half is written with its side on the ticket as on the line', () => {
  const house = new SmallHouse();
  const line = send(house, { item: 'pizza', modifierIds: ['with ham', 'raw'], halves: [{ modifierId: 'mushrooms', side: 'left' }] });
  expect(line.unitPrice).toBe(1_250 + 200 + 100 + 76);
  expect(line.modifiers.at(-1)).toMatchObject({ name: 'mushrooms', side: 'left' });
  expect(house.ticketAt('grill', line.id).lines[0]!.modifiers).toEqual(['with ham', 'raw', '½ left: mushrooms']);
});
