import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show, type Shown } from '../../../test/show.tsx';
import { FloorPage } from './FloorPage.tsx';
import { TablePanel } from './table-parts.ts';

beforeAll(TablePanel.warm);

const open = (live: FakeLive, name: string): Shown => show(<FloorPage />, live, { at: `/floor?table=${idOf(`table ${name}`)}` });
const panel = (name: string) => within(screen.getByRole('complementary', { name: `Table ${name}` }));
const sheet = (title: string) => within(screen.getByRole('dialog', { name: title }));
const table = (name: string) => screen.getAllByRole('button', { name: new RegExp(`^Table ${name},`) })[0]!;

describe('a party', () => {
  it('moves to one of the tables that are free', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, '3');
    await user.click(panel('3').getByRole('button', { name: 'Move' }));
    const offered = sheet('Move table 3 to')
      .getAllByRole('button', { name: /^Table/ })
      .map((button) => /^Table (\w+)/.exec(button.getAttribute('aria-label')!)![1]);
    expect(offered).toEqual(['14', '21', 'B1', 'B3', 'B4', 'B5', 'B6']);
    await user.click(sheet('Move table 3 to').getByRole('button', { name: /^Table 14,/ }));
    expect(live.acts).toEqual([{ command: 'moveParty', input: { partyId: idOf('party 3'), tableId: idOf('table 14') } }]);
    expect(table('14').getAttribute('aria-label')).toContain('Seated');
    expect(table('3').getAttribute('aria-label')).toContain('To clean');
  });

  it('is counted anew, a tap for each guest', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, '3');
    await user.click(within(panel('3').getByRole('group', { name: 'Guests' })).getByRole('button', { name: 'More' }));
    expect(live.acts).toEqual([{ command: 'setPartyCovers', input: { partyId: idOf('party 3'), covers: 3 } }]);
    expect(panel('3').getByText(/^3 covers/)).toBeTruthy();
  });

  it('is handed over to somebody who serves', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, '3');
    await user.selectOptions(panel('3').getByLabelText('Served by'), 'Theo Lindqvist');
    expect(live.acts).toEqual([{ command: 'assignParty', input: { partyId: idOf('party 3'), serverId: idOf('Theo Lindqvist') } }]);
    expect(panel('3').getByText(/served by Theo Lindqvist/)).toBeTruthy();
  });
});

describe('tables', () => {
  it('are joined to a free one, stand as one, and are parted again', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, '3');
    await user.click(panel('3').getByRole('button', { name: 'Join' }));
    await user.click(sheet('Join table 3 with').getByRole('button', { name: /^Table 21,/ }));
    expect(panel('3 + 21').getByText(/2 covers/)).toBeTruthy();
    expect(table('21').getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelectorAll('.joint')).toHaveLength(1);
    await user.click(panel('3 + 21').getByRole('button', { name: 'Part' }));
    expect(live.acts.map(({ command }) => command)).toEqual(['joinTables', 'partTables']);
    expect(table('21').getAttribute('aria-label')).toBe('Table 21, Free, 4 seats');
  });

  it('that are taken are not offered to a taken one', async () => {
    const { user } = open(fakeLive(midService()), '3');
    await user.click(panel('3').getByRole('button', { name: 'Join' }));
    expect(sheet('Join table 3 with').queryByRole('button', { name: /^Table (12|6)\b/ })).toBeNull();
  });

  it('open as the one that leads, whichever was tapped', async () => {
    const live = fakeLive(midService());
    live.act('joinTables', { tableId: idOf('table B4'), toId: idOf('table B3') });
    const { user } = show(<FloorPage />, live);
    await user.click(table('B4'));
    expect(panel('B3 + B4').getByText('How many guests?')).toBeTruthy();
  });
});

describe('those who booked', () => {
  it('are told with what to know about them, and seated with one tap', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, 'B5');
    expect(panel('B5').getByRole('region', { name: 'Reservation' }).textContent).toContain('Ines Calder 4 guests, in 20 min');
    await user.click(panel('B5').getByRole('button', { name: 'Seat Ines Calder' }));
    expect(live.acts).toMatchObject([{ command: 'seatReservation', input: { reservationId: idOf('reservation Ines Calder') } }]);
    expect(table('B5').getAttribute('aria-label')).toContain('Seated');
  });
});
