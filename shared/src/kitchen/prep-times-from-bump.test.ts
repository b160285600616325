import { describe, expect, test } from 'vitest';
import { SmallHouse } from '../../test/small-house.ts';
import { SECOND } from '../kernel/time.ts';
import type { PrepTime } from './kitchen-kinds.ts';
import { learnedOf } from './prep-times.ts';

const rows = (house: SmallHouse): PrepTime[] => [...house.state.prepTime.values()];
const row = (house: SmallHouse, itemId: string, stationId = 'grill'): PrepTime | undefined =>
  rows(house).find((one) => one.itemId === itemId && one.stationId === stationId);
const typical = (house: SmallHouse, itemId: string): number => learnedOf(house.state, { itemId, stationId: 'grill', daypart: '' }).typical;

/** Sends these dishes and answers the ticket that grill has of them. */
function fire(house: SmallHouse, ...items: readonly string[]): string {
  const [lineId] = house.order(house.openCheck(null), ...items.map((item) => ({ item })));
  house.later(1);
  return house.ticketAt('grill', lineId!).id;
}

function bump(house: SmallHouse, ticketId: string, afterSeconds: number): void {
  house.later(afterSeconds * SECOND);
  house.act('bumpTicket', { ticketId });
}

describe('a bump', () => {
  test('teaches how long the dish takes at this station and part of the day', () => {
    const house = new SmallHouse({ dayparts: [{ name: 'Dinner', fromMinute: 1_080, toMinute: 60 }] });
    bump(house, fire(house, 'fries'), 420);
    expect(rows(house)).toEqual([
      { id: expect.any(String) as string, itemId: 'fries', stationId: 'grill', daypart: 'Dinner', count: 1, typical: 360, spread: 75 },
    ]);
  });

  test('and the next one changes the same row', () => {
    const house = new SmallHouse();
    for (let at = 0; at < 30; at += 1) bump(house, fire(house, 'fries'), 200);
    expect(rows(house)).toHaveLength(1);
    expect(row(house, 'fries')).toMatchObject({ count: 30 });
    expect(Math.abs(typical(house, 'fries') - 200)).toBeLessThanOrEqual(10);
  });

  test('counts from when the station had hands for the ticket: waiting in the queue is not the dish’s fault', () => {
    const house = new SmallHouse();
    const tickets = [fire(house, 'fries'), fire(house, 'burger'), fire(house, 'bread')];
    for (const ticketId of tickets) bump(house, ticketId, 300);
    for (const item of ['fries', 'burger', 'bread']) expect(row(house, item)).toMatchObject({ count: 1, typical: 300 });
  });

  test('with more hands counts from the fire, until they are all busy', () => {
    const house = new SmallHouse();
    house.set('station', 'grill', { parallel: 2 });
    const tickets = [fire(house, 'fries'), fire(house, 'burger'), fire(house, 'bread')];
    bump(house, tickets[0]!, 300);
    bump(house, tickets[1]!, 0);
    bump(house, tickets[2]!, 300);
    for (const item of ['fries', 'burger', 'bread']) expect(row(house, item)).toMatchObject({ count: 1, typical: 300 });
  });

  test('of several dishes tells each that it was as much slower as all of them were', () => {
    const house = new SmallHouse();
    house.set('station', 'grill', { parallel: 4 });
    house.set('item', 'fries', { prepSeconds: 100 });
    bump(house, fire(house, 'fries', 'burger'), 360);
    expect([row(house, 'fries')?.typical, row(house, 'burger')?.typical]).toEqual([110, 330]);
  });

  test('parts dishes that often come together, once one of them comes alone', () => {
    const house = new SmallHouse();
    house.set('station', 'grill', { parallel: 4 });
    house.set('item', 'burger', { prepSeconds: 100 });
    for (let at = 0; at < 60; at += 1) {
      bump(house, fire(house, 'fries', 'burger'), 600);
      bump(house, fire(house, 'fries'), 240);
    }
    expect(Math.abs(typical(house, 'burger') - 600)).toBeLessThan(90);
    expect(Math.abs(typical(house, 'fries') - 240)).toBeLessThan(40);
  });

  test('credits an item once, however many of it stand on the ticket, and nothing that was cancelled', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck(null);
    const [fries, burger] = house.order(checkId, { item: 'fries', quantity: 3 }, { item: 'burger' }, { item: 'fries', seat: 2 });
    house.act('voidLine', { checkId, lineId: burger!, reason: 'never ordered' });
    const { id, lines } = house.ticketAt('grill', fries!);
    const seen = lines.map((line) => ({ ...line, isVoidSeen: line.isVoided }));
    house.set('ticket', id, { lines: seen });
    bump(house, id, 1_200);
    expect(rows(house)).toMatchObject([{ itemId: 'fries', count: 1, typical: 300 }]);
  });

  test('line by line teaches once, with the last', () => {
    const house = new SmallHouse();
    const ticketId = fire(house, 'fries', 'burger');
    const [first, last] = house.state.ticket.get(ticketId)!.lines;
    house.later(300 * SECOND);
    house.act('bumpLine', { ticketId, lineId: first!.lineId });
    expect(rows(house)).toEqual([]);
    house.later(300 * SECOND);
    house.act('bumpLine', { ticketId, lineId: last!.lineId });
    expect(rows(house).map(({ typical: seconds }) => seconds)).toEqual([300, 300]);
  });
});

describe('nothing is learned', () => {
  test.each([
    ['of a bump right after the fire', 4],
    ['of one that was forgotten for hours', 3 * 3_600],
  ])('%s', (_, seconds) => {
    const house = new SmallHouse();
    bump(house, fire(house, 'fries'), seconds);
    expect(rows(house)).toEqual([]);
  });

  test('of the second of two that are bumped in one sweep by a station with two hands’ work for one', () => {
    const house = new SmallHouse();
    const [first, second] = [fire(house, 'fries'), fire(house, 'bread')];
    bump(house, first, 300);
    bump(house, second, 2);
    expect(rows(house).map(({ itemId }) => itemId)).toEqual(['fries']);
  });

  test('of a recall, of carrying out, and of taking that back', () => {
    const house = new SmallHouse();
    const ticketId = fire(house, 'fries');
    bump(house, ticketId, 300);
    const then = rows(house);
    house.act('serveTicket', { ticketId });
    house.act('recallTicket', { ticketId });
    expect(rows(house)).toEqual(then);
  });
});
