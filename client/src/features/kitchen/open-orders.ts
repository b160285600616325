import { isGone } from '@heard/shared/kitchen/ticket-changes.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { State } from '@heard/shared/live/state.ts';

/** What leaves the pass together: a course of a check, station by station. */
export interface Order {
  readonly id: string;
  /** The first that was fired speaks for all. */
  readonly first: Ticket;
  readonly tickets: readonly Ticket[];
}

const idOf = ({ checkId, course }: Ticket): string => `${checkId} ${course}`;

/** What has not been carried out yet, oldest first, each with its stations in the order in which they were told. */
export function openOrders({ ticket }: Pick<State, 'ticket'>): Order[] {
  const orders = new Map<string, Ticket[]>();
  for (const one of ticket.values()) {
    if (one.status === 'served' || isGone(one)) continue;
    const id = idOf(one);
    orders.set(id, [...(orders.get(id) ?? []), one]);
  }
  return Array.from(orders, ([id, tickets]) => {
    const sorted = tickets.sort(byFire);
    return { id, first: sorted[0]!, tickets: sorted };
  }).sort((a, b) => byFire(a.first, b.first));
}

const byFire = (a: Ticket, b: Ticket): number => a.firedAt - b.firedAt || (a.id < b.id ? -1 : 1);

/** It may leave: every station has put its part in the window. */
export const isReady = ({ tickets }: Pick<Order, 'tickets'>): boolean => tickets.every(({ status }) => status === 'ready');

export const readyTickets = ({ tickets }: Pick<Order, 'tickets'>): Ticket[] => tickets.filter(({ status }) => status === 'ready');

/** Since when the last of it stands in the window. */
export const readySince = (order: Order): number => Math.max(...readyTickets(order).map(({ readyAt }) => readyAt ?? 0));
