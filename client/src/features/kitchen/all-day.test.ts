import { describe, expect, it } from 'vitest';
import { allDay } from './all-day.ts';
import { lineOf, ticketOf } from './kitchen-fixture.test-data.ts';

const tickets = [
  ticketOf('1', 5, ['2 Ribeye +Rare', '1 Fries']),
  ticketOf('2', 4, ['1 Ribeye +Well done', '3 Fries +Rare']),
  ticketOf('3', 3, [], { lines: [lineOf('4 Ribeye', { isVoided: true }), lineOf('2 Fries', { isDone: true }), lineOf('1 Mash')] }),
  ticketOf('4', 2, ['9 Ribeye'], { status: 'ready' }),
];

describe('all-day counts', () => {
  it('add up what is still to be made, most first, with the modifiers of each', () => {
    expect(allDay(tickets).items).toEqual([
      { name: 'Fries', quantity: 4, modifiers: [{ name: 'Rare', quantity: 3 }] },
      {
        name: 'Ribeye',
        quantity: 3,
        modifiers: [
          { name: 'Rare', quantity: 2 },
          { name: 'Well done', quantity: 1 },
        ],
      },
      { name: 'Mash', quantity: 1, modifiers: [] },
    ]);
  });

  it('add up modifiers over all items', () => {
    expect(allDay(tickets).modifiers).toEqual([
      { name: 'Rare', quantity: 5 },
      { name: 'Well done', quantity: 1 },
    ]);
  });

  it('begin with what was pinned, in its order, items and modifiers, also while there is none of it', () => {
    expect(allDay(tickets, ['Rare', 'Lobster', 'Fries']).pinned).toEqual([
      { name: 'Rare', quantity: 5 },
      { name: 'Lobster', quantity: 0 },
      { name: 'Fries', quantity: 4 },
    ]);
  });

  it('are empty when nothing cooks', () => expect(allDay([])).toEqual({ pinned: [], items: [], modifiers: [] }));
});
