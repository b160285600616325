import { describe, expect, test } from 'vitest';
import { GuestList } from '../../test/guest-list.ts';
import { FRIDAY_EVENING, minutes, refusal } from '../../test/small-house.ts';
import { comingTo } from './coming-to.ts';

describe('the list at the door', () => {
  test('keeps who waits since when, and what they were promised', () => {
    const list = new GuestList();
    expect(list.of(list.wait(4))).toMatchObject({
      status: 'waiting',
      isWalkIn: true,
      at: FRIDAY_EVENING,
      covers: 4,
      quotedMinutes: 15,
      minutes: 90,
    });
  });

  test('takes the word of a device that was offline for when they came, but no time to come', () => {
    const list = new GuestList();
    const who = { name: 'Bo', phone: '', guestId: null, covers: 2, note: '', allergies: [], quotedMinutes: null };
    list.house.act('joinWaitlist', { reservationId: 'early', ...who, at: FRIDAY_EVENING - minutes(10) });
    list.house.act('joinWaitlist', { reservationId: 'ahead', ...who, at: FRIDAY_EVENING + minutes(10) });
    expect([list.of('early').at, list.of('ahead').at]).toEqual([FRIDAY_EVENING - minutes(10), FRIDAY_EVENING]);
  });
});

describe('telling a guest that the table is ready', () => {
  const tell = (list: GuestList, reservationId: string, messageId = 'message') =>
    list.house.act('tellGuest', { reservationId, messageId }, 'host');

  test('writes to their phone and remembers when', () => {
    const list = new GuestList();
    const reservationId = list.wait(2, { phone: '+353 1 555 0142' });
    tell(list, reservationId);
    expect(list.of(reservationId).toldAt).toBe(FRIDAY_EVENING);
    const message = list.house.state.message.get('message')!;
    expect(message).toMatchObject({ channel: 'sms', address: '+353 1 555 0142', aboutId: reservationId, status: 'waiting' });
    expect(message.body).toBe('The Small House: The Murphys, your table is ready. Please come to the door.');
  });

  test('is refused without a number, with one that cannot be dialled, and once they sit', () => {
    const list = new GuestList();
    expect(refusal(() => tell(list, list.wait(2)))).toBe('reservation/no-phone');
    expect(refusal(() => tell(list, list.wait(2, { phone: '0142' })))).toBe('message/address');
    const seated = list.wait(2, { phone: '+353 1 555 0142' });
    list.seat(seated, '1');
    expect(refusal(() => tell(list, seated))).toBe('reservation/is-seated');
  });

  test('twice with the same tap writes once', () => {
    const list = new GuestList();
    const reservationId = list.wait(2, { phone: '+353 1 555 0142' });
    tell(list, reservationId);
    expect(refusal(() => tell(list, reservationId))).toBe('message/known');
    tell(list, reservationId, 'another');
    expect(list.house.state.message.size).toBe(2);
  });
});

describe('what is coming to a table', () => {
  const nameAt = (list: GuestList, later = 0): string | undefined => comingTo(list.house.state, '1', list.in(later))?.name;

  test('is who is due there within the hour', () => {
    const list = new GuestList();
    list.book({ name: 'Late', tableIds: ['1'], at: list.in(180) });
    list.book({ name: 'Soon', tableIds: ['2', '1'], at: list.in(61), minutes: 60 });
    list.book({ name: 'Elsewhere', tableIds: ['3'], at: list.in(5) });
    expect([nameAt(list), nameAt(list, 1), nameAt(list, 119)]).toEqual([undefined, 'Soon', 'Soon']);
  });

  test('stays while they are late or at the door, until they sit, are given up or their time is over', () => {
    const list = new GuestList();
    const reservationId = list.book({ name: 'Ann', tableIds: ['1'], at: list.in(10), minutes: 60 });
    list.house.act('arriveReservation', { reservationId });
    expect([nameAt(list, 30), nameAt(list, 70)]).toEqual(['Ann', undefined]);
    list.seat(reservationId);
    expect(nameAt(list)).toBeUndefined();
  });
});
