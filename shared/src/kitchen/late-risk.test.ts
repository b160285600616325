import { describe, expect, test } from 'vitest';
import { minutes, SmallHouse } from '../../test/small-house.ts';
import type { Ticket } from './kitchen-kinds.ts';
import { lateRisk, ticketsAtRisk } from './late-risk.ts';

/** Two tickets at the grill, ten minutes each, promised for 10 and 20 minutes from now. */
function busy(): { house: SmallHouse; first: () => Ticket; second: () => Ticket } {
  const house = new SmallHouse();
  const ticket = (): string => {
    const [lineId] = house.order(house.openCheck(null), { item: 'fries', quantity: 2 });
    house.later(1);
    return house.ticketAt('grill', lineId!).id;
  };
  const ids = [ticket(), ticket()] as const;
  return { house, first: () => house.state.ticket.get(ids[0])!, second: () => house.state.ticket.get(ids[1])! };
}
const isAtRisk = (house: SmallHouse, ticket: Ticket): boolean => lateRisk(ticket, house.state, house.now);

describe('a ticket will be late', () => {
  test('not while the queue is as it was when it was promised', () => {
    const { house, first, second } = busy();
    expect([first(), second()].map((ticket) => isAtRisk(house, ticket))).toEqual([false, false]);
    house.later(minutes(5));
    expect([first(), second()].map((ticket) => isAtRisk(house, ticket))).toEqual([false, false]);
  });

  test('when something rushes ahead of it', () => {
    const { house, first, second } = busy();
    house.set('ticket', second().id, { isRush: true });
    expect([first(), second()].map((ticket) => isAtRisk(house, ticket))).toEqual([true, false]);
  });

  test('when the station has fewer hands than it had', () => {
    const house = new SmallHouse();
    house.set('station', 'grill', { parallel: 4 });
    const [lineId] = house.order(house.openCheck(null), { item: 'fries', quantity: 4 });
    house.set('station', 'grill', { parallel: 1 });
    expect(isAtRisk(house, house.ticketAt('grill', lineId!))).toBe(true);
  });

  test('no more once what was in front of it is done', () => {
    const { house, first, second } = busy();
    house.set('ticket', second().id, { promisedAt: house.now + minutes(15) });
    expect(isAtRisk(house, second())).toBe(true);
    house.act('bumpTicket', { ticketId: first().id });
    expect(isAtRisk(house, second())).toBe(false);
  });

  test('is said before it is late, not after: then its age says so', () => {
    const { house, first, second } = busy();
    house.set('ticket', second().id, { isRush: true });
    house.later(minutes(10));
    expect(isAtRisk(house, first())).toBe(false);
  });

  test('never of what is done, was never promised, or whose station is not known here', () => {
    const { house, first, second } = busy();
    house.set('ticket', second().id, { isRush: true });
    expect(isAtRisk(house, { ...first(), promisedAt: null })).toBe(false);
    expect(isAtRisk(house, { ...first(), stationId: 'gone' })).toBe(false);
    house.act('bumpTicket', { ticketId: first().id });
    expect(isAtRisk(house, first())).toBe(false);
  });

  test('is told alike for one ticket and for all of a station', () => {
    const { house, first, second } = busy();
    house.set('ticket', second().id, { isRush: true });
    const grill = house.state.station.get('grill')!;
    expect(ticketsAtRisk(house.state.ticket.values(), grill, house.now)).toEqual(new Set([first().id]));
  });
});
