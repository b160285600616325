import { describe, expect, test } from 'vitest';
import { GuestList } from '../../test/guest-list.ts';
import { minutes } from '../../test/small-house.ts';
import { quoteWait } from './quote-wait.ts';
import { usualTurn } from './turn-times.ts';

/** The small house has four tables of four; a party of two stays 75 minutes, of four 90, and cleaning takes 10. */
const quote = ({ house }: GuestList, covers: number): number | null => quoteWait(house.state, house, covers);

function seatAll(list: GuestList, covers: number, ...tables: string[]): string[] {
  return tables.map((table) => list.house.seat(table, covers));
}

describe('the wait that guests at the door are promised', () => {
  test('is none while a table is free', () => {
    const list = new GuestList();
    seatAll(list, 2, '1', '2', '3');
    expect(quote(list, 4)).toBe(0);
  });

  test('is until the first party has sat for the usual turn of its size, and its table is clean', () => {
    const list = new GuestList();
    seatAll(list, 4, '1', '2', '3');
    list.house.later(minutes(30));
    seatAll(list, 2, '4');
    expect(quote(list, 2)).toBe(70);
    list.house.later(minutes(40));
    expect(quote(list, 2)).toBe(30);
  });

  test('is ten minutes and a cleaning at least, whether guests linger or have their check', () => {
    const list = new GuestList();
    seatAll(list, 4, '1', '2', '3', '4');
    const checkId = list.house.openCheck('2');
    list.house.later(minutes(20));
    list.house.act('dropCheck', { checkId });
    expect(quote(list, 2)).toBe(20);
    list.house.later(minutes(300));
    expect(quote(list, 2)).toBe(20);
  });

  test('is the cleaning where a table is dirty', () => {
    const list = new GuestList();
    const [partyId] = seatAll(list, 2, '1', '2', '3', '4');
    list.house.act('clearParty', { partyId: partyId! });
    expect(quote(list, 2)).toBe(10);
    list.house.later(minutes(4));
    expect(quote(list, 2)).toBe(10);
    list.house.later(minutes(2));
    expect(quote(list, 2)).toBe(5);
  });

  test('comes after those who wait already, in their order', () => {
    const list = new GuestList();
    seatAll(list, 2, '1', '2');
    for (let waiting = 0; waiting < 2; waiting += 1) list.wait(2);
    // Two free tables for the two who wait, then the first of those that are taken.
    expect(quote(list, 2)).toBe(85);
  });

  test('counts those who arrived without a table, and those who are about to', () => {
    const list = new GuestList();
    seatAll(list, 2, '1', '2');
    list.book({ at: list.in(29) });
    list.house.act('arriveReservation', { reservationId: list.book({ at: list.in(50) }) });
    list.book({ at: list.in(31) });
    expect(quote(list, 2)).toBe(85);
  });

  test('leaves a booked table to those who booked it, unless there is time for a whole turn before', () => {
    const list = new GuestList();
    seatAll(list, 4, '2', '3', '4');
    list.book({ tableIds: ['1'], at: list.in(85), minutes: 90 });
    expect(quote(list, 2)).toBe(0);
    expect(quote(list, 4)).toBe(100);
  });

  test('is not quoted where no table is large enough, until tables are pushed together', () => {
    const list = new GuestList();
    expect(quote(list, 7)).toBeNull();
    list.house.act('joinTables', { tableId: '1', toId: '2' });
    expect(quote(list, 7)).toBe(0);
  });

  test('gives small parties the small table', () => {
    const list = new GuestList();
    list.house.set('table', '1', { seats: 2 });
    seatAll(list, 4, '3', '4');
    list.wait(2);
    expect(quote(list, 4)).toBe(0);
  });
});

describe('the usual turn', () => {
  const left = (list: GuestList, covers: number, stayed: number): void => {
    const partyId = list.house.seat('1', covers);
    list.house.later(minutes(stayed));
    list.house.act('clearParty', { partyId });
    list.house.act('cleanTable', { tableId: '1' });
  };

  test('is what is usual anywhere for a party of its size', () => {
    expect([1, 2, 3, 4, 6, 7].map((covers) => usualTurn(new GuestList().house.state, covers))).toEqual([75, 75, 90, 90, 105, 120]);
  });

  test('is the middle one of today’s once there are three of that size', () => {
    const list = new GuestList();
    for (const stayed of [40, 200]) left(list, 2, stayed);
    expect(usualTurn(list.house.state, 2)).toBe(75);
    left(list, 1, 50);
    expect(usualTurn(list.house.state, 2)).toBe(50);
    expect(usualTurn(list.house.state, 4)).toBe(90);
  });

  test('is never what no reservation can hold', () => {
    const list = new GuestList();
    for (const stayed of [1, 1, 1]) left(list, 2, stayed);
    expect(usualTurn(list.house.state, 2)).toBe(15);
  });
});
