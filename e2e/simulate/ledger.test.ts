import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { HeardEvent } from '@heard/shared/live/event.ts';
import { emptyState } from '@heard/shared/live/state.ts';
import type { Check, Line } from '@heard/shared/orders/orders-kinds.ts';
import { beforeEach, expect, test } from 'vitest';
import { doubledIn, ledgerOf } from './ledger.ts';
import { Tally } from './tally.ts';

let state = emptyState();
let tally = new Tally();
const screensAt = new Map([['grill', ['Grill 1', 'Grill 2']]]);
const ledger = (events: readonly HeardEvent[] = []) => ledgerOf(tally, { state, events, screensAt });

beforeEach(() => {
  state = emptyState();
  tally = new Tally();
  tally.take({ orderId: 'o', checkId: 'c', lineIds: ['l'], leftAt: 0, isAcknowledged: true });
  state.order.set('o', { id: 'o', checkId: 'c', sentBy: null, deviceId: null, sentAt: 0 });
  state.line.set('l', { id: 'l', checkId: 'c', status: 'ready' } as Line);
  state.check.set('c', { id: 'c', total: 1_250 } as Check);
  hang({});
  for (const screen of ['Grill 1', 'Grill 2']) tally.shown(screen, 't', 'o');
});

function hang(more: Partial<Ticket>): void {
  const ticket = { id: 't', orderId: 'o', stationId: 'grill', heardAt: 5, alarmedAt: null, lines: [{ lineId: 'l' }], ...more };
  state.ticket.set('t', ticket as unknown as Ticket);
}

test('a service in which all went well', () => {
  expect(ledger()).toEqual({ lost: [], doubled: [], unheard: [], linesIn: 1, linesBumped: 1, revenue: 1_250 });
});

test('an acknowledged order that is not there is lost, and one that nobody acknowledged is not', () => {
  state.order.delete('o');
  tally.take({ orderId: 'p', checkId: 'd', lineIds: ['m'], leftAt: 0, isAcknowledged: false });
  expect(ledger().lost).toEqual(['order o']);
});

test('a line that hangs nowhere is lost', () => {
  hang({ lines: [] });
  expect(ledger().lost).toEqual(['line l']);
});

test('a ticket that one of the screens of its station never had is lost there', () => {
  tally = new Tally();
  tally.take({ orderId: 'o', checkId: 'c', lineIds: ['l'], leftAt: 0, isAcknowledged: true });
  tally.shown('Grill 1', 't', 'o');
  expect(ledger().lost).toEqual(['ticket t at Grill 2']);
});

test('a ticket is unheard before anybody says heard, and when that came after the alarm', () => {
  hang({ heardAt: null });
  expect(ledger().unheard).toEqual(['t']);
  hang({ heardAt: 9, alarmedAt: 8 });
  expect(ledger().unheard).toEqual(['t']);
});

const event = (seq: number, ...changes: { kind: string; id: string; set: object | null }[]): HeardEvent =>
  ({ seq, at: 0, type: 'x', changes }) as unknown as HeardEvent;

test('what comes into being twice is doubled, what changes is not', () => {
  const born = { kind: 'order', id: 'o', set: { id: 'o' } };
  expect(doubledIn([event(1, born), event(2, { ...born, set: { sentAt: 3 } })])).toEqual([]);
  expect(doubledIn([event(1, born), event(2, born)])).toEqual(['order o']);
});

test('a line fired twice to one station is doubled, to two stations it is not', () => {
  const fire = (id: string, stationId: string) => ({ kind: 'fire', id, set: { id, lineId: 'l', stationId } });
  expect(doubledIn([event(1, fire('f', 'grill'), fire('g', 'bar'))])).toEqual([]);
  expect(doubledIn([event(1, fire('f', 'grill')), event(2, fire('g', 'grill'))])).toEqual(['line l at station grill']);
});
