import { set } from '@heard/shared/live/event.ts';
import { act as settle, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf } from '../../../test/fixture.ts';
import { show, type Shown } from '../../../test/show.tsx';
import { currentToasts } from '../../ui/toast-list.ts';
import { StationsPage } from './StationsPage.tsx';

const GRILL = idOf('station Grill');
const BAR = idOf('station Bar');
const PASTRY = idOf('station Pastry');
const DINNER = { name: 'Dinner', fromMinute: 1_020, toMinute: 0 };

const manager = (state = emptyHouse()): FakeLive => fakeLive(state, 'Maya Okafor');
function open(live: FakeLive): Shown['user'] {
  return show(<StationsPage />, live, { at: '/kitchen/stations' }).user;
}
const card = (name: string) => within(screen.getByRole('heading', { name, level: 2 }).closest('li')!);
const sheet = () => within(screen.getByRole('dialog'));
const part = (name: string) => within(screen.getByRole('region', { name }));
const station = (live: FakeLive, id: string) => live.store.state.station.get(id)!;
const said = (): string[] => currentToasts().map(({ text }) => text);
const withDinner = (): FakeLive => {
  const live = manager();
  live.act('setDayparts', { dayparts: [DINNER] });
  live.acts.length = 0;
  return live;
};

describe('the stations', () => {
  it('stand in the order of the kitchen, each with who stands in for it', () => {
    open(manager());
    const names = part('Stations').getAllByRole('heading', { level: 2 });
    expect(names.map((heading) => heading.textContent)).toEqual(['Grill', 'Garde manger', 'Pastry', 'Bar']);
    expect(card('Grill').getByText('Fallback')).toBeTruthy();
    expect(card('Bar').getByText('5 · 10 · 15 min')).toBeTruthy();
    expect(card('Bar').getByText('Grill')).toBeTruthy();
    expect(card('Grill').getByText('nobody: it must stay open')).toBeTruthy();
  });

  it('close and open again, and say where the lines go meanwhile', async () => {
    const live = manager();
    const user = open(live);
    await user.click(card('Bar').getByRole('button', { name: 'Close Bar' }));
    expect(sheet().getByText('Lines fired from now on go to Grill.')).toBeTruthy();
    await user.click(sheet().getByRole('button', { name: 'Close Bar' }));
    expect(station(live, BAR).isOpen).toBe(false);
    expect(said()).toContain('Bar is closed. Its lines go to Grill.');
    expect(card('Bar').getByText('Closed')).toBeTruthy();
    expect(card('Bar').getByText('Grill')).toBeTruthy();
    await user.click(card('Bar').getByRole('button', { name: 'Open Bar' }));
    expect(station(live, BAR).isOpen).toBe(true);
  });

  it('with something on the fire ask whether it comes along', async () => {
    const live = manager();
    live.act('openCheck', { checkId: idOf('check'), tableId: null, name: 'Ann', covers: 1 });
    const item = [...live.store.state.item.values()].find(({ stationIds }) => stationIds.length === 0)!;
    live.hear([{ type: 'menu.changed', changes: [set('item', item.id, { stationIds: [BAR], modifierGroupIds: [] })] }]);
    const line = { itemId: item.id, quantity: 1, seat: 0, course: 1, note: '', modifierIds: [], isHeld: false };
    live.act('sendOrder', { checkId: idOf('check'), orderId: idOf('order'), lines: [{ ...line, lineId: idOf('line') }] });
    const user = open(live);
    await user.click(card('Bar').getByRole('button', { name: 'Close Bar' }));
    expect(sheet().getByText(/1 ticket cooks at Bar now/)).toBeTruthy();
    expect(sheet().getByRole('button', { name: 'Finish it here' })).toBeTruthy();
    await user.click(sheet().getByRole('button', { name: 'Take it to Grill' }));
    expect(live.acts.at(-1)).toEqual({ command: 'closeStation', input: { stationId: BAR, moveTickets: true } });
    expect([...live.store.state.ticket.values()].map(({ stationId }) => stationId)).toEqual([GRILL]);
  });

  it('that must stay open say what to do first', async () => {
    const user = open(manager());
    await user.click(card('Grill').getByRole('button', { name: 'Close Grill' }));
    expect(sheet().getByRole('heading', { name: 'Grill must stay open' })).toBeTruthy();
    await user.click(sheet().getByRole('button', { name: 'Change Grill' }));
    await user.selectOptions(sheet().getByLabelText('When closed, its lines go to'), 'Bar');
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    await user.click(card('Grill').getByRole('button', { name: 'Close Grill' }));
    expect(sheet().getByText('Lines fired from now on go to Bar.')).toBeTruthy();
  });

  it('that are refused after all say why, and stay', async () => {
    const live = manager();
    const user = open(live);
    await user.click(card('Bar').getByRole('button', { name: 'Close Bar' }));
    live.refuseNext = { code: 'station/nobody-open', message: 'Open another station first.', about: {} };
    await user.click(sheet().getByRole('button', { name: 'Close Bar' }));
    expect(sheet().getByRole('alert').textContent).toBe('Open another station first.');
    expect(station(live, BAR).isOpen).toBe(true);
  });

  it('change in what was typed and in nothing else', async () => {
    const live = withDinner();
    const user = open(live);
    await user.click(card('Bar').getByRole('button', { name: 'Change Bar' }));
    await user.selectOptions(sheet().getByLabelText('When closed, its lines go to'), 'Pastry');
    await user.selectOptions(sheet().getByLabelText('Its screens speak'), 'Deutsch');
    await user.click(sheet().getByRole('button', { name: 'Other times at Dinner' }));
    const dinner = within(sheet().getByRole('group', { name: 'Dinner' }));
    await user.clear(dinner.getByLabelText('warm'));
    await user.type(dinner.getByLabelText('warm'), '2,5');
    await user.click(sheet().getByRole('button', { name: 'More' }));
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    const byDaypart = [{ daypart: 'Dinner', warmAfter: 150, dueAfter: 600, lateAfter: 900 }];
    const input = { stationId: BAR, reroutesTo: PASTRY, language: 'de', byDaypart, parallel: 2 };
    expect(live.acts).toEqual([{ command: 'changeStation', input }]);
    expect(card('Bar').getByText('Dinner: 2.5 · 10 · 15')).toBeTruthy();
    expect(card('Bar').getByText('Deutsch')).toBeTruthy();
  });

  it('keep what was typed when it is refused, with the reason', async () => {
    const live = manager();
    const user = open(live);
    await user.click(card('Bar').getByRole('button', { name: 'Change Bar' }));
    const name = sheet().getByLabelText<HTMLInputElement>('Name');
    await user.clear(name);
    await user.type(name, 'Grill');
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(sheet().getByRole('alert').textContent).toBe('There is a station Grill already.');
    expect(name.value).toBe('Grill');
    await user.type(name, ' 2');
    expect(sheet().queryByRole('alert')).toBeNull();
    await user.clear(sheet().getByLabelText('late'));
    await user.type(sheet().getByLabelText('late'), 'soon');
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(sheet().getByRole('alert').textContent).toBe('A time is written in minutes: 5, or 7.5.');
    expect(station(live, BAR).name).toBe('Bar');
  });

  it('hand over what nobody else cooks, and the one that has it may not just let go', async () => {
    const live = manager();
    const user = open(live);
    await user.click(card('Grill').getByRole('button', { name: 'Change Grill' }));
    expect(sheet().getByText(/It is the fallback/)).toBeTruthy();
    await user.click(sheet().getByRole('button', { name: 'Close' }));
    await user.click(card('Bar').getByRole('button', { name: 'Change Bar' }));
    await user.click(sheet().getByRole('checkbox', { name: /Make it the fallback/ }));
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect([station(live, GRILL).isFallback, station(live, BAR).isFallback]).toEqual([false, true]);
  });

  it('are added by name, and one that is taken is said to be', async () => {
    const live = manager();
    const user = open(live);
    const name = screen.getByLabelText<HTMLInputElement>('One more station');
    await user.type(name, 'bar{Enter}');
    expect(screen.getByText('There is a station bar already.').getAttribute('role')).toBe('alert');
    expect(name.value).toBe('bar');
    await user.clear(name);
    await user.type(name, 'Fry{Enter}');
    expect(card('Fry').getByText('Open')).toBeTruthy();
    expect(name.value).toBe('');
  });

  it('are none at first', () => {
    const state = emptyHouse();
    state.station.clear();
    open(manager(state));
    expect(screen.getByRole('heading', { name: 'No station yet' })).toBeTruthy();
  });
});

describe('parts of the day', () => {
  it('are added, renamed with what is said of them, and refused where they overlap', async () => {
    const live = withDinner();
    live.act('setRoute', {
      routeId: idOf('route'),
      daypart: 'Dinner',
      itemId: idOf('item Steak frites'),
      categoryId: null,
      stationIds: [BAR],
    });
    const user = open(live);
    await user.click(part('Parts of the day').getByRole('button', { name: /^Change/ }));
    await user.clear(sheet().getByLabelText('Name'));
    await user.type(sheet().getByLabelText('Name'), 'Evening');
    await user.click(sheet().getByRole('button', { name: 'Add a part of the day' }));
    const next = within(sheet().getByRole('group', { name: 'Part 2' }));
    await user.type(next.getByLabelText('Name'), 'Lunch');
    await user.clear(next.getByLabelText('From'));
    await user.type(next.getByLabelText('From'), '11:00');
    await user.type(next.getByLabelText('To'), '18:00');
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(sheet().getByRole('alert').textContent).toBe('Evening and Lunch overlap.');
    const to = within(sheet().getByRole('group', { name: 'Lunch' })).getByLabelText('To');
    await user.clear(to);
    await user.type(to, '15:00');
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(part('Parts of the day').getByText('11:00–15:00')).toBeTruthy();
    expect(part('Elsewhere at some hours').getByText('Evening: Bar')).toBeTruthy();
  });
});

describe('routes', () => {
  it('wait for a part of the day', () => {
    open(manager());
    expect(part('Elsewhere at some hours').getByText(/Name the parts of the day first/)).toBeTruthy();
    expect(part('Elsewhere at some hours').queryByRole('button')).toBeNull();
  });

  it('are added and removed, and say what is missing', async () => {
    const live = withDinner();
    const user = open(live);
    await user.click(part('Elsewhere at some hours').getByRole('button', { name: 'Add a route' }));
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(sheet().getByRole('alert').textContent).toBe('Say what is cooked elsewhere.');
    await user.selectOptions(sheet().getByLabelText('this'), 'Steak frites');
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(sheet().getByRole('alert').textContent).toBe('Say who cooks it.');
    await user.click(sheet().getByRole('checkbox', { name: 'Bar' }));
    await user.click(sheet().getByRole('checkbox', { name: 'Pastry' }));
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    const [route] = live.store.state.route.values();
    expect(route).toMatchObject({ daypart: 'Dinner', itemId: idOf('item Steak frites'), categoryId: null, stationIds: [BAR, PASTRY] });
    expect(part('Elsewhere at some hours').getByText('Dinner: Bar, Pastry')).toBeTruthy();
    await user.click(part('Elsewhere at some hours').getByRole('button', { name: 'Remove Steak frites at Dinner' }));
    expect(live.store.state.route.size).toBe(0);
    expect(said()).toContain('Steak frites is cooked where it always is.');
  });
});

describe('modifiers', () => {
  it('add a station, and are taken back', async () => {
    const live = manager();
    const modifier = [...live.store.state.modifier.values()][0]!;
    const user = open(live);
    const modifiers = part('Modifiers that add a station');
    await user.click(modifiers.getByRole('button', { name: 'Add a modifier that adds a station' }));
    await user.click(sheet().getByRole('checkbox', { name: 'Bar' }));
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(sheet().getByRole('alert').textContent).toBe('Choose a modifier.');
    await user.selectOptions(sheet().getByLabelText('A line with'), modifier.id);
    await user.click(sheet().getByRole('button', { name: 'Save' }));
    expect(live.store.state.modifier.get(modifier.id)!.stationIds).toEqual([BAR]);
    expect(modifiers.getByText(/also Bar$/)).toBeTruthy();
    await user.click(modifiers.getByRole('button', { name: `${modifier.name} adds no station` }));
    expect(live.store.state.modifier.get(modifier.id)!.stationIds).toEqual([]);
  });
});

describe('the page', () => {
  it('lets the kitchen open and close, and leaves the rest to managers', async () => {
    const live = manager();
    const user = open({ ...live, actor: { ...live.actor, role: 'cook' } });
    expect(screen.queryByRole('button', { name: 'Change Bar' })).toBeNull();
    expect(screen.queryByLabelText('One more station')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Parts of the day' })).toBeNull();
    await user.click(card('Grill').getByRole('button', { name: 'Close Grill' }));
    expect(sheet().getByText(/A manager says where its lines go/)).toBeTruthy();
    expect(sheet().queryByRole('button', { name: 'Change Grill' })).toBeNull();
    await user.click(sheet().getByRole('button', { name: 'Close' }));
    await user.click(card('Bar').getByRole('button', { name: 'Close Bar' }));
    await user.click(sheet().getByRole('button', { name: 'Close Bar' }));
    expect(station(live, BAR).isOpen).toBe(false);
  });

  it('is nobody else’s', () => {
    open(fakeLive(emptyHouse(), 'Ana Ruiz'));
    expect(screen.getByRole('heading', { name: "Stations are the kitchen's page", level: 1 })).toBeTruthy();
  });

  it('holds its place until the house is there, and follows what others change', () => {
    const live = manager();
    const loaded = live.link.get();
    live.link.set({ ...loaded, isLoaded: false });
    open(live);
    expect(screen.getByText('Loading the stations')).toBeTruthy();
    settle(() => live.link.set(loaded));
    settle(() => live.hear([{ type: 'station.changed', changes: [set('station', BAR, { name: 'Long bar' })] }]));
    expect(card('Long bar').getByText('Open')).toBeTruthy();
  });
});
