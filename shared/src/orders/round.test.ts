import { describe, expect, test } from 'vitest';
import { SmallHouse, whoIs, type Wanted } from '../../test/small-house.ts';
import { remove } from '../live/event.ts';
import type { Role } from '../staff/roles.ts';
import { repeatRound } from './round.ts';

function ordered(...wanted: Wanted[]): { house: SmallHouse; checkId: string; lines: string[] } {
  const house = new SmallHouse();
  const checkId = house.openCheck('1');
  return { house, checkId, lines: house.order(checkId, ...wanted) };
}
const again = (house: SmallHouse, checkId: string, role: Role = 'manager') =>
  repeatRound(house.state, { who: whoIs(role), now: house.now }, checkId);

describe('the same again', () => {
  test('is the last order, each line for its seat and course and made the same way', () => {
    const { house, checkId } = ordered({ item: 'fries' });
    house.later(60_000);
    house.order(
      checkId,
      { item: 'burger', seat: 2, course: 2, note: 'no salt', quantity: 3, modifierIds: ['rare', 'cheese'] },
      { item: 'pizza', halves: [{ modifierId: 'mushrooms', side: 'left' }] },
    );
    expect(again(house, checkId)).toEqual({
      lines: [
        { itemId: 'burger', quantity: 3, seat: 2, course: 2, note: 'no salt', modifierIds: ['rare', 'cheese'], isHeld: false },
        {
          itemId: 'pizza',
          quantity: 1,
          seat: 0,
          course: 1,
          note: '',
          modifierIds: [],
          halves: [{ modifierId: 'mushrooms', side: 'left' }],
          isHeld: false,
        },
      ],
      leftOut: [],
    });
  });

  test('can be sent as it is', () => {
    const { house, checkId } = ordered({ item: 'burger' }, { item: 'pizza', modifierIds: ['with ham', 'raw'] });
    const lines = again(house, checkId).lines.map((line) => ({
      ...line,
      lineId: house.newId('again'),
      modifierIds: [...line.modifierIds],
    }));
    house.act('sendOrder', { checkId, orderId: 'again', lines }, 'server');
    expect([...house.state.line.values()].filter(({ orderId }) => orderId === 'again').map(({ unitPrice }) => unitPrice)).toEqual([
      1_450, 1_550,
    ]);
  });

  test('leaves out, and names, what is 86, what is off the menu and what is out in the way it was made', () => {
    const { house, checkId } = ordered(
      { item: 'fries' },
      { item: 'bread' },
      { item: 'burger', modifierIds: ['rare', 'cheese'] },
      { item: 'water' },
    );
    house.set('item', 'fries', { isOut: true });
    house.change(remove('item', 'bread'));
    house.set('modifier', 'cheese', { isOut: true });
    const { lines, leftOut } = again(house, checkId);
    expect([lines.map(({ itemId }) => itemId), leftOut]).toEqual([['water'], ['fries', 'bread', 'burger']]);
  });

  test('takes no more than the portions that are left, line by line', () => {
    const { house, checkId } = ordered({ item: 'special', quantity: 2 }, { item: 'special', seat: 1 }, { item: 'special', seat: 2 });
    house.set('item', 'special', { remaining: 3 });
    expect(again(house, checkId)).toMatchObject({ lines: [{ quantity: 2 }, { seat: 1 }], leftOut: ['special'] });
  });

  test('leaves out what was voided, and is the order before where all of the last one was', () => {
    const { house, checkId, lines } = ordered({ item: 'fries' }, { item: 'bread' });
    house.act('voidLine', { checkId, lineId: lines[0]!, reason: 'spilt' });
    house.later(60_000);
    const [late] = house.order(checkId, { item: 'water' });
    house.act('voidLine', { checkId, lineId: late!, reason: 'spilt' });
    expect(again(house, checkId)).toMatchObject({ lines: [{ itemId: 'bread' }], leftOut: [] });
  });

  test('repeats an open item at the price it was given, for those who may give one', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    const line = house.draft({ item: 'off menu', open: { name: 'Cake', price: 4_500 } });
    house.act('sendOrder', { checkId, orderId: 'cake', lines: [line] });
    expect(again(house, checkId).lines).toMatchObject([{ itemId: 'off menu', open: { name: 'Cake', price: 4_500 } }]);
    expect(again(house, checkId, 'server')).toEqual({ lines: [], leftOut: ['Cake'] });
  });

  test('of a check on which nothing stands is nothing', () => {
    const house = new SmallHouse();
    expect(again(house, house.openCheck('1'))).toEqual({ lines: [], leftOut: [] });
  });
});
