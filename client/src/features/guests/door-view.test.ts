import type { Reservation } from '@heard/shared/guests/guests-kinds.ts';
import { HOUR, MINUTE } from '@heard/shared/kernel/time.ts';
import { describe, expect, it } from 'vitest';
import { act, emptyHouse, idOf, NOW, seat } from '../../../test/fixture.ts';
import { doorEntries, listOf } from './door-view.ts';
import { freeTables, isFreeTable } from './free-tables.ts';

const day = { timeZone: 'America/New_York', cutoffHour: 4, now: NOW };
const coming = (of: Partial<Reservation>): Reservation => ({ status: 'booked', at: NOW, doneAt: null, id: 'a', ...of }) as Reservation;

describe('which list somebody is on', () => {
  it('follows the restaurant’s own day, which ends at its cutoff', () => {
    expect(listOf(coming({ at: NOW + 8 * HOUR }), day)).toBe('ahead');
    expect(listOf(coming({ at: NOW + 9 * HOUR }), day)).toBe('later');
  });

  it('keeps whoever is at the door, or was due, on today’s until they are done', () => {
    expect(listOf(coming({ status: 'waiting', at: NOW - 9 * HOUR }), day)).toBe('ahead');
    expect(listOf(coming({ at: NOW - 20 * HOUR }), day)).toBe('ahead');
    expect(listOf(coming({ status: 'no-show', doneAt: NOW }), day)).toBe('done');
  });

  it('has the done in the order in which they were done, the latest first', () => {
    const rows = [coming({ id: 'a', status: 'seated', doneAt: NOW - MINUTE }), coming({ id: 'b', status: 'cancelled', doneAt: NOW })];
    expect(doorEntries({ reservation: new Map(rows.map((row) => [row.id, row])) }, 'done', day).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the free tables', () => {
  const names = (state: ReturnType<typeof emptyHouse>, covers: number): string[] => freeTables(state, covers).map(({ name }) => name);

  it('begin with the smallest that is large enough; what is too small comes last, the largest first', () => {
    const state = emptyHouse();
    expect(names(state, 6).slice(0, 4)).toEqual(['10', '22', '23', '14']);
    expect(names(state, 6)[4]).toBe('4');
    expect(names(state, 2)[0]).toBe('1');
  });

  it('are neither taken nor dirty, and pushed together they are one', () => {
    const state = emptyHouse();
    seat(state, 'Ana Ruiz', 10, '4', 2);
    state.table.set(idOf('table 5'), { ...state.table.get(idOf('table 5'))!, isDirty: true });
    act(state, 'Ana Ruiz', 0, 'joinTables', { tableId: idOf('table 1'), toId: idOf('table 2') });
    expect(names(state, 4)).toContain('2 + 1');
    expect(['4', '5', '1', '6'].map((name) => isFreeTable(state, idOf(`table ${name}`)))).toEqual([false, false, true, true]);
    expect(isFreeTable(state, 'nowhere')).toBe(false);
  });
});
