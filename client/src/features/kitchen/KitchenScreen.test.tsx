import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import { add, set } from '@heard/shared/live/event.ts';
import { cold, grill, midService, NOW, ticketOf } from './kitchen-fixture.test-data.ts';
import { InKitchen, kitchenHouse, type KitchenHouse } from './kitchen-house.test-data.tsx';
import { warmKitchenParts } from './kitchen-parts.ts';
import { KitchenScreen } from './KitchenScreen.tsx';

/** What the browser says about which tickets are in sight. */
let watched: Map<Element, (isInView: boolean) => void>;

beforeAll(warmKitchenParts);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  watched = new Map();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: IntersectionObserverCallback;
      constructor(tell: IntersectionObserverCallback) {
        this.#tell = tell;
      }
      observe(target: Element): void {
        const entry = (isInView: boolean) => ({ target, isIntersecting: isInView, intersectionRatio: Number(isInView) });
        watched.set(target, (isInView) => this.#tell([entry(isInView) as IntersectionObserverEntry], this as never));
      }
      unobserve(target: Element): void {
        watched.delete(target);
      }
      disconnect(): void {
        watched.clear();
      }
    },
  );
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(who = {}, at = '/kitchen', house = kitchenHouse(midService(), { stationId: grill.id, ...who })): KitchenHouse {
  render(
    <InKitchen house={house} at={at}>
      <KitchenScreen />
    </InKitchen>,
  );
  return house;
}

const tables = (): string[] => screen.queryAllByRole('article').map((card) => within(card).getByRole('heading').textContent);
const card = (table: string): HTMLElement => screen.getByRole('article', { name: table });
const bump = (table: string): void => void fireEvent.click(within(card(table)).getByRole('button', { name: /^Bump/ }));
const press = (code: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { code });
const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));
const bumped = ({ acts }: KitchenHouse): unknown[] => acts.filter(({ command }) => command === 'bumpTicket');
const ALL = ['12', '4', 'Terrace 3', 'Maria', '9', '21', '2', '17'];

describe('the wall of the Grill', () => {
  it('shows its own tickets, the oldest first', () => {
    open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Grill');
    expect(tables()).toEqual(ALL);
  });

  it('says how old a ticket is in a word and on a running clock', () => {
    open();
    expect(card('12').textContent).toContain('Late17:07');
    expect(card('2').textContent).toContain('On time2:07');
    pass(3 * MINUTE);
    expect(card('2').textContent).toContain('Soon5:07');
  });

  it('hangs a new ticket last, although it was fired before', () => {
    const { hear } = open();
    act(() => hear({ type: 'lines.fired', changes: [add('ticket', ticketOf('30', 16, ['1 Ribeye']))] }));
    expect(tables()).toEqual([...ALL, '30']);
  });

  it('shows a voided line struck through, and what may not be on the plate', () => {
    open();
    expect(within(card('9')).getByText('Half chicken').tagName).toBe('S');
    expect(within(card('9')).getByText('Cancelled')).toBeTruthy();
    expect(within(card('4')).getByLabelText('Allergy')).toBeTruthy();
    expect(within(card('4')).getByText('allergy').tagName).toBe('STRONG');
  });

  it('marks a rush', () => {
    const { hear, live } = open();
    expect(within(card('Terrace 3')).getByText('Rush')).toBeTruthy();
    const ticket = [...live.store.state.ticket.values()].find(({ tableName }) => tableName === '2')!;
    act(() => hear({ type: 'ticket.rushed', changes: [set('ticket', ticket.id, { isRush: true })] }));
    expect(within(card('2')).getByText('Rush')).toBeTruthy();
    expect(tables()).toEqual(ALL);
  });

  it('says that all is clear when nothing cooks', () => {
    open({}, '/kitchen', kitchenHouse({ ...midService(), ticket: [] }, { stationId: grill.id }));
    expect(screen.getByRole('heading', { name: 'All clear' })).toBeTruthy();
  });
});

describe('bumping', () => {
  it('leaves a gap with Undo in place, moves nothing, and closes after three seconds', () => {
    const house = open();
    bump('4');
    expect(tables()).toEqual(ALL.filter((table) => table !== '4'));
    const places = screen.getAllByRole('listitem').filter((place) => place.classList.contains('wall-slot'));
    expect(within(places[1]!).getByRole('button', { name: /Table 4 bumped\s*Undo/ })).toBeTruthy();
    expect(bumped(house)).toHaveLength(1);
    pass(2.9 * SECOND);
    expect(screen.getByRole('button', { name: /Undo/ })).toBeTruthy();
    pass(0.2 * SECOND);
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  });

  it('is undone within three seconds, and the ticket is back in its place', () => {
    open();
    bump('4');
    pass(SECOND);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    expect(tables()).toEqual(ALL);
  });

  it('is not taken back by the second half of a double tap', () => {
    open();
    bump('4');
    pass(200);
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    expect(tables()).not.toContain('4');
  });

  it('moves nothing while a finger is on the screen', () => {
    open();
    bump('4');
    fireEvent.pointerDown(card('12'), { pointerId: 7 });
    pass(10 * SECOND);
    expect(screen.getByRole('button', { name: /Undo/ })).toBeTruthy();
    fireEvent.pointerUp(document.body, { pointerId: 7 });
    pass(SECOND);
    expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  });

  it('works from a bump bar: a number bumps, U takes back', () => {
    const house = open();
    press('Digit3');
    expect(tables()).not.toContain('Terrace 3');
    pass(SECOND);
    press('KeyU');
    expect(tables()).toEqual(ALL);
    expect(bumped(house)).toHaveLength(1);
  });

  it('arrows move to a ticket, and its button has the focus for Enter', () => {
    open();
    press('ArrowDown');
    press('ArrowDown');
    expect(card('4').contains(document.activeElement)).toBe(true);
    fireEvent.click(document.activeElement!);
    expect(card('Terrace 3').contains(document.activeElement)).toBe(true);
  });

  it('a key held down bumps once', () => {
    const house = open();
    fireEvent.keyDown(document.body, { code: 'Digit1' });
    fireEvent.keyDown(document.body, { code: 'Digit2', repeat: true });
    expect(bumped(house)).toHaveLength(1);
  });

  it('what was bumped this service can be recalled', () => {
    open();
    press('KeyR');
    const drawer = screen.getByRole('dialog', { name: 'Recall' });
    expect(
      within(drawer)
        .getAllByRole('heading', { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual(['Table 5 #51', 'Table 8 #67']);
    fireEvent.click(within(drawer).getByRole('button', { name: /Recall\s*Table 8/ }));
    expect(tables()).toEqual([...ALL, '8']);
  });

  it.each([
    ['fries', ['Table 8 #67']],
    ['#51', ['Table 5 #51']],
    ['ana chop', ['Table 5 #51']],
    ['lobster', []],
  ])('is found by table, number, server or dish: %s', (query, found) => {
    open();
    press('KeyR');
    const drawer = within(screen.getByRole('dialog', { name: 'Recall' }));
    fireEvent.change(drawer.getByRole('searchbox'), { target: { value: query } });
    expect(drawer.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual(found);
    expect(drawer.queryAllByText('Nothing of this service is called that.')).toHaveLength(found.length === 0 ? 1 : 0);
  });
});

describe('heard receipts', () => {
  const receipts = ({ acts }: KitchenHouse): number[] =>
    acts.flatMap(({ command, input }) => (command === 'hearTickets' ? [(input as { ticketIds: string[] }).ticketIds.length] : []));
  const see = (table: string): void => watched.get(card(table))!(true);

  it('are given for the tickets in sight and for no other', () => {
    const house = open();
    see('12');
    see('4');
    pass(SECOND);
    expect(receipts(house)).toEqual([2]);
    const heard = [...house.live.store.state.ticket.values()].filter(({ heardAt }) => heardAt !== null);
    expect(heard.map(({ tableName }) => tableName)).toEqual(['12', '4']);
  });

  it('are not given by a page that nobody sees', () => {
    const house = open();
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    see('12');
    pass(SECOND);
    expect(receipts(house)).toEqual([]);
    vi.restoreAllMocks();
  });

  it('are not given by somebody who only looks in from the floor', () => {
    open({ role: 'server', stationId: null }, `/kitchen/${grill.id}`);
    expect(watched.size).toBe(0);
  });
});

describe('around the wall', () => {
  it('never says that all is clear while tickets may be on their way', () => {
    const { link } = open({}, '/kitchen', kitchenHouse({ ...midService(), ticket: [] }, { stationId: grill.id }));
    act(() => link.set({ ...link.get(), status: 'offline' }));
    expect(screen.queryByRole('heading', { name: 'All clear' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'No tickets known' })).toBeTruthy();
  });

  it('a screen that was revoked shows a pairing code by itself', () => {
    const { link } = open();
    act(() => link.set({ ...link.get(), status: 'refused' }));
    expect(screen.getByRole('alert').textContent).toContain('This screen was signed out.');
    pass(7 * SECOND);
    expect(screen.getByText('a pairing code')).toBeTruthy();
  });

  it('all-day counts add up what is still to be made', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: 'All-day' }));
    const panel = screen.getByRole('complementary', { name: 'All-day' });
    expect(within(panel).getAllByRole('listitem')[0]!.textContent).toBe(
      '5House burger3 Bacon3 Cheddar1 Medium1 No bun1 No onion1 No pickles',
    );
    bump('Terrace 3');
    expect(panel.textContent).toContain('1House burger');
  });

  it('a person chooses a station, a paired screen cannot', () => {
    open({ role: 'manager', stationId: null });
    expect(tables()).toContain('7');
    fireEvent.change(screen.getByLabelText('Station'), { target: { value: cold.id } });
    expect(tables()).toEqual(['12', '7']);
    cleanup();
    open();
    expect(screen.queryByLabelText('Station')).toBeNull();
  });

  it('says since when it is offline and what that means', () => {
    const { link } = open();
    act(() => link.set({ ...link.get(), status: 'offline', since: NOW - 2 * MINUTE, unsent: 2 }));
    expect(screen.getByRole('alert').textContent).toMatch(
      /Offline since 7:40.PM\. New tickets do not arrive here: ask the floor\. 2 taps are kept/,
    );
  });

  it('says why a bump was not accepted, until somebody has seen it', () => {
    const { refusals } = open();
    const refusal = {
      id: '1',
      command: 'kitchen.bump',
      code: 'not-found',
      message: 'There is no such ticket here.',
      about: {},
      input: {},
      at: NOW,
    };
    act(() => refusals.set([refusal]));
    expect(screen.getByRole('alert').textContent).toContain('There is no such ticket here.');
    fireEvent.click(screen.getByRole('button', { name: 'Seen' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
