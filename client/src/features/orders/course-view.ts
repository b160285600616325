import type { KindName } from '@heard/shared/live/kinds.ts';
import type { State } from '@heard/shared/live/state.ts';
import { linesOf } from '@heard/shared/orders/lines-of.ts';
import { grouped } from '../../ui/grouped.ts';

export const COURSE_KINDS: readonly KindName[] = ['line', 'ticket'];

/** A course of a check that waits or cooks. */
export interface CourseView {
  readonly course: number;
  readonly held: number;
  /** Items of the held lines, for a glance. */
  readonly says: string;
  /** When the next of the held lines fires by itself. */
  readonly fireAt: number | null;
  /** Lines that cook, and whether they were moved to the front. */
  readonly cookingIds: readonly string[];
  readonly isRush: boolean;
}

/** Courses of which something is still to come, the first course first. */
export function coursesOf(state: State, checkId: string): CourseView[] {
  const lines = linesOf(state, checkId).filter(({ status }) => status === 'held' || status === 'fired');
  const rushed = new Set(
    [...state.ticket.values()]
      .filter((ticket) => ticket.checkId === checkId && (ticket.isRush || ticket.status !== 'cooking'))
      .flatMap((ticket) => ticket.lines.map((line) => line.lineId)),
  );
  return [...grouped(lines, (line) => line.course)]
    .sort(([a], [b]) => a - b)
    .map(([course, all]) => {
      const held = all.filter(({ status }) => status === 'held');
      const cookingIds = all.filter(({ status }) => status === 'fired').map(({ id }) => id);
      const times = held.flatMap(({ fireAt }) => fireAt ?? []);
      return {
        course,
        held: held.reduce((sum, { quantity }) => sum + quantity, 0),
        says: held.map(({ quantity, name }) => (quantity > 1 ? `${quantity} ${name}` : name)).join(', '),
        fireAt: times.length > 0 ? Math.min(...times) : null,
        cookingIds,
        isRush: cookingIds.length > 0 && cookingIds.every((id) => rushed.has(id)),
      };
    });
}

/** `4:05`, `1:02:00`; nothing is left of a time that has come. */
export function countdown(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000));
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, ...rest] = parts as [number, number, number];
  const said = hours > 0 ? [hours, ...rest] : rest;
  return said.map((part, at) => (at === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':');
}
