import { describe, expect, test } from 'vitest';
import { GuestList } from '../../test/guest-list.ts';
import { FRIDAY_EVENING, minutes, refusal } from '../../test/small-house.ts';

describe('booking a table', () => {
  test('writes down who comes, when and where', () => {
    const list = new GuestList();
    const booked = list.of(list.book({ tableIds: ['1', '1'], covers: 4, note: 'by the window' }));
    expect(booked).toMatchObject({
      status: 'booked',
      tableIds: ['1'],
      covers: 4,
      note: 'by the window',
      madeAt: FRIDAY_EVENING,
      isWalkIn: false,
    });
  });

  test('is refused where somebody else has the table at that time, and only then', () => {
    const list = new GuestList();
    list.book({ tableIds: ['1', '2'], at: list.in(60), minutes: 90 });
    const at = (inMinutes: number, ...tableIds: string[]): string =>
      refusal(() => list.book({ tableIds, at: list.in(inMinutes), minutes: 60 }));
    expect(at(30, '2')).toBe('reservation/overlaps');
    expect(at(149, '1', '3')).toBe('reservation/overlaps');
    expect([at(0, '1'), at(150, '1'), at(60, '3')]).toEqual(['not refused', 'not refused', 'not refused']);
  });

  test('is refused while guests sit there by reservation, and free when they have left', () => {
    const list = new GuestList();
    const partyId = list.seat(list.book({ tableIds: ['1'], at: list.in(0) }));
    expect(refusal(() => list.book({ tableIds: ['1'], at: list.in(30) }))).toBe('reservation/overlaps');
    list.house.act('clearParty', { partyId });
    expect(refusal(() => list.book({ tableIds: ['1'], at: list.in(30) }))).toBe('not refused');
  });

  test('whose guests cancelled or never came keeps nobody from the table', () => {
    const list = new GuestList();
    for (const how of ['cancelReservation', 'giveUpReservation'] as const) {
      const reservationId = list.book({ tableIds: ['1'], at: list.in(0) });
      list.house.act(how, { reservationId });
    }
    expect(refusal(() => list.book({ tableIds: ['1'], at: list.in(0) }))).toBe('not refused');
  });

  test.each([
    ['reservation/no-name', { name: '  ' }],
    ['reservation/past', { at: FRIDAY_EVENING - minutes(90), minutes: 90 }],
    ['not-found', { tableIds: ['nowhere'] }],
  ])('is refused with %s', (code, of) => expect(refusal(() => new GuestList().book(of))).toBe(code));

  test('twice is refused, and so is a guest nobody knows', () => {
    const list = new GuestList();
    const reservationId = list.book();
    expect(refusal(() => list.book({ reservationId }))).toBe('reservation/known');
    list.meet('ann');
    expect(refusal(() => list.book({ guestId: 'nobody' }))).toBe('not-found');
  });

  test('for a guest puts down what they must not eat besides what is said now', () => {
    const list = new GuestList();
    list.meet('ann', { allergies: ['Nuts', 'milk'] });
    list.meet('anne', { mergedInto: 'ann' });
    expect(list.of(list.book({ guestId: 'anne', allergies: ['nuts'] }))).toMatchObject({ guestId: 'ann', allergies: ['nuts', 'milk'] });
  });
});

describe('changing a reservation', () => {
  test('changes what is named and nothing else', () => {
    const list = new GuestList();
    const reservationId = list.book({ tableIds: ['1'], note: 'birthday' });
    list.house.act('changeReservation', { reservationId, covers: 5 }, 'host');
    expect(list.of(reservationId)).toMatchObject({ covers: 5, tableIds: ['1'], note: 'birthday', at: list.in(60) });
  });

  test('may move it within its own time, but not into somebody else’s', () => {
    const list = new GuestList();
    const reservationId = list.book({ tableIds: ['1'] });
    list.book({ tableIds: ['2'] });
    list.house.act('changeReservation', { reservationId, at: list.in(75) });
    expect(list.of(reservationId).at).toBe(list.in(75));
    expect(refusal(() => list.house.act('changeReservation', { reservationId, tableIds: ['2'] }))).toBe('reservation/overlaps');
  });

  test('by two people at once loses no allergy', () => {
    const list = new GuestList();
    const reservationId = list.book({ allergies: ['milk'] });
    list.house.act('changeReservation', { reservationId, allergies: ['milk', 'nuts'], allergiesWere: ['milk'] });
    list.house.act('changeReservation', { reservationId, allergies: ['eggs'], allergiesWere: ['milk'] });
    expect(list.of(reservationId).allergies).toEqual(['nuts', 'eggs']);
  });

  test('leaves whoever is at the door the time at which they came', () => {
    const list = new GuestList();
    const reservationId = list.wait(2);
    list.house.act('changeReservation', { reservationId, at: list.in(90), covers: 3 });
    expect(list.of(reservationId)).toMatchObject({ at: FRIDAY_EVENING, covers: 3 });
  });

  test('that is late is still possible, after it is done no more', () => {
    const list = new GuestList();
    const reservationId = list.book({ at: list.in(5), minutes: 15 });
    list.house.later(minutes(30));
    list.house.act('changeReservation', { reservationId, covers: 3 });
    list.house.act('cancelReservation', { reservationId });
    expect(refusal(() => list.house.act('changeReservation', { reservationId, covers: 4 }))).toBe('reservation/is-cancelled');
  });
});
