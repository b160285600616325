import { act as settle, fireEvent, screen, within } from '@testing-library/react';
import { ENDPOINTS } from '@heard/shared/contract/contract.ts';
import type { Guest } from '@heard/shared/guests/guests-kinds.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import { add } from '@heard/shared/live/event.ts';
import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { describe, expect, it } from 'vitest';
import { fakeLive, type FakeLive } from '../../../test/fake-live.ts';
import { emptyHouse, idOf, NOW } from '../../../test/fixture.ts';
import { midService } from '../../../test/mid-service.ts';
import { toasts } from '../../../test/pad.tsx';
import { show, type Shown } from '../../../test/show.tsx';
import { DoorPage } from './DoorPage.tsx';

const PHONE = '+1 212 555 0142';
const blank: Reservation = {
  id: '',
  name: '',
  phone: '',
  guestId: null,
  covers: 2,
  at: NOW + 20 * MINUTE,
  minutes: 90,
  tableIds: [],
  status: 'booked',
  isWalkIn: false,
  quotedMinutes: null,
  note: '',
  allergies: [],
  partyId: null,
  madeAt: NOW,
  toldAt: null,
  doneAt: null,
};
const reservation = (name: string, of: Partial<Reservation> = {}): Reservation => ({ ...blank, id: idOf(name), name, ...of });

type Answers = Readonly<Record<string, (input: never) => object>>;

/** Doors are the server's; here they answer what a test says. */
function door(
  rows: readonly Reservation[],
  { answers = {}, state = emptyHouse() }: { answers?: Answers; state?: FakeLive['store']['state'] } = {},
) {
  const live = fakeLive(state);
  live.hear([{ type: 'reservation.booked', changes: rows.map((row) => add('reservation', row)) }]);
  const asked: { name: string; input: unknown }[] = [];
  const call = async (endpoint: { name: string }, input: never): Promise<object> => {
    asked.push({ name: endpoint.name, input });
    return answers[endpoint.name]?.(input) ?? { guests: [], total: 0, messages: [], senders: { sms: true, email: true } };
  };
  Object.assign(live, { call });
  const shown: Shown = show(<DoorPage />, live);
  return { live, asked, ...shown };
}
const rows = (): string[] => screen.queryAllByRole('listitem').map((row) => row.textContent);
const row = (name: string) => within(screen.getByRole('button', { name }).closest('li')!);
const nameless = (name: string) => new RegExp(`^${name}`);

describe('the list at the door', () => {
  it('has who comes and who waits by time, and keeps other days and the done apart', async () => {
    const { user } = door([
      reservation('Later', { at: NOW + 26 * 60 * MINUTE }),
      reservation('Booked', { at: NOW + 20 * MINUTE }),
      reservation('Waiting', { status: 'waiting', isWalkIn: true, at: NOW - 12 * MINUTE, quotedMinutes: 30 }),
      reservation('Gone', { status: 'cancelled', doneAt: NOW - MINUTE }),
    ]);
    expect(rows().map((text) => /Waiting|Booked/.exec(text)?.[0])).toEqual(['Waiting', 'Booked']);
    expect(rows()[0]).toContain('waits 12 minpromised 30 min');
    expect(rows()[1]).toContain('8:02 PMin 20 min');
    expect(screen.getByText('1 to come · 1 at the door')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Later' }));
    expect(rows()).toEqual([expect.stringContaining('Later')]);
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    expect(rows()).toEqual([expect.stringContaining('Cancelled')]);
  });

  it('marks who is late, and who has waited longer than they were promised', () => {
    door([
      reservation('Late', { at: NOW - 11 * MINUTE }),
      reservation('Patient', { status: 'waiting', isWalkIn: true, at: NOW - 31 * MINUTE, quotedMinutes: 30 }),
      reservation('In time', { at: NOW - 9 * MINUTE }),
    ]);
    const late = screen.getAllByRole('listitem').filter((item) => item.dataset['late']);
    expect(late.map((item) => within(item).getByRole('heading').textContent)).toEqual(['PatientWaiting', 'LateBooked']);
    expect(row('Late').getByText('11 min late')).toBeTruthy();
  });

  it('says what to do when nobody is expected, and waits for the house', () => {
    const { live } = door([]);
    expect(screen.getByRole('heading', { name: 'Nobody is expected' })).toBeTruthy();
    settle(() => live.link.set({ ...live.link.get(), isLoaded: false }));
    expect(screen.getByText('Loading the list at the door')).toBeTruthy();
  });

  it('is searched by name and number', async () => {
    const { user } = door([reservation('Ann Byrne', { phone: '+1 212 555 1067' }), reservation('Bo'), reservation('Zoë')]);
    const search = screen.getByRole('searchbox', { name: 'Search the list' });
    for (const [typed, found] of [
      ['byr', 'Ann Byrne'],
      ['zoe', 'Zoë'],
      ['555-10', 'Ann Byrne'],
    ] as const) {
      await user.clear(search);
      await user.type(search, typed);
      expect(rows()).toEqual([expect.stringContaining(found)]);
    }
    await user.clear(search);
    await user.type(search, 'nobody');
    expect(screen.getByRole('heading', { name: 'Nobody by that name' })).toBeTruthy();
  });

  it('shows a great many page by page', () => {
    door(Array.from({ length: 70 }, (_, at) => reservation(`Guest ${at}`, { at: NOW + at })));
    const list = screen.getByLabelText('Today', { selector: 'ul' });
    expect(list.children).toHaveLength(60);
    fireEvent.click(screen.getByText('Show 10 more of 70'));
    expect(list.children).toHaveLength(70);
  });

  it('shows what they must not eat', () => {
    door([reservation('Ann', { allergies: ['nuts'] })]);
    expect(row('Ann').getByText('nuts', { exact: false }).textContent).toBe('Allergy: nuts');
  });
});

describe('one tap at the door', () => {
  const table = idOf('table 1');

  it('takes guests in, once however often it is tapped', async () => {
    const { live, user } = door([reservation('Ann', { tableIds: [table] })]);
    await user.dblClick(row('Ann').getByRole('button', { name: nameless('Arrived') }));
    expect(row('Ann').getByText('Here')).toBeTruthy();
    expect(live.acts.map(({ command }) => command)).toEqual(['arriveReservation']);
  });

  it('seats them at the table that was booked', async () => {
    const { live, user } = door([reservation('Ann', { tableIds: [table], status: 'arrived' })]);
    await user.click(row('Ann').getByRole('button', { name: nameless('Seat at 1') }));
    expect([...live.store.state.party.values()]).toMatchObject([{ tableId: table, covers: 2 }]);
    expect(toasts().at(-1)).toBe('Ann sit at table 1.');
    expect(screen.getByRole('heading', { name: 'Nobody is expected' })).toBeTruthy();
  });

  it('asks where, when theirs is taken, and offers what is free, the best first', async () => {
    const { live, user } = door([reservation('Ann', { status: 'arrived', tableIds: [idOf('table 4')], covers: 6 })], {
      state: midService(),
    });
    await user.click(row('Ann').getByRole('button', { name: nameless('Seat…') }));
    const sheet = within(screen.getByRole('dialog', { name: 'Seat Ann' }));
    const [best] = sheet.getAllByRole('button', { pressed: false });
    await user.click(best!);
    await user.click(sheet.getByRole('button', { name: /^Seat 6 at/ }));
    expect(live.store.state.reservation.get(idOf('Ann'))).toMatchObject({ status: 'seated' });
  });

  it('pushes tables together for a large party', async () => {
    const { live, user } = door([reservation('Ann', { status: 'waiting', isWalkIn: true, covers: 8 })]);
    live.store.state.table.forEach((one) => one.seats > 4 && live.store.state.table.delete(one.id));
    await user.click(row('Ann').getByRole('button', { name: nameless('Seat…') }));
    const sheet = within(screen.getByRole('dialog'));
    await user.click(sheet.getByRole('button', { name: /^4 / }));
    expect(sheet.getByText('4 seats for 8: choose another to push up to it.')).toBeTruthy();
    await user.click(sheet.getByRole('button', { name: /^5 / }));
    await user.click(sheet.getByRole('button', { name: 'Seat 8 at 4 + 5' }));
    expect(live.store.state.table.get(idOf('table 5'))!.joinedTo).toBe(idOf('table 4'));
  });

  it('gives them up once it is their time, and takes that back', async () => {
    const { live, user } = door([reservation('Ann', { at: NOW - 20 * MINUTE }), reservation('Bo', {})]);
    expect(row('Bo').queryByRole('button', { name: nameless('No-show') })).toBeNull();
    await user.click(row('Ann').getByRole('button', { name: nameless('No-show') }));
    expect(live.store.state.reservation.get(idOf('Ann'))!.status).toBe('no-show');
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    await user.click(row('Ann').getByRole('button', { name: nameless('Came after all') }));
    expect(live.store.state.reservation.get(idOf('Ann'))!.status).toBe('arrived');
  });

  it.each([
    ['sent', '', 'Told · now'],
    ['failed', 'no such number', 'Not sent: no such number · now'],
    ['waiting', '', 'Being sent · now'],
  ])('tells them that their table is ready, and says when it is %s', async (status, problem, says) => {
    const answers = { [ENDPOINTS.messagesAbout.name]: () => ({ senders: { sms: true }, messages: [{ status, problem, madeAt: NOW }] }) };
    const { live, user } = door(
      [reservation('Ann', { status: 'waiting', isWalkIn: true, phone: PHONE }), reservation('Bo', { status: 'arrived' })],
      {
        answers,
      },
    );
    expect(row('Bo').queryByRole('button', { name: nameless('Tell') })).toBeNull();
    await user.click(row('Ann').getByRole('button', { name: nameless('Tell') }));
    expect(live.acts.at(-1)).toMatchObject({ command: 'tellGuest', input: { reservationId: idOf('Ann') } });
    expect((await row('Ann').findByText(says)).parentElement!.dataset['fate']).toBe(status);
    expect(row('Ann').getByRole('button', { name: nameless('Tell again') })).toBeTruthy();
  });

  it('says when nobody can send texts here', async () => {
    const answers = {
      [ENDPOINTS.messagesAbout.name]: () => ({ senders: { sms: false }, messages: [{ status: 'waiting', problem: '', madeAt: NOW }] }),
    };
    door([reservation('Ann', { status: 'waiting', isWalkIn: true, phone: PHONE, toldAt: NOW })], { answers });
    expect(await screen.findByText(/No text service is set up/)).toBeTruthy();
  });
});

describe('writing somebody down', () => {
  const ANN: Guest = {
    id: idOf('guest'),
    name: 'Ann Byrne',
    phone: PHONE,
    email: '',
    diets: [],
    allergies: ['nuts'],
    notes: '',
    consentAt: null,
    visits: 3,
    lastVisitAt: NOW,
    mergedInto: null,
  };

  it('books a table at the restaurant’s own time', async () => {
    const { live, user } = door([reservation('Murphy', { at: NOW + 18 * MINUTE, tableIds: [idOf('table 1')] })]);
    await user.click(screen.getByRole('button', { name: 'Book' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Book a table' }));
    await user.type(sheet.getByLabelText('Name'), 'Ann');
    expect(sheet.getByRole<HTMLButtonElement>('button', { name: /^1 ?Murphy/ }).disabled).toBe(true);
    await user.click(sheet.getByRole('button', { name: /^2 ?2 seats/ }));
    await user.click(sheet.getByRole('button', { name: 'Book' }));
    const booked = [...live.store.state.reservation.values()].find(({ name }) => name === 'Ann')!;
    expect(booked).toMatchObject({ at: Date.parse('2026-03-06T19:45:00-05:00'), minutes: 75, tableIds: [idOf('table 2')], covers: 2 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offers guests who may be meant, with what is known of them', async () => {
    const answers = { [ENDPOINTS.searchGuests.name]: () => ({ guests: [ANN], total: 1 }) };
    const { live, user } = door([], { answers });
    await user.click(screen.getByRole('button', { name: 'Walk-in' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Walk-in' }));
    await user.type(sheet.getByLabelText('Name'), 'ann');
    await user.click(await sheet.findByRole('button', { name: /Ann Byrne.*3 visits/ }));
    await user.click(sheet.getByRole('button', { name: 'Put on the list' }));
    expect([...live.store.state.reservation.values()]).toMatchObject([
      { name: 'Ann Byrne', guestId: ANN.id, phone: PHONE, allergies: ['nuts'], status: 'waiting' },
    ]);
  });

  it('quotes the wait, which somebody may promise otherwise', async () => {
    const { live, user } = door([]);
    for (const one of live.store.state.table.values())
      live.act('seatParty', { tableId: one.id, partyId: idOf(`party ${one.id}`), covers: 2 });
    await user.click(screen.getByRole('button', { name: 'Walk-in' }));
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText('About 85 minutes')).toBeTruthy();
    await user.click(sheet.getByRole('radio', { name: '60' }));
    await user.type(sheet.getByLabelText('Name'), 'Bo');
    await user.click(sheet.getByRole('button', { name: 'Put on the list' }));
    expect([...live.store.state.reservation.values()]).toMatchObject([{ name: 'Bo', quotedMinutes: 60 }]);
  });

  it('changes only what was changed, and cancels', async () => {
    const { live, user } = door([reservation('Ann', { note: 'pram', phone: PHONE })]);
    await user.click(screen.getByRole('button', { name: 'Ann' }));
    const sheet = within(screen.getByRole('dialog', { name: 'Ann' }));
    await user.click(sheet.getByRole('button', { name: 'More' }));
    await user.click(sheet.getByRole('button', { name: 'Save' }));
    expect(live.acts.at(-1)).toEqual({ command: 'changeReservation', input: { reservationId: idOf('Ann'), covers: 3 } });
    await user.click(screen.getByRole('button', { name: 'Ann' }));
    await user.click(screen.getByRole('button', { name: 'They have cancelled' }));
    expect(live.store.state.reservation.get(idOf('Ann'))!.status).toBe('cancelled');
  });

  it('says why something cannot be done and keeps what was typed', async () => {
    const { live, user } = door([]);
    await user.click(screen.getByRole('button', { name: 'Walk-in' }));
    const sheet = within(screen.getByRole('dialog'));
    await user.type(sheet.getByLabelText('Name'), 'Bo');
    live.refuseNext = { code: 'reservation/known', message: 'This reservation was already written down.', about: {} };
    await user.click(sheet.getByRole('button', { name: 'Put on the list' }));
    expect(toasts().at(-1)).toBe('This reservation was already written down.');
    expect(sheet.getByLabelText<HTMLInputElement>('Name').value).toBe('Bo');
  });
});
