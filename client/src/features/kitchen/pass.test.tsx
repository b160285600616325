import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '@heard/shared/staff/roles.ts';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { You } from '@heard/shared/live/protocol.ts';
import { LiveContext } from '../../live/live-context.ts';
import { ExpoScreen } from './ExpoScreen.tsx';
import { cold, fry, grill, midService, NOW, ticketOf } from './kitchen-fixture.test-data.ts';
import { kitchenHouse, type KitchenHouse } from './kitchen-house.test-data.tsx';
import { KitchenScreen } from './KitchenScreen.tsx';
import { ReadyScreen } from './ReadyScreen.tsx';
import { RunnerScreen } from './RunnerScreen.tsx';
import { hangWall } from './wall-tests.test-data.ts';

hangWall();

const ready = (minutesAgo: number) => ({ status: 'ready', readyAt: NOW - minutesAgo * MINUTE }) as const;
const chop = ticketOf('12', 9, ['1 Pork chop @2'], { alsoAt: [fry.id], ...ready(2) });
const chips = { ...ticketOf('12', 8, ['2 Fries'], { stationId: fry.id }), checkNumber: chop.checkNumber };
const salad = ticketOf('4', 3, ['1 Caesar salad'], { stationId: cold.id, ...ready(1) });
const [restaurant] = midService().restaurant!;

function open(
  view: ReactNode,
  who: Partial<You> & { role?: Role } = {},
  tickets: readonly Ticket[] = [chop, chips, salad],
  locale = 'en-US',
) {
  const house: KitchenHouse = kitchenHouse(
    { restaurant: [{ ...restaurant!, locale }], station: [grill, cold, fry], ticket: tickets },
    who.role ? who : { shows: 'expo', ...who },
  );
  render(
    <LiveContext value={house.live}>
      <MemoryRouter initialEntries={['/here']}>
        <Routes>
          <Route path="/here" element={view} />
          {['/kitchen', '/expo', '/runner', '/ready'].map((path) => (
            <Route key={path} path={path} element={`at ${path}`} />
          ))}
        </Routes>
      </MemoryRouter>
    </LiveContext>,
  );
  return house;
}
const order = (table: string): HTMLElement => screen.getByRole('article', { name: table });
const part = (table: string, station: string): HTMLElement => within(order(table)).getByRole('region', { name: station });
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));
const statusOf = ({ live }: Pick<KitchenHouse, 'live'>, ...tickets: Ticket[]): string[] =>
  tickets.map(({ id }) => live.store.row('ticket', id)!.status);

describe('the expo', () => {
  it('sees each order with its stations and how far they are', () => {
    open(<ExpoScreen />);
    expect(screen.getAllByRole('article').map((one) => within(one).getAllByRole('heading')[0]!.textContent)).toEqual(['12', '4']);
    expect(part('12', 'Grill').textContent).toContain('in the window');
    expect(part('12', 'Fry').textContent).toContain('cooking');
    expect(order('12').textContent).toContain('Waits for Fry');
    expect(within(order('12')).queryByRole('button', { name: /^Send out/ })).toBeNull();
    expect(order('4').textContent).toContain('Ready1:00');
  });

  it('bumps for a station that has no screen, and sends the whole out once all of it is ready', () => {
    const house = open(<ExpoScreen />);
    fireEvent.click(within(part('12', 'Fry')).getByRole('button', { name: /^Bump/ }));
    expect(statusOf(house, chips)).toEqual(['ready']);
    fireEvent.click(within(order('12')).getByRole('button', { name: /^Send out/ }));
    expect(statusOf(house, chop, chips)).toEqual(['served', 'served']);
    expect(house.acts.map(({ command }) => command)).toEqual(['bumpTicket', 'serveOrder']);
  });

  it('takes back what was sent out too soon, in the place where it stood', () => {
    const house = open(<ExpoScreen />);
    fireEvent.click(within(order('4')).getByRole('button', { name: /^Send out/ }));
    expect(screen.queryByRole('article', { name: '4' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Table 4 is out\s*Undo/ }));
    expect(statusOf(house, salad)).toEqual(['ready']);
    expect(order('4')).toBeTruthy();
    pass(4 * SECOND);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('puts an order ahead of the others', () => {
    const house = open(<ExpoScreen />);
    fireEvent.click(within(order('12')).getByRole('button', { name: /^Rush/ }));
    expect(house.acts.at(-1)).toEqual({ command: 'rushTicket', input: { ticketId: chips.id, isRush: true } });
    expect(within(order('12')).getByRole('button', { name: /^Rush/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('who may not bump only looks', () => {
    open(<ExpoScreen />, { role: 'host', deviceId: null });
    expect(within(order('12')).queryAllByRole('button')).toEqual([]);
    expect(within(order('4')).queryAllByRole('button')).toEqual([]);
  });

  it('says so when there is nothing, and never that while the link is down', () => {
    const { link } = open(<ExpoScreen />, {}, []);
    expect(screen.getByRole('heading', { name: 'No orders' })).toBeTruthy();
    act(() => link.set({ ...link.get(), status: 'offline' }));
    expect(screen.getByRole('heading', { name: 'No tickets known' })).toBeTruthy();
  });
});

describe('a runner', () => {
  it('sees what is ready and where it goes, and what the rest of it waits for', () => {
    open(<RunnerScreen />, { role: 'server' });
    expect(order('12').textContent).toContain('1 Pork chop seat 2');
    expect(order('12').textContent).not.toContain('Fries');
    expect(order('12').textContent).toContain('Waits for Fry');
    expect(order('4').textContent).toContain('1:00');
  });

  it('carries it out with a tap, only what is ready, and can take that back', () => {
    const house = open(<RunnerScreen />, { role: 'server' });
    fireEvent.click(within(order('12')).getByRole('button', { name: /^Carried out/ }));
    expect(statusOf(house, chop, chips)).toEqual(['served', 'cooking']);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    expect(statusOf(house, chop, chips)).toEqual(['ready', 'cooking']);
  });
});

describe('the guests’ screen', () => {
  const numbers = (name: string): string[] =>
    within(screen.getByRole('region', { name }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent);

  it('calls the numbers that are ready and names nobody and no dish', () => {
    open(<ReadyScreen />, { shows: 'guests' }, [{ ...chop, tableName: 'Maria' }, chips, salad]);
    expect(numbers('Ready')).toEqual([String(salad.checkNumber)]);
    expect(numbers('Preparing')).toEqual([String(chop.checkNumber)]);
    expect(document.body.textContent).not.toMatch(/Maria|chop|salad|Ana/);
  });

  it('shows as many as are read at a glance', () => {
    const many = Array.from({ length: 15 }, (_, at) => ({ ...ticketOf(`T${at}`, at, ['1 Fries'], ready(at)), checkNumber: 100 + at }));
    open(<ReadyScreen />, { shows: 'guests' }, many);
    expect(numbers('Ready')).toEqual([...Array.from({ length: 12 }, (_, at) => String(100 + at)), '+3']);
  });

  it('that was revoked shows a pairing code by itself, as every screen does', () => {
    const { link } = open(<ReadyScreen />, { shows: 'guests' });
    act(() => link.set({ ...link.get(), status: 'refused' }));
    expect(screen.getByRole('alert').textContent).toContain('This screen was signed out.');
  });

  it('speaks the house’s language', async () => {
    vi.useRealTimers();
    open(<ReadyScreen />, { shows: 'guests' }, [salad], 'de-DE');
    expect(await screen.findByRole('region', { name: 'Fertig' })).toBeTruthy();
    expect(document.querySelector('[lang="de"]')).toBeTruthy();
  });
});

describe('a paired screen opens what it is for', () => {
  it.each([
    ['expo', '/expo'],
    ['runner', '/runner'],
    ['guests', '/ready'],
  ] as const)('%s from the wall', (shows, path) => {
    open(<KitchenScreen />, { role: 'screen', shows });
    expect(screen.getByText(`at ${path}`)).toBeTruthy();
  });

  it('and the wall from the expo, once it is a station’s', () => {
    open(<ExpoScreen />, { shows: 'station', stationId: grill.id });
    expect(screen.getByText('at /kitchen')).toBeTruthy();
  });
});
