import { describe, expect, it } from 'vitest';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { cold, fry, lineOf, NOW, ticketOf } from './kitchen-fixture.test-data.ts';
import { isReady, openOrders, readySince, readyTickets, type Order } from './open-orders.ts';

const of = (...tickets: Ticket[]): Order[] => openOrders({ ticket: new Map(tickets.map((ticket) => [ticket.id, ticket])) });
const ready = { status: 'ready', readyAt: NOW } as const;
const names = (orders: readonly Order[]): string[] =>
  orders.map(({ first, tickets }) => `${first.tableName}/${first.course}: ${tickets.length}`);

describe('the orders of the pass', () => {
  it('are a check’s courses, each with all of its stations, the oldest first', () => {
    const orders = of(
      ticketOf('4', 3, ['1 Fries'], { stationId: fry.id }),
      ticketOf('12', 9, ['1 Ribeye']),
      ticketOf('12', 8, ['1 Salad'], { stationId: cold.id }),
      ticketOf('12', 1, ['1 Tart'], { course: 2 }),
    );
    expect(names(orders)).toEqual(['12/1: 2', '4/1: 1', '12/2: 1']);
  });

  it('are gone once they are carried out, or all of them was cancelled and seen', () => {
    const cancelled = [lineOf('1 Ribeye', { isVoided: true, isVoidSeen: true })];
    expect(of(ticketOf('1', 3, ['1 Fries'], { status: 'served' }), ticketOf('2', 3, [], { lines: cancelled }))).toEqual([]);
  });

  it('are ready when every station is', () => {
    const [order] = of(ticketOf('12', 9, ['1 Ribeye'], ready), ticketOf('12', 8, ['1 Salad'], { stationId: cold.id })) as [Order];
    expect(isReady(order)).toBe(false);
    expect(readyTickets(order).map(({ lines }) => lines[0]!.name)).toEqual(['Ribeye']);
    const [whole] = of(ticketOf('12', 9, ['1 Ribeye'], ready), ticketOf('12', 8, ['1 Salad'], { ...ready, readyAt: NOW + 5 })) as [Order];
    expect(isReady(whole)).toBe(true);
    expect(readySince(whole)).toBe(NOW + 5);
  });
});
