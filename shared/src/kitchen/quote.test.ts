import { describe, expect, test } from 'vitest';
import { FRIDAY_EVENING, minutes, SmallHouse, type Wanted } from '../../test/small-house.ts';
import { SECOND } from '../kernel/time.ts';
import { add } from '../live/event.ts';
import { prepTimeId } from './prep-times.ts';
import { quoteOf } from './quote.ts';

const wanted = (itemId: string, quantity = 1) => ({ itemId, name: itemId, quantity, modifiers: [] });
const quoted = (house: SmallHouse, ...lines: readonly ReturnType<typeof wanted>[]): number =>
  quoteOf(house.state, lines, house.now).seconds;
const send = (house: SmallHouse, ...lines: readonly Wanted[]): string => {
  const checkId = house.openCheck(null);
  house.order(checkId, ...lines);
  return checkId;
};

/** Seconds from now that each ticket of a check is promised for, by station and course. */
const promises = (house: SmallHouse, checkId: string) =>
  house.tickets(checkId).map(({ stationId, course, promisedAt }) => [stationId, course, (promisedAt! - house.now) / SECOND]);

describe('the quote of an order', () => {
  test('in an empty kitchen is its slowest dish', () => {
    const house = new SmallHouse();
    house.set('station', 'grill', { parallel: 4 });
    expect(quoted(house, wanted('burger'), wanted('pizza'))).toBe(480);
  });

  test('is the work of all its dishes where the station has too few hands', () =>
    expect(quoted(new SmallHouse(), wanted('burger', 3), wanted('pizza'))).toBe(1_380));

  test('waits for the queue, as far as it is not cooked yet', () => {
    const house = new SmallHouse();
    send(house, { item: 'burger', quantity: 2 });
    house.later(100 * SECOND);
    expect(quoted(house, wanted('fries'))).toBe(500 + 300);
  });

  test('is that of the station that is done last, and tells what each asks', () => {
    const house = new SmallHouse();
    send(house, { item: 'sundae' }, { item: 'sundae' });
    const { seconds, stations } = quoteOf(house.state, [wanted('platter'), wanted('lemonade')], house.now);
    expect(seconds).toBe(900);
    expect(stations).toEqual([
      { stationId: 'grill', wait: 0, done: 300, queued: 0 },
      { stationId: 'cold', wait: 600, done: 900, queued: 600 },
      { stationId: 'bar', wait: 0, done: 300, queued: 0 },
    ]);
  });

  test('goes by what was learned at this part of the day', () => {
    const house = new SmallHouse({ dayparts: [{ name: 'Dinner', fromMinute: 1_080, toMinute: 60 }] });
    const where = { itemId: 'fries', stationId: 'grill', daypart: 'Dinner' };
    house.change(add('prepTime', { id: prepTimeId(where), ...where, count: 9, typical: 222, spread: 20 }));
    expect(quoted(house, wanted('fries'))).toBe(222);
    house.later(-minutes(600));
    expect(quoted(house, wanted('fries'))).toBe(300);
  });

  test('of nothing is nothing', () => expect(quoteOf(new SmallHouse().state, [], FRIDAY_EVENING)).toEqual({ seconds: 0, stations: [] }));

  test('grows by the work of an order once that was sent, and shrinks with its bump', () => {
    const house = new SmallHouse();
    const before = quoted(house, wanted('fries'));
    const checkId = send(house, { item: 'pizza', quantity: 2 });
    expect(quoted(house, wanted('fries'))).toBe(before + 960);
    for (const { id } of house.tickets(checkId)) house.act('bumpTicket', { ticketId: id });
    expect(quoted(house, wanted('fries'))).toBe(before);
  });
});

describe('a fired ticket', () => {
  test('says what work it means and when it is promised', () => {
    const house = new SmallHouse();
    const [ticket] = house.tickets(send(house, { item: 'burger', quantity: 2 }, { item: 'pizza' }));
    expect(ticket).toMatchObject({ workSeconds: 1_080, promisedAt: FRIDAY_EVENING + 1_080 * SECOND });
  });

  test('of a thousand dishes still fits its row', () => {
    const house = new SmallHouse();
    const lines = Array.from({ length: 20 }, (_, seat) => ({ item: 'pizza', quantity: 99, seat }));
    expect(house.tickets(send(house, ...lines))).toMatchObject([{ workSeconds: 360_000 }]);
  });

  test('is promised as it was quoted', () => {
    const house = new SmallHouse();
    send(house, { item: 'platter' }, { item: 'pizza' });
    house.later(minutes(1));
    const quote = quoted(house, wanted('platter'), wanted('lemonade', 2));
    const checkId = send(house, { item: 'platter' }, { item: 'lemonade', quantity: 2 });
    expect(new Set(promises(house, checkId).map(([, , seconds]) => seconds))).toEqual(new Set([quote]));
  });

  test('of one order and course shares its promise with the other stations', () => {
    const house = new SmallHouse();
    house.set('item', 'lemonade', { prepSeconds: 60 });
    expect(promises(house, send(house, { item: 'pizza' }, { item: 'lemonade' }))).toEqual([
      ['grill', 1, 480],
      ['bar', 1, 480],
    ]);
  });

  test('of a later course stands behind the earlier one at its station', () => {
    const house = new SmallHouse();
    expect(promises(house, send(house, { item: 'pizza', course: 2 }, { item: 'fries' }))).toEqual([
      ['grill', 2, 780],
      ['grill', 1, 300],
    ]);
  });

  test('keeps its promise when the queue changes: it is what the guest was told', () => {
    const house = new SmallHouse();
    const checkId = send(house, { item: 'fries' });
    const before = promises(house, checkId);
    send(house, { item: 'pizza', quantity: 5 });
    expect(promises(house, checkId)).toEqual(before);
  });

  test('is promised from when it was fired, not from when it was sent', () => {
    const house = new SmallHouse();
    const checkId = house.openCheck(null);
    const [held] = house.order(checkId, { item: 'fries', isHeld: true });
    house.later(minutes(20));
    house.act('fireLines', { checkId, lineIds: [held!] });
    expect(promises(house, checkId)).toEqual([['grill', 1, 300]]);
  });
});
