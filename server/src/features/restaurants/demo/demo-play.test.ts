import { tableStanding, TABLE_STATES } from '@heard/shared/floor/table-state.ts';
import { comingTo } from '@heard/shared/guests/coming-to.ts';
import { MINUTE } from '@heard/shared/kernel/time.ts';
import type { KindName, Row } from '@heard/shared/live/kinds.ts';
import { describe, expect, test } from 'vitest';
import { playService } from './demo-play.ts';
import { stationIdOf } from './demo-restaurant.ts';

const now = Date.parse('2026-03-14T19:05:00Z');
const service = playService(now);
const rowsOf = <K extends KindName>(kind: K): readonly Row<K>[] => (service.added.get(kind) ?? []) as unknown as readonly Row<K>[];

describe('the service of the demo', () => {
  test('is in full swing', () => {
    const open = rowsOf('check').filter(({ status }) => status === 'open');
    expect(open.length).toBeGreaterThanOrEqual(12);
    expect(open.filter(({ droppedAt }) => droppedAt !== null)).toHaveLength(2);
    expect(rowsOf('check').filter(({ status }) => status === 'closed').length).toBeGreaterThanOrEqual(4);
    const statuses = new Set(rowsOf('line').map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['fired', 'held', 'ready', 'served']);
  });

  test('shows a table in every state', () => {
    const seen = new Set(rowsOf('table').map((table) => standingOf(table)));
    expect([...seen].sort()).toEqual([...TABLE_STATES].sort());
  });

  test('gives every station something to cook, some of it late', () => {
    const cooking = rowsOf('ticket').filter(({ status }) => status === 'cooking');
    expect(new Set(cooking.map(({ stationId }) => stationId)).size).toBe(rowsOf('station').length);
    const ages = cooking.map(({ firedAt }) => (now - firedAt) / MINUTE);
    expect(Math.min(...ages)).toBeLessThan(1);
    expect(Math.max(...ages)).toBeGreaterThan(12);
  });

  test('has a line at two stations, each of which knows of the other', () => {
    const grill = rowsOf('ticket').filter(
      ({ stationId, alsoAt }) => stationId === stationIdOf('grill') && alsoAt.includes(stationIdOf('pantry')),
    );
    const shared = grill.filter(({ lines }) => lines.some(({ modifiers }) => modifiers.includes('Green salad')));
    expect(shared.some(({ status }) => status === 'cooking')).toBe(true);
    for (const { orderId, lines } of shared) {
      const pantry = rowsOf('ticket').find((ticket) => ticket.orderId === orderId && ticket.stationId === stationIdOf('pantry'))!;
      expect(pantry.lines.some(({ lineId }) => lines.some((line) => line.lineId === lineId))).toBe(true);
    }
  });

  test('leaves the kitchen deaf to one order only', () => {
    const unheard = rowsOf('ticket').filter(({ heardAt }) => heardAt === null);
    expect(new Set(unheard.map(({ tableName }) => tableName))).toEqual(new Set(['B1']));
  });

  test('has an item that is out and one that is counted', () => {
    expect(rowsOf('item').filter(({ isOut }) => isOut)).toHaveLength(1);
    expect(rowsOf('item').filter(({ remaining }) => remaining !== null)).toMatchObject([{ remaining: 3, isOut: false }]);
  });

  test('happened one thing after the other, all of it by now', () => {
    const times = service.events.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(now);
    expect(service.events.map(({ seq }) => seq)).toEqual(times.map((_, at) => at + 1));
  });

  test('lies within one business day, whenever the demo is opened', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const days = playService(now + hour * 60 * MINUTE).added.get('check') as Row<'check'>[];
      expect(new Set(days.map(({ businessDay }) => businessDay)).size).toBe(1);
    }
  });

  test('bears the same ids every time', () => {
    const idsOf = (played: typeof service): string[] => [...played.added.values()].flat().map((row) => (row as { id: string }).id);
    const ids = idsOf(service);
    expect(idsOf(playService(now))).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is read back in the order in which it was sent', () => {
    for (const check of rowsOf('check')) {
      const lines = rowsOf('line').filter(({ checkId }) => checkId === check.id);
      expect(lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(lines);
    }
  });
});

function standingOf(table: Row<'table'>): string {
  const party = rowsOf('party').find(({ tableId, leftAt }) => tableId === table.id && leftAt === null);
  const checks = rowsOf('check').filter(
    ({ tableId, partyId, status }) => tableId === table.id && (status === 'open' || partyId === party?.id),
  );
  const open = new Set(checks.filter(({ status }) => status === 'open').map(({ id }) => id));
  const lines = rowsOf('line').filter(({ checkId }) => open.has(checkId));
  const reservation = new Map(rowsOf('reservation').map((row) => [row.id, row]));
  return tableStanding(table, party, checks, lines, comingTo({ reservation }, table.id, now) !== undefined).state;
}
