import { describe, expect, test } from 'vitest';
import { minutes, SmallHouse } from '../../test/small-house.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';
import { keptOf, promisesKept } from './quote-kept.ts';

const kept = (house: SmallHouse) => promisesKept(house.state, dayAt(house.state, house.now));

/** An order of a pizza and lemonade, promised for eight minutes. */
function ordered(): { house: SmallHouse; checkId: string; bump: (station: string) => void } {
  const house = new SmallHouse();
  const checkId = house.openCheck(null);
  house.order(checkId, { item: 'pizza' }, { item: 'lemonade' });
  const bump = (station: string): void => {
    const ticket = house.tickets(checkId).find(({ stationId }) => stationId === station)!;
    house.act('bumpTicket', { ticketId: ticket.id });
  };
  return { house, checkId, bump };
}

describe('a promise', () => {
  test('is judged by the ticket that is ready last, and not before that is', () => {
    const { house, bump } = ordered();
    house.later(minutes(2));
    bump('bar');
    expect(kept(house)).toBeNull();
    house.later(minutes(7));
    bump('grill');
    expect(kept(house)).toEqual({ count: 1, median: minutes(1), p90: minutes(1), near: 1 });
  });

  test('of dishes that were all cancelled is no promise', () => {
    const { house, checkId } = ordered();
    for (const line of house.state.line.values()) house.act('voidLine', { checkId, lineId: line.id, reason: 'left' });
    for (const { id, lines } of house.tickets()) {
      house.set('ticket', id, { readyAt: house.now, lines: lines.map((line) => ({ ...line, isVoidSeen: true })) });
    }
    expect(kept(house)).toBeNull();
  });

  test('of another day, or made before there were any, does not count', () => {
    const { house, bump } = ordered();
    house.later(minutes(8));
    for (const station of ['bar', 'grill']) bump(station);
    expect(promisesKept(house.state, '2026-06-11')).toBeNull();
    for (const { id } of house.tickets()) house.set('ticket', id, { promisedAt: null });
    expect(kept(house)).toBeNull();
  });
});

test('the middle, nine of ten, and how many were near', () => {
  const misses = [-5, -1, 0, 0, 1, 1, 2, 3, 6, 20].map(minutes);
  expect(keptOf(misses)).toEqual({ count: 10, median: minutes(1), p90: minutes(6), near: 0.6 });
  expect(keptOf([])).toBeNull();
});
