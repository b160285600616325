import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { set } from '@heard/shared/live/event.ts';
import { grill, lineOf, NOW, fry, ticketOf } from './kitchen-fixture.test-data.ts';
import { InKitchen, kitchenHouse, type KitchenHouse } from './kitchen-house.test-data.tsx';
import { KitchenScreen } from './KitchenScreen.tsx';
import { hangWall } from './wall-tests.test-data.ts';

hangWall();

const burger = lineOf('2 House burger @1');
const fries = lineOf('1 Fries');
const ticket = ticketOf('4', 2, [], { lines: [burger, fries] });
const other = ticketOf('9', 1, ['1 Steak frites'], { isAddOn: true, alsoAt: [fry.id], laterCourses: [{ course: 2, dishes: 3 }] });

function open(first = ticket, stations = [grill, fry]): KitchenHouse {
  const house = kitchenHouse({ station: stations, ticket: [first, other] }, { stationId: grill.id });
  render(
    <InKitchen house={house}>
      <KitchenScreen />
    </InKitchen>,
  );
  return house;
}
const card = (table: string): HTMLElement => screen.getByRole('article', { name: table });
const tables = (): string[] => screen.queryAllByRole('article').map((one) => within(one).getByRole('heading').textContent);
const tap = (table: string, name: RegExp | string): void => void fireEvent.click(within(card(table)).getByRole('button', { name }));
const asked = ({ acts }: KitchenHouse): string[] => acts.map(({ command }) => command).filter((command) => command !== 'hearTickets');
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));
const press = (code: string): void => void fireEvent.keyDown(document.body, { code });
const cancel = ({ hear }: KitchenHouse, ...lines: (typeof burger)[]): void => {
  const are = ticket.lines.map((line) => (lines.includes(line) ? { ...line, isVoided: true } : line));
  act(() => hear({ type: 'line.voided', changes: [set('ticket', ticket.id, { lines: are, changedAt: NOW })] }));
};

describe('a line that was cancelled', () => {
  it('is struck through under a band that says so, until somebody has seen it', () => {
    const house = open();
    cancel(house, burger);
    expect(within(card('4')).getByRole('alert').textContent).toBe('Changed Cancelled: 2 House burger');
    expect(within(card('4')).getByText('House burger').tagName).toBe('S');
    tap('4', /^Seen/);
    expect(within(card('4')).queryByRole('alert')).toBeNull();
    expect(within(card('4')).queryByText('House burger')).toBeNull();
    expect(asked(house)).toEqual(['acknowledgeChange']);
    pass(SECOND);
    tap('4', /^Bump/);
    expect(tables()).toEqual(['9']);
  });

  it('takes its ticket from the wall when it was the last, and offers no undo', () => {
    const house = open();
    cancel(house, burger, fries);
    tap('4', /^Seen/);
    expect(tables()).toEqual(['9']);
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  });

  it('cannot be marked done, nor can others before it was seen', () => {
    cancel(open(), burger);
    expect(within(card('4')).queryByRole('button', { name: /done/ })).toBeNull();
  });
});

it('a ticket that goes to another table says where to', () => {
  const { hear } = open();
  act(() => hear({ type: 'check.transferred', changes: [set('ticket', ticket.id, { tableName: '7', changedAt: NOW })] }));
  expect(within(card('7')).getByRole('alert').textContent).toBe('Changed goes to Table 7 now');
});

describe('one dish', () => {
  it('is done with a tap, and not done with another', () => {
    const house = open();
    const dish = (): HTMLElement => within(card('4')).getByRole('button', { name: '2 House burger done' });
    fireEvent.click(dish());
    expect(dish().getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(dish());
    expect(dish().getAttribute('aria-pressed')).toBe('true');
    pass(SECOND);
    fireEvent.click(dish());
    expect(dish().getAttribute('aria-pressed')).toBe('false');
    expect(asked(house)).toEqual(['bumpLine', 'recallLine']);
  });

  it('that is the last takes the ticket away, and undoing it brings back that dish alone', () => {
    const house = open();
    tap('4', '2 House burger done');
    tap('4', '1 Fries done');
    expect(tables()).toEqual(['9']);
    pass(SECOND);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    expect(tables()).toEqual(['4', '9']);
    expect(house.live.store.row('ticket', ticket.id)!.lines.map(({ isDone }) => isDone)).toEqual([true, false]);
  });

  it('is undone from a bump bar, step by step', () => {
    const house = open();
    tap('4', '2 House burger done');
    pass(SECOND);
    tap('9', /^Bump/);
    press('KeyU');
    press('KeyU');
    expect(asked(house)).toEqual(['bumpLine', 'bumpTicket', 'recallTicket', 'recallLine']);
    expect(tables()).toEqual(['4', '9']);
  });
});

describe('a ticket says', () => {
  it('that it is added to what was cooked, who cooks of it as well, and what waits', () => {
    open();
    expect(card('9').textContent).toContain('Add-on');
    expect(card('9').textContent).toContain('Also at Fry');
    expect(card('9').textContent).toContain('Course 2 waits · 3 dishes');
  });

  it('how long until what was promised, and how long past it', () => {
    open({ ...ticket, promisedAt: NOW + 2 * MINUTE + 10 * SECOND });
    expect(card('4').textContent).toContain('Soon−2:10to promise');
    pass(2 * MINUTE + 10 * SECOND);
    expect(card('4').textContent).toContain('Due+0:00over');
    pass(5 * MINUTE);
    expect(card('4').textContent).toContain('Late+5:00over');
  });
});

describe('a rush', () => {
  it('is set on the ticket that is tapped next, and only on that', () => {
    const house = open();
    fireEvent.click(screen.getByRole('button', { name: 'Rush' }));
    expect(screen.getByText('Tap the ticket that is to go first.')).toBeTruthy();
    tap('9', /^Bump/);
    expect(card('9').dataset['rush']).toBe('true');
    expect(asked(house)).toEqual(['rushTicket']);
    pass(SECOND);
    tap('9', /^Bump/);
    expect(asked(house)).toEqual(['rushTicket', 'bumpTicket']);
  });
});
