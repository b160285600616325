import { expect, it } from 'vitest';
import { allDay } from './all-day.ts';
import { lineOf, ticketOf } from './kitchen-fixture.test-data.ts';

const told = (tickets: Parameters<typeof allDay>[0]): string[] =>
  allDay(tickets).map(({ name, quantity, modifiers }) =>
    [`${quantity} ${name}`, ...modifiers.map((modifier) => `${modifier.quantity} ${modifier.name}`)].join(', '),
  );

it('adds up items and their modifiers over the tickets that cook, most first', () => {
  const tickets = [
    ticketOf('1', 3, ['2 Burger +Bacon', '1 Fries']),
    ticketOf('2', 2, ['1 Burger +No bun', '3 Burger +Bacon']),
    ticketOf('3', 1, ['9 Burger'], { status: 'ready' }),
  ];
  expect(told(tickets)).toEqual(['6 Burger, 5 Bacon, 1 No bun', '1 Fries']);
});

it('leaves out what was voided', () => {
  const ticket = ticketOf('1', 3, ['2 Burger']);
  expect(told([{ ...ticket, lines: [...ticket.lines, lineOf('4 Burger +Bacon', { isVoided: true })] }])).toEqual(['2 Burger']);
});
