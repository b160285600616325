import { clockOf } from '@heard/shared/kitchen/ticket-age.ts';
import { MINUTE, SECOND } from '@heard/shared/kernel/time.ts';
import type { Station } from '@heard/shared/kitchen/kitchen-kinds.ts';
import { priorSeconds } from '@heard/shared/kitchen/prep-times.ts';
import { queueNow } from '@heard/shared/kitchen/quote.ts';
import { isFull } from '@heard/shared/kitchen/throttle.ts';
import { queuedSeconds } from '@heard/shared/kitchen/work.ts';
import type { State } from '@heard/shared/live/state.ts';
import { hasWords } from '../../ui/find-words.ts';

/** What was learned of one dish at one station and part of the day, beside what was believed before. Seconds. */
export interface LearnedRow {
  readonly id: string;
  readonly item: string;
  readonly stationId: string;
  readonly station: string;
  readonly daypart: string;
  readonly typical: number;
  readonly spread: number;
  readonly count: number;
  readonly prior: number;
}

/** By dish, then where and when. What is no longer on the menu, or whose station is gone, is not cooked any more. */
export function learnedRows(state: State): LearnedRow[] {
  const rows: LearnedRow[] = [];
  for (const { id, typical, spread, count, ...where } of state.prepTime.values()) {
    const item = state.item.get(where.itemId)?.name;
    const station = state.station.get(where.stationId)?.name;
    if (item === undefined || station === undefined) continue;
    const prior = priorSeconds(state, where);
    rows.push({ id, item, stationId: where.stationId, station, daypart: where.daypart, typical, spread, count, prior });
  }
  return rows.sort((a, b) => a.item.localeCompare(b.item) || a.station.localeCompare(b.station) || a.daypart.localeCompare(b.daypart));
}

export const isWanted = (row: LearnedRow, stationId: string, query: string): boolean =>
  (stationId === '' || row.stationId === stationId) && (query.trim() === '' || hasWords(row.item, query));

export interface QueueRow {
  readonly station: Station;
  /** Tickets that cook, and the station-seconds of work left on them. */
  readonly tickets: number;
  readonly wait: number;
  readonly says: 'closed' | 'full' | 'open';
}

export function queueRows(state: State, now: number): QueueRow[] {
  const cooking = [...state.ticket.values()].filter(({ status }) => status === 'cooking');
  return [...state.station.values()]
    .sort((a, b) => a.sort - b.sort)
    .map((station) => {
      const wait = queuedSeconds(queueNow(state, station, now), station);
      const says = isFull(station, wait) ? 'full' : station.isOpen ? 'open' : 'closed';
      return { station, tickets: cooking.filter(({ stationId }) => stationId === station.id).length, wait, says };
    });
}

/** `8:05`; seconds in, as they are learned. */
export const clockWords = (seconds: number): string => clockOf(seconds * SECOND);

/** `on time`, `4 min late`, `2 min early`: how far from a promise. */
export function missWords(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  if (minutes === 0) return 'on time';
  return `${minutes} min ${milliseconds > 0 ? 'late' : 'early'}`;
}
