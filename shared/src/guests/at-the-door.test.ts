import { describe, expect, test } from 'vitest';
import { GuestList } from '../../test/guest-list.ts';
import { FRIDAY_EVENING, minutes, refusal } from '../../test/small-house.ts';

const act = (list: GuestList, how: 'arrive' | 'giveUp' | 'cancel', reservationId: string): string[] =>
  list.house.act(`${how}Reservation`, { reservationId }, 'host').map(({ type }) => type);

describe('guests who arrive', () => {
  test('wait for their table under their own name; arriving twice is arriving once', () => {
    const list = new GuestList();
    const reservationId = list.book();
    expect(act(list, 'arrive', reservationId)).toEqual(['reservation.arrived']);
    expect(act(list, 'arrive', reservationId)).toEqual([]);
    expect(list.of(reservationId)).toMatchObject({ status: 'arrived', doneAt: null });
  });

  test('after they were given up are taken in again, a walk-in at its old place in the list', () => {
    const list = new GuestList();
    const [booked, walkIn] = [list.book({ at: list.in(0), tableIds: ['1'] }), list.wait(2)];
    for (const id of [booked, walkIn]) act(list, 'giveUp', id);
    for (const id of [booked, walkIn]) act(list, 'arrive', id);
    expect([list.of(booked).status, list.of(walkIn).status]).toEqual(['arrived', 'waiting']);
    expect(list.of(walkIn).at).toBe(FRIDAY_EVENING);
  });

  test('too late find their table given away', () => {
    const list = new GuestList();
    const late = list.book({ at: list.in(0), tableIds: ['1'] });
    act(list, 'giveUp', late);
    list.book({ at: list.in(10), tableIds: ['1'] });
    expect(refusal(() => act(list, 'arrive', late))).toBe('reservation/overlaps');
  });
});

describe('guests who do not come', () => {
  test('are given up once it is their time, not before', () => {
    const list = new GuestList();
    const reservationId = list.book({ at: list.in(20) });
    expect(refusal(() => act(list, 'giveUp', reservationId))).toBe('reservation/not-due');
    list.house.later(minutes(20));
    expect(act(list, 'giveUp', reservationId)).toEqual(['reservation.given-up']);
    expect(list.of(reservationId)).toMatchObject({ status: 'no-show', doneAt: list.house.now });
    expect(act(list, 'giveUp', reservationId)).toEqual([]);
  });

  test('may cancel, and then come no more', () => {
    const list = new GuestList();
    const reservationId = list.book();
    expect(act(list, 'cancel', reservationId)).toEqual(['reservation.cancelled']);
    for (const how of ['arrive', 'giveUp'] as const) {
      list.house.later(minutes(120));
      expect(refusal(() => act(list, how, reservationId))).toBe('reservation/is-cancelled');
    }
  });
});

describe('sitting down', () => {
  test('makes a party of their covers at the booked table, which its server serves', () => {
    const list = new GuestList();
    const reservationId = list.book({ covers: 3, tableIds: ['2'] });
    const partyId = list.seat(reservationId);
    expect(list.house.state.party.get(partyId)).toMatchObject({ tableId: '2', covers: 3, serverId: 'server' });
    expect(list.of(reservationId)).toMatchObject({ status: 'seated', partyId, tableIds: ['2'], doneAt: FRIDAY_EVENING });
  });

  test('works from the list at the door as well, at several tables pushed together', () => {
    const list = new GuestList();
    const partyId = list.seat(list.wait(7), '3', '4');
    expect(list.house.state.party.get(partyId)!.tableId).toBe('3');
    expect(list.house.state.table.get('4')!.joinedTo).toBe('3');
  });

  test('wants a table, a free and clean one, and guests who are still to be seated', () => {
    const list = new GuestList();
    const [first, second, third] = [list.wait(2), list.wait(2), list.wait(2)];
    expect(refusal(() => list.seat(first))).toBe('reservation/no-table');
    const partyId = list.seat(first, '1');
    expect(refusal(() => list.seat(second, '1'))).toBe('table/taken');
    list.house.act('clearParty', { partyId });
    expect(refusal(() => list.seat(second, '1'))).toBe('table/dirty');
    expect(refusal(() => list.seat(first, '2'))).toBe('reservation/is-seated');
    act(list, 'giveUp', third);
    expect(refusal(() => list.seat(third, '2'))).toBe('reservation/is-no-show');
    expect(refusal(() => list.seat('nobody', '2'))).toBe('not-found');
  });
});

describe('what they must not eat', () => {
  test('is on the first check opened for them, for the whole table, and on everything sent to it', () => {
    const list = new GuestList();
    list.seat(list.book({ allergies: ['nuts', 'milk'] }), '1');
    const checkId = list.house.openCheck('1');
    const [fries] = list.house.order(checkId, { item: 'fries', seat: 2 });
    expect(list.house.line(fries!).allergies).toEqual(['nuts', 'milk']);
    expect([...list.house.state.allergy.values()]).toMatchObject([
      { checkId, seat: 0, what: 'nuts', notedBy: 'server' },
      { checkId, seat: 0, what: 'milk' },
    ]);
  });

  test('is put there once: taken back, it does not return with the second check', () => {
    const list = new GuestList();
    list.seat(list.book({ allergies: ['nuts'] }), '1');
    const checkId = list.house.openCheck('1');
    const [allergyId] = list.house.state.allergy.keys();
    list.house.act('retractAllergy', { checkId, allergyId: allergyId! });
    const [fries] = list.house.order(list.house.openCheck('1'), { item: 'fries' });
    expect(list.house.line(fries!).allergies).toEqual([]);
  });

  test('reaches what was ordered for them before they sat down', () => {
    const list = new GuestList();
    const checkId = list.house.openCheck('1');
    const [bread] = list.house.order(checkId, { item: 'bread' });
    list.seat(list.book({ allergies: ['gluten'] }), '1');
    expect(list.house.line(bread!).allergies).toEqual(['gluten']);
    expect(list.house.ticketAt('grill', bread!).lines[0]!.allergies).toEqual(['gluten']);
  });

  test('counts as it is known of the guest by then', () => {
    const list = new GuestList();
    list.meet('ann', { allergies: [] });
    list.seat(list.book({ guestId: 'ann' }), '1');
    list.house.set('guest', 'ann', { allergies: ['shellfish'] });
    const [fries] = list.house.order(list.house.openCheck('1'), { item: 'fries' });
    expect(list.house.line(fries!).allergies).toEqual(['shellfish']);
  });
});
