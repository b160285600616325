import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { add, set } from '@heard/shared/live/event.ts';
import { grill, lineOf, NOW, ticketOf } from './kitchen-fixture.test-data.ts';
import { InKitchen, kitchenHouse, type KitchenHouse } from './kitchen-house.test-data.tsx';
import { KitchenScreen } from './KitchenScreen.tsx';
import { ringing } from './ringing.ts';
import { hangWall } from './wall-tests.test-data.ts';

hangWall();

const nuts = ticketOf('4', 2, [], {
  lines: [lineOf('1 Pork chop @1', { allergies: ['nuts'] }), lineOf('2 Fries', { allergies: ['nuts', 'milk'] }), lineOf('1 Ribeye @2')],
});
const plain = ticketOf('9', 1, ['1 Steak frites']);

function open(...tickets: (typeof nuts)[]): KitchenHouse {
  const house = kitchenHouse({ station: [grill], ticket: tickets.length > 0 ? tickets : [nuts, plain] }, { stationId: grill.id });
  render(
    <InKitchen house={house}>
      <KitchenScreen />
    </InKitchen>,
  );
  return house;
}
const card = (table: string): HTMLElement => screen.getByRole('article', { name: table });
const buttonOf = (table: string): HTMLElement => within(card(table)).getByRole('button', { name: /^(Bump|I have read it)/ });
const asked = ({ acts }: KitchenHouse): string[] => acts.map(({ command }) => command).filter((command) => command !== 'hearTickets');
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

describe('a ticket with an allergy that nobody has read', () => {
  it('says so in words, once above all and on each plate it concerns', () => {
    open();
    expect(within(card('4')).getByRole('alert').textContent).toBe('Allergy nuts, milk');
    expect(within(card('4')).getAllByLabelText('Allergy')).toHaveLength(2);
    expect(card('4').dataset['unread']).toBe('true');
    expect(card('9').dataset['unread']).toBeUndefined();
  });

  it('is read with one tap, and bumped with the next, never with one', () => {
    const house = open();
    expect(buttonOf('4').textContent).toContain('I have read it');
    fireEvent.click(buttonOf('4'));
    fireEvent.click(buttonOf('4'));
    expect(asked(house)).toEqual(['acknowledgeAllergy']);
    expect(screen.getByText('Table 4 is read')).toBeTruthy();
    expect(within(card('4')).queryByRole('alert')).toBeNull();
    expect(within(card('4')).getAllByLabelText('Allergy')).toHaveLength(2);
    pass(SECOND);
    expect(buttonOf('4').textContent).toContain('Bump');
    fireEvent.click(buttonOf('4'));
    expect(asked(house)).toEqual(['acknowledgeAllergy', 'bumpTicket']);
  });

  it('is read by its number on a bump bar, which leaves the focus where it was', () => {
    const house = open();
    buttonOf('4').focus();
    fireEvent.keyDown(document.activeElement!, { code: 'Digit1' });
    expect(asked(house)).toEqual(['acknowledgeAllergy']);
    expect(document.activeElement).toBe(buttonOf('4'));
    pass(SECOND);
    fireEvent.keyDown(document.activeElement!, { code: 'Digit1' });
    expect(asked(house)).toEqual(['acknowledgeAllergy', 'bumpTicket']);
  });

  it('sends what stood on the screen, plate by plate', () => {
    const house = open();
    fireEvent.click(buttonOf('4'));
    const [{ input } = { input: null }] = house.acts.filter(({ command }) => command === 'acknowledgeAllergy');
    const [chop, fries] = nuts.lines.map(({ lineId }) => lineId);
    expect(input).toEqual({
      ticketId: nuts.id,
      seen: [
        { lineId: chop, what: 'nuts' },
        { lineId: fries, what: 'nuts' },
        { lineId: fries, what: 'milk' },
      ],
    });
  });

  it('asks again when another is noted', () => {
    const { hear } = open();
    fireEvent.click(buttonOf('4'));
    const lines = nuts.lines.map((line) => ({ ...line, allergies: [...line.allergies, 'eggs'] }));
    act(() => hear({ type: 'allergies.followed', changes: [set('ticket', nuts.id, { lines, allergySeenAt: null })] }));
    expect(within(card('4')).getByRole('alert').textContent).toBe('Allergy nuts, eggs, milk');
  });

  it('comes back from the window to be read, and goes when it is', () => {
    const { hear } = open({ ...nuts, allergySeenAt: NOW, status: 'ready', readyAt: NOW - MINUTE }, plain);
    expect(screen.queryByRole('article', { name: '4' })).toBeNull();
    act(() => hear({ type: 'allergies.followed', changes: [set('ticket', nuts.id, { allergySeenAt: null })] }));
    fireEvent.click(buttonOf('4'));
    pass(4 * SECOND);
    expect(screen.queryByRole('article', { name: '4' })).toBeNull();
  });

  it('does not warn of a plate that was voided', () => {
    open({ ...nuts, lines: nuts.lines.map((line) => ({ ...line, isVoided: true })) });
    expect(within(card('4')).queryByRole('alert')).toBeNull();
    expect(buttonOf('4').textContent).toContain('Bump');
  });
});

it('rings for each new ticket and for each allergy nobody has read', () => {
  const { hear, live } = open();
  const { state } = live.store;
  expect(ringing(state, grill.id)).toEqual([nuts.id, `${nuts.id} 3`, plain.id]);
  act(() => hear({ type: 'lines.fired', changes: [add('ticket', ticketOf('30', 0, ['1 Ribeye']))] }));
  act(() => hear({ type: 'ticket.allergies-seen', changes: [set('ticket', nuts.id, { allergySeenAt: NOW })] }));
  expect(ringing(state, grill.id)).toHaveLength(3);
});
