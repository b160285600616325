import { applyEvents, type State } from '@heard/shared/live/state.ts';
import { add, set } from '@heard/shared/live/event.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { act, dine, emptyHouse, idOf, NOW, order, seat } from './fixture.ts';

const ticketsOf = (state: State, table: string) => [...state.ticket.values()].filter((ticket) => ticket.checkId === idOf(`check ${table}`));

function bumped(state: State, table: string, minutesAgo: number, isServed: boolean): void {
  for (const ticket of ticketsOf(state, table)) {
    act(state, 'Maya Okafor', minutesAgo + 2, 'bumpTicket', { ticketId: ticket.id });
    if (isServed) act(state, 'Maya Okafor', minutesAgo, 'serveTicket', { ticketId: ticket.id });
  }
}

/** The Little Radish at 19:42: twelve open checks, one order nobody has heard, one plate in the window. */
export function midService(): State {
  const state = emptyHouse();
  dine(state, 'Ana Ruiz', 52, '1', 2, { dishes: ['Steak frites', 'Moules marinière', 'House red'] });
  bumped(state, '1', 24, true);
  dine(state, 'Ana Ruiz', 16, '2', 2, {
    dishes: ['French onion soup', 'Leeks vinaigrette', 'Champagne'],
    held: ['Duck confit', 'Steak frites'],
  });
  seat(state, 'Ana Ruiz', 4, '3', 2);
  dine(state, 'Ana Ruiz', 1, '4', 3, { dishes: ['Radish burger', 'Steak frites', 'Sea bass, fennel', 'Negroni', 'Lemonade'] });
  dine(state, 'Ana Ruiz', 14, '5', 4, { dishes: ['Roast chicken for one', 'Radish burger', 'Duck confit', 'Green beans'] });
  for (const ticket of ticketsOf(state, '5').slice(0, 1)) act(state, 'Maya Okafor', 2, 'bumpTicket', { ticketId: ticket.id });
  dine(state, 'Theo Lindqvist', 41, '10', 6, {
    dishes: ['Oysters, half dozen', 'Ribeye for two', 'Mushroom risotto', 'House red', 'House white'],
  });
  dine(state, 'Theo Lindqvist', 70, '11', 3, { dishes: ['Duck confit', 'Duck confit', 'Moules marinière'] });
  bumped(state, '11', 40, true);
  act(state, 'Theo Lindqvist', 6, 'dropCheck', { checkId: idOf('check 11') });
  seat(state, 'Theo Lindqvist', 19, '12', 4);
  dine(state, 'Theo Lindqvist', 9, '15', 2, { dishes: ['Croque monsieur', 'Endive & walnut salad', 'Pilsner'] });
  dine(state, 'June Park', 34, '20', 4, { dishes: ['Steak tartare', 'Radish burger', 'Radish burger', 'Fries'] });
  bumped(state, '20', 12, true);
  dine(state, 'June Park', 22, '22', 5, { dishes: ['Roast chicken for one', 'Mash', 'Sparkling water', 'French 75'] });
  dine(state, 'June Park', 90, '23', 2, { dishes: ['Tarte tatin', 'Espresso'] });
  bumped(state, '23', 70, true);
  act(state, 'Sam Bello', 8, 'takePayment', {
    checkId: idOf('check 23'),
    paymentId: idOf('payment 23'),
    tender: 'cash',
    amount: 1_960,
    tendered: 2_000,
  });
  dine(state, 'Sam Bello', 12, 'B2', 2, { dishes: ['Negroni', 'Old fashioned', 'Fries'] });
  bumped(state, 'B2', 7, true);
  act(state, 'Sam Bello', 25, 'openCheck', { checkId: idOf('check Priya'), tableId: null, name: 'Priya', covers: 1 });
  order(state, 'Sam Bello', 25, 'check Priya', { dishes: ['French 75', 'Radishes, butter, salt'] });
  reserve(state, 'B5', 'Ines Calder', 4, 20);
  dirty(state, '6', 3);
  dirty(state, '16', 21);
  rung(state);
  return state;
}

/** Somebody booked, and comes in so many minutes. */
export function reserve(state: State, table: string, name: string, covers: number, inMinutes: number): void {
  const blank = { guestId: null, quotedMinutes: null, partyId: null, toldAt: null, doneAt: null, note: '', phone: '', allergies: [] };
  const booking = { covers, minutes: 90, status: 'booked' as const, isWalkIn: false, tableIds: [idOf(`table ${table}`)] };
  const row = { id: idOf(`reservation ${name}`), name, at: NOW + inMinutes * MINUTE, madeAt: NOW, ...booking, ...blank };
  applyEvents(state, [{ type: 'reservation.booked', changes: [add('reservation', row)] }]);
}

function dirty(state: State, table: string, minutesAgo: number): void {
  const id = idOf(`table ${table}`);
  applyEvents(state, [{ type: 'party.left', changes: [set('table', id, { isDirty: true, dirtySince: NOW - minutesAgo * MINUTE })] }]);
}

/** Every ticket was heard, save the one of table 4 at the grill. */
function rung(state: State): void {
  for (const ticket of state.ticket.values()) {
    const isUnheard = ticket.checkId === idOf('check 4') && ticket.stationId === idOf('station Grill');
    const times = isUnheard ? { alarmedAt: ticket.firedAt + 5_000 } : { heardAt: ticket.firedAt + 800 };
    applyEvents(state, [{ type: 'tickets.heard', changes: [set('ticket', ticket.id, times)] }]);
  }
}
