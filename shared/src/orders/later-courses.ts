import { set, type Happening } from '../live/event.ts';
import type { Row } from '../live/kinds.ts';
import type { State } from '../live/state.ts';
import type { Ticket } from '../kitchen/kitchen-kinds.ts';
import type { Line } from './orders-kinds.ts';

type LaterCourses = Ticket['laterCourses'];

/**
 * What happens, and with it what tickets say of the courses that still wait: whatever sends, fires, voids or moves lines asks this,
 * so that no cook paces a table by a course that is gone. What was carried out says it, too: it may be recalled.
 */
export function withLaterCourses(state: State, events: readonly Happening[]): Happening[] {
  const lines = changed(state, events, 'line');
  if (lines.size === 0) return [...events];
  const tickets = changed(state, events, 'ticket');
  const checks = new Set([...lines.values()].flatMap(({ id, checkId }) => [checkId, state.line.get(id)?.checkId ?? checkId]));
  const held = [...withChanged(state.line.values(), lines)].filter((line) => line.status === 'held');
  const says = new Map<string, LaterCourses>();
  for (const ticket of withChanged(state.ticket.values(), tickets)) {
    const own = new Set(ticket.lines.map(({ lineId }) => (lines.get(lineId) ?? state.line.get(lineId))?.checkId ?? ticket.checkId));
    if (![...own].some((checkId) => checks.has(checkId))) continue;
    const courses = coursesOf(held.filter((line) => own.has(line.checkId)));
    if (JSON.stringify(courses) !== JSON.stringify(ticket.laterCourses)) says.set(ticket.id, courses);
  }
  return saying(events, says);
}

function coursesOf(held: readonly Line[]): LaterCourses {
  const dishes = new Map<number, number>();
  for (const { course, quantity } of held) dishes.set(course, (dishes.get(course) ?? 0) + quantity);
  return [...dishes].sort(([a], [b]) => a - b).map(([course, count]) => ({ course, dishes: Math.min(count, MOST_DISHES) }));
}

/** As many as a ticket says. */
const MOST_DISHES = 9_999;

/** The rows that change, as they are then. */
function changed<K extends 'line' | 'ticket'>(state: State, events: readonly Happening[], kind: K): Map<string, Row<K>> {
  const rows = new Map<string, Row<K>>();
  for (const { id, ...change } of events.flatMap(({ changes }) => changes)) {
    if (change.kind !== kind || change.set === null) continue;
    rows.set(id, { ...(rows.get(id) ?? (state[kind].get(id) as Row<K> | undefined)), ...change.set } as Row<K>);
  }
  return rows;
}

function* withChanged<T extends { readonly id: string }>(rows: Iterable<T>, now: ReadonlyMap<string, T>): Iterable<T> {
  for (const row of rows) if (!now.has(row.id)) yield row;
  yield* now.values();
}

/** New tickets are written with what they say; the others are changed by the last event. */
function saying(events: readonly Happening[], says: Map<string, LaterCourses>): Happening[] {
  const told = events.map((event) => ({
    ...event,
    changes: event.changes.map((change) => {
      const laterCourses = change.kind === 'ticket' && change.set?.id !== undefined ? says.get(change.id) : undefined;
      if (laterCourses === undefined) return change;
      says.delete(change.id);
      return set('ticket', change.id, { ...(change.set as Ticket), laterCourses });
    }),
  }));
  const last = told.pop()!;
  return [...told, { ...last, changes: [...last.changes, ...[...says].map(([id, laterCourses]) => set('ticket', id, { laterCourses }))] }];
}
