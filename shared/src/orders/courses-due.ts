import { set, type Change, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { fireLines } from './fire-lines.ts';
import { withLaterCourses } from './later-courses.ts';
import type { Line } from './orders-kinds.ts';

/** A held line that fires by itself. */
type Timed = Line & { readonly fireAt: number };

function* timedLines(state: State): Iterable<Timed> {
  for (const line of state.line.values()) if (line.status === 'held' && line.fireAt !== null) yield line as Timed;
}

/** When the next held line is due, if any waits for a time. */
export function nextFireAt(state: State): number | undefined {
  let next: number | undefined;
  for (const { fireAt } of timedLines(state)) if (fireAt < (next ?? Infinity)) next = fireAt;
  return next;
}

/**
 * Fires every line whose time has come, check by check. On a check that was closed meanwhile nothing is cooked: its lines lose their
 * time, so that they do not start by themselves when it is reopened.
 */
export function fireDue(state: State, context: Context): Outcome<Record<string, never>> {
  const due = new Map<string, Timed[]>();
  for (const line of timedLines(state)) if (line.fireAt <= context.now) due.set(line.checkId, [...(due.get(line.checkId) ?? []), line]);
  const events: Happening[] = [];
  const left: Change[] = [];
  for (const [checkId, lines] of due) {
    const check = state.check.get(checkId);
    const dueAt = Math.min(...lines.map(({ fireAt }) => fireAt));
    if (check?.status === 'open') events.push({ type: 'lines.fired', about: { dueAt }, changes: fireLines(state, context, check, lines) });
    else left.push(...lines.map(({ id }) => set('line', id, { fireAt: null })));
  }
  if (left.length > 0) events.push({ type: 'lines.held', changes: left });
  return happened(...withLaterCourses(state, events));
}
