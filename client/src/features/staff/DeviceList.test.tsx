import { act as settle, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_PACING } from '@heard/shared/restaurants/default-pacing.ts';
import { DEFAULT_SALES } from '@heard/shared/restaurants/default-sales.ts';
import { add, set, type Change } from '@heard/shared/live/event.ts';
import type { Ticket } from '@heard/shared/kitchen/kitchen-kinds.ts';
import type { Restaurant } from '@heard/shared/restaurants/restaurants-kinds.ts';
import type { Device } from '@heard/shared/staff/staff-kinds.ts';
import { afterEach, describe, expect, it } from 'vitest';
import type { Live } from '../../live/live.ts';
import { DeviceList } from './DeviceList.tsx';
import { idOf, InHouse, staffLive } from './staff-house.test-data.tsx';

const GRILL = idOf('Grill left');
const house: Restaurant = {
  id: idOf('restaurant'),
  slug: 'radish',
  name: 'The Little Radish',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/New_York',
  cutoffHour: 4,
  taxRate: 0,
  isTaxIncluded: false,
  pacing: DEFAULT_PACING,
  sales: DEFAULT_SALES,
  dayparts: [],
  unheard: 'alarm',
  isDemo: true,
};

afterEach(cleanup);

function open(about: Partial<Device> = {}): Live & { hear: (...changes: Change[]) => void } {
  const live = staffLive();
  const hear = (...changes: Change[]): void => {
    const from = live.store.cursor.get()!;
    live.store.hear({ from, to: from + 1, events: [{ type: 'device.changed', at: 0, seq: from + 1, changes }] });
  };
  hear(add('restaurant', house), set('device', GRILL, about));
  render(
    <InHouse live={live}>
      <DeviceList />
    </InHouse>,
  );
  return { ...live, hear };
}
const row = (name: string): HTMLElement => screen.getByRole('heading', { name }).closest('li')!;
const button = (name: RegExp | string) => screen.getByRole('button', { name });

describe('a screen in the list', () => {
  it('says what it shows and that it does, with its battery', () => {
    open({ seenAt: Date.now() - 60_000, battery: 64 });
    expect(row('Grill left').textContent).toContain('Kitchen screen, Grill · shows its tickets');
    expect(row('Grill left').textContent).toContain('Battery 64 %');
  });

  it('says since when it is dark, in a word beside the colour, and comes first', () => {
    const { hear } = open({ seenAt: 1, darkSince: Date.UTC(2026, 5, 12, 23, 42) });
    settle(() => hear(add('device', { ...blank, id: idOf('Bar'), name: 'A bar screen' })));
    expect(row('Grill left').textContent).toContain('shows nothing since Jun 12, 7:42 PM');
    expect(within(row('Grill left')).getByText('Dark')).toBeTruthy();
    expect(screen.getAllByRole('listitem')[0]).toBe(row('Grill left'));
  });

  it('says when it was last seen, or that it never was', () => {
    const { hear } = open({ seenAt: Date.UTC(2026, 5, 12, 23, 42) });
    expect(row('Grill left').textContent).toContain('last seen Jun 12, 7:42 PM');
    settle(() => hear(set('device', GRILL, { seenAt: null })));
    expect(row('Grill left').textContent).toContain('has never shown anything');
  });
});

describe('a screen is changed', () => {
  it('in its name and use, and a screen of guests has no station', async () => {
    const { store } = open();
    await userEvent.click(button(/Change\s*Grill left/));
    const sheet = screen.getByRole('dialog', { name: 'Grill left' });
    await userEvent.clear(within(sheet).getByLabelText('Its name'));
    await userEvent.type(within(sheet).getByLabelText('Its name'), 'Counter');
    await userEvent.click(within(sheet).getByRole('radio', { name: 'Ready for guests' }));
    expect(within(sheet).queryByLabelText('Its station')).toBeNull();
    await userEvent.click(within(sheet).getByRole('button', { name: 'Save' }));
    expect(store.row('device', GRILL)).toMatchObject({ name: 'Counter', shows: 'guests', stationId: null });
    expect(screen.getByText('Counter is changed. It follows by itself.')).toBeTruthy();
  });

  it('only to what can be, and keeps what was typed', async () => {
    const { store } = open({ shows: 'expo', stationId: null });
    await userEvent.click(button(/Change\s*Grill left/));
    await userEvent.clear(screen.getByLabelText('Its name'));
    await userEvent.click(button('Save'));
    expect(screen.getByText('Give it a name.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Its name'), 'Wall');
    await userEvent.click(screen.getByRole('radio', { name: 'A station' }));
    await userEvent.click(button('Save'));
    expect(screen.getByRole('alert').textContent).toBe('Say which station it shows.');
    await userEvent.selectOptions(screen.getByLabelText('Its station'), 'Grill');
    await userEvent.click(button('Save'));
    expect(store.row('device', GRILL)).toMatchObject({ name: 'Wall', shows: 'station', stationId: idOf('Grill') });
  });
});

it('what a screen has heard is there to the second', async () => {
  const { hear } = open();
  const firedAt = Date.UTC(2026, 5, 12, 23, 42, 1);
  settle(() => hear(add('ticket', { ...ticket, firedAt, heardAt: firedAt + 1_800, heardBy: GRILL })));
  settle(() => hear(add('ticket', { ...ticket, id: idOf('other'), tableName: '9', firedAt, heardAt: firedAt, heardBy: null })));
  await userEvent.click(button(/Change\s*Grill left/));
  const heard = screen.getByRole('region', { name: 'Heard here' });
  expect(
    within(heard)
      .getAllByRole('listitem')
      .map((entry) => entry.textContent),
  ).toEqual(['12sent 7:42:01 PM, heard 7:42:02 PM (1.8 s)']);
});

it('the house says what is done about a ticket that no screen shows', async () => {
  const { store } = open();
  await userEvent.click(screen.getByRole('radio', { name: 'Alarm, and send it on' }));
  expect(store.row('restaurant', house.id)?.unheard).toBe('reroute');
});

const blank: Device = {
  id: '',
  name: '',
  role: 'screen',
  stationId: idOf('Grill'),
  shows: 'station',
  pairedAt: 0,
  revokedAt: null,
  seenAt: null,
  darkSince: null,
  battery: null,
};
const ticket: Omit<Ticket, 'firedAt' | 'heardAt' | 'heardBy'> = {
  id: idOf('ticket'),
  checkId: idOf('check'),
  orderId: idOf('order'),
  stationId: idOf('Grill'),
  status: 'cooking',
  course: 1,
  checkNumber: 7,
  tableName: '12',
  serverId: null,
  serverName: '',
  lines: [],
  isRush: false,
  isAddOn: false,
  alsoAt: [],
  laterCourses: [],
  workSeconds: 0,
  promisedAt: null,
  changedAt: null,
  alarmedAt: null,
  allergySeenAt: null,
  readyAt: null,
  servedAt: null,
};
