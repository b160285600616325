import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { act, dine, emptyHouse, idOf } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { show, type Shown } from '../../../test/show.tsx';
import { FloorPage } from './FloorPage.tsx';
import { TablePanel } from './table-parts.ts';

beforeAll(TablePanel.warm);

const open = (live: FakeLive, name: string): Shown => show(<FloorPage />, live, { at: `/floor?table=${idOf(`table ${name}`)}` });
const panel = (name: string) => within(screen.getByRole('complementary', { name: `Table ${name}` }));
const primary = (name: string) =>
  panel(name)
    .getAllByRole('button')
    .concat(panel(name).queryAllByRole('link'))
    .find((button) => button.className.includes('button-primary'));

/** Longer than a double tap takes. */
const aMoment = () => new Promise((done) => setTimeout(done, 400));

describe('a free table', () => {
  it('seats a party of a usual size with one tap', async () => {
    const live = fakeLive(emptyHouse());
    const { user } = open(live, '4');
    await user.click(panel('4').getByRole('button', { name: 'Seat 3' }));
    expect(live.acts[0]).toMatchObject({ command: 'seatParty', input: { tableId: idOf('table 4'), covers: 3 } });
    expect(panel('4').getByText(/3 covers · served by Ana Ruiz · seated now/)).toBeTruthy();
  });

  it('counts up to a large party', async () => {
    const live = fakeLive(emptyHouse());
    const { user } = open(live, '14');
    await user.click(panel('14').getByRole('button', { name: 'More' }));
    await user.click(panel('14').getByRole('button', { name: 'Seat 10' }));
    expect(live.acts[0]).toMatchObject({ input: { covers: 10 } });
  });

  it('leads straight to the order pad', () => {
    open(fakeLive(emptyHouse()), '4');
    const link = panel('4').getByRole('link', { name: 'Straight to the order' });
    expect(link.getAttribute('href')).toBe(`/floor/table/${idOf('table 4')}/order`);
  });

  it('can be seated, but not ordered for, by a host', () => {
    const live = fakeLive(emptyHouse());
    open({ ...live, actor: { ...live.actor, role: 'host' } }, '4');
    expect(panel('4').getByRole('button', { name: 'Seat 2' })).toBeTruthy();
    expect(panel('4').queryByRole('link', { name: 'Straight to the order' })).toBeNull();
  });

  it('says why when somebody else was faster', async () => {
    const live = fakeLive(emptyHouse());
    const { user } = open(live, '4');
    live.refuseNext = { code: 'table/taken', message: 'Table 4 is taken.', about: {} };
    await user.click(panel('4').getByRole('button', { name: 'Seat 3' }));
    expect(panel('4').getByText('How many guests?')).toBeTruthy();
  });
});

describe('the one obvious next step', () => {
  it.each([
    ['3', 'Take the order'],
    ['4', 'Add to the order'],
    ['5', 'Served'],
    ['1', 'Drop the check'],
    ['11', 'Take payment'],
    ['23', 'The guests have left'],
    ['6', 'The table is clean'],
  ])('at table %s is “%s”', (name, step) => {
    open(fakeLive(midService()), name);
    expect(primary(name)?.textContent).toBe(step);
  });
});

describe('through the end of a meal', () => {
  it('drops every open check of the table', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, '1');
    await user.click(panel('1').getByRole('button', { name: 'Drop the check' }));
    expect(live.acts).toMatchObject([{ command: 'dropCheck', input: { checkId: idOf('check 1') } }]);
    expect(panel('1').getByText('Dropped')).toBeTruthy();
  });

  it('leads to the cash of the right check', () => {
    open(fakeLive(midService()), '11');
    expect(panel('11').getByRole('link', { name: 'Take payment' }).getAttribute('href')).toBe(`/checks/${idOf('check 11')}?pay=now`);
  });

  it('clears a paid table, then cleans it, and closes', async () => {
    const live = fakeLive(midService());
    const { user, path } = open(live, '23');
    await user.click(panel('23').getByRole('button', { name: 'The guests have left' }));
    await aMoment();
    await user.click(panel('23').getByRole('button', { name: 'The table is clean' }));
    expect(live.acts.map(({ command }) => command)).toEqual(['clearParty', 'cleanTable']);
    expect(path()).not.toContain('table=');
  });

  it('does not take a double tap for two steps', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, '23');
    await user.click(panel('23').getByRole('button', { name: 'The guests have left' }));
    await user.click(panel('23').getByRole('button', { name: 'The table is clean' }));
    expect(live.acts.map(({ command }) => command)).toEqual(['clearParty']);
  });

  it('never offers to clear a table that has not paid', () => {
    open(fakeLive(midService()), '11');
    expect(panel('11').queryByRole('button', { name: 'The guests have left' })).toBeNull();
  });

  it('lets a party that never ordered leave', async () => {
    const live = fakeLive(midService());
    const { user } = open(live, '3');
    await user.click(panel('3').getByRole('button', { name: 'The guests have left' }));
    expect(panel('3').getByText('To clean')).toBeTruthy();
  });
});

describe('what the kitchen still owes the table', () => {
  it('is told ticket by ticket, the window first', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 9, '4', 2, { dishes: ['Steak frites', 'Negroni', 'Fries'] });
    const bar = [...state.ticket.values()].find((ticket) => ticket.stationId === idOf('station Bar'))!;
    act(state, 'Maya Okafor', 2, 'bumpTicket', { ticketId: bar.id });
    open(fakeLive(state), '4');
    const tickets = within(panel('4').getByRole('region', { name: 'In the kitchen' })).getAllByRole('listitem');
    expect(tickets.map((ticket) => ticket.textContent)).toEqual([
      'BarIn the window 2 minNegroniServed',
      expect.stringMatching(/^GrillCooking 9 minSteak frites, FriesPromised in \d+ min$/),
    ]);
  });

  it('leaves out what was voided', () => {
    const state = emptyHouse();
    dine(state, 'Ana Ruiz', 9, '4', 2, { dishes: ['Fries', 'Mash'] });
    act(state, 'Maya Okafor', 1, 'voidLine', { checkId: idOf('check 4'), lineId: idOf('check 4 line 1.0'), reason: 'Mistake' });
    open(fakeLive(state), '4');
    expect(panel('4').getByText('Mash')).toBeTruthy();
    expect(panel('4').queryByText(/Fries/)).toBeNull();
  });

  it('leads to each check with what is due on it', () => {
    open(fakeLive(midService()), '11');
    const link = panel('11').getByRole('link', { name: /Check \d+/ });
    expect(link.textContent).toContain('$95.81');
  });
});
