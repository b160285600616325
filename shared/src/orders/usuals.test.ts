import { describe, expect, test } from 'vitest';
import { minutes, SmallHouse } from '../../test/small-house.ts';
import { add } from '../live/event.ts';
import { usuals, usualWay } from './usuals.ts';

const at = (house: SmallHouse, tableId: string | null = null, checkId: string | null = null) =>
  usuals(house.state, { now: house.now, tableId, checkId });
const sell = (house: SmallHouse, table: string, ...items: string[]): string => {
  const checkId = house.openCheck(table);
  house.order(checkId, ...items.map((item) => ({ item })));
  return checkId;
};

describe('the usual', () => {
  test('is what the house takes most', () => {
    const house = new SmallHouse();
    sell(house, '1', 'fries', 'bread', 'water', 'lemonade');
    sell(house, '2', 'fries', 'bread', 'fries');
    expect(at(house).slice(0, 2)).toEqual(['fries', 'bread']);
  });

  test('counts what was taken lately for more than what was taken at noon', () => {
    const house = new SmallHouse();
    sell(house, '1', 'fries', 'fries', 'fries', 'bread', 'water');
    house.later(minutes(180));
    sell(house, '2', 'lemonade');
    expect(at(house)[0]).toBe('lemonade');
  });

  test('begins with what this table had, and goes on with the house', () => {
    const house = new SmallHouse();
    sell(house, '1', 'fries', 'fries', 'bread', 'water', 'platter');
    const checkId = sell(house, '2', 'lemonade');
    expect(at(house, '2', checkId).slice(0, 2)).toEqual(['lemonade', 'fries']);
    expect(at(house, '1').slice(0, 1)).toEqual(['fries']);
  });

  test('leaves room for the house at a table that had everything', () => {
    const house = new SmallHouse();
    sell(house, '1', 'water', 'water', 'water');
    const checkId = sell(house, '2', 'fries', 'bread', 'platter', 'lemonade', 'pizza', 'burger');
    expect(at(house, '2', checkId)[4]).toBe('water');
  });

  test('does not count what was voided or had no price of its own', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    const cake = house.draft({ item: 'off menu', open: { name: 'Cake', price: 100 }, quantity: 50 });
    house.act('sendOrder', { checkId, orderId: 'cake', lines: [cake] });
    const [spilt] = house.order(checkId, { item: 'sundae' }, { item: 'fries' }, { item: 'bread' }, { item: 'water' }, { item: 'pizza' });
    house.act('voidLine', { checkId, lineId: spilt!, reason: 'spilt' });
    expect([...at(house)].sort()).toEqual(['bread', 'fries', 'pizza', 'water']);
  });

  test('is nothing early in the day', () => {
    const house = new SmallHouse();
    sell(house, '1', 'fries', 'bread', 'water');
    expect(at(house)).toEqual([]);
  });

  test('is found among a whole day’s lines before anybody notices', () => {
    const house = new SmallHouse();
    const [lineId] = house.order(house.openCheck('1'), { item: 'fries' });
    const line = house.line(lineId!);
    for (let count = 0; count < 400; count += 1) house.change(add('item', { ...house.state.item.get('fries')!, id: `item ${count}` }));
    house.change(
      ...Array.from({ length: 5_000 }, (_, count) => add('line', { ...line, id: `line ${count}`, itemId: `item ${count % 400}` })),
    );
    const before = Date.now();
    expect(at(house)).toHaveLength(12);
    expect(Date.now() - before).toBeLessThan(100);
  });
});

describe('the usual way', () => {
  const way = (house: SmallHouse, item: string) => usualWay(house.state, house.state.item.get(item)!);
  test('is how most have it', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'burger', modifierIds: ['rare'] });
    house.order(
      checkId,
      { item: 'burger', modifierIds: ['well done', 'cheese'] },
      { item: 'burger', modifierIds: ['cheese', 'well done'] },
    );
    expect(way(house, 'burger')).toEqual({ modifierIds: ['well done', 'cheese'], halves: [] });
  });

  test('is one that can still be had', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck('1');
    house.order(checkId, { item: 'burger', modifierIds: ['rare', 'cheese'], quantity: 5 }, { item: 'burger', modifierIds: ['rare'] });
    house.set('modifier', 'cheese', { isOut: true });
    expect(way(house, 'burger')).toEqual({ modifierIds: ['rare'], halves: [] });
  });

  test('keeps its halves, and is none of what nobody had', () => {
    const house = new SmallHouse();
    house.order(house.openCheck('1'), { item: 'pizza', halves: [{ modifierId: 'mushrooms', side: 'right' }] });
    expect(way(house, 'pizza')).toEqual({ modifierIds: [], halves: [{ modifierId: 'mushrooms', side: 'right' }] });
    expect(way(house, 'burger')).toBeUndefined();
  });
});
