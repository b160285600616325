import type { HeardEvent } from '@heard/shared/live/event.ts';
import type { KindName } from '@heard/shared/live/kinds.ts';
import { Counter, type Registry } from 'prom-client';

/**
 * What the trade asks of a service, counted from the log over all restaurants at once: a label per restaurant would make the
 * number of series grow with every customer.
 */
export function makeBusinessMetrics(registry: Registry): { count(event: HeardEvent): void } {
  const counter = (name: string, help: string): Counter => new Counter({ name, help, registers: [registry] });
  const orders = counter('orders_total', 'Orders sent.');
  const linesFired = counter('lines_fired_total', 'Lines that stations were told to cook.');
  const ticketsBumped = counter('tickets_bumped_total', 'Tickets marked done at a screen.');
  const checksClosed = counter('checks_closed_total', 'Checks paid in full.');
  const revenue = counter('revenue_cents_total', "Payments taken, in minor units of each restaurant's own currency.");

  const counts: Readonly<Record<string, (event: HeardEvent) => void>> = {
    'order.sent': (event) => orders.inc(changesOf(event, 'order').length),
    'lines.fired': (event) => linesFired.inc(changesOf(event, 'line').length),
    'ticket.bumped': () => ticketsBumped.inc(),
    'payment.taken': (event) => revenue.inc(amountOf(event)),
    'check.closed': () => checksClosed.inc(),
  };
  return { count: (event) => counts[event.type]?.(event) };
}

const changesOf = (event: HeardEvent, kind: KindName): HeardEvent['changes'] => event.changes.filter((change) => change.kind === kind);

const amountOf = (event: HeardEvent): number =>
  event.changes.reduce((sum, change) => sum + ((change.kind === 'payment' && change.set?.amount) || 0), 0);
