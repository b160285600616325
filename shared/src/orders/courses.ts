import { must } from '../kernel/errors.ts';
import { SECOND } from '../kernel/time.ts';
import { set, type Happening } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { fireLines } from './fire-lines.ts';
import { mustBeSoon } from './fire-time.ts';
import { withLaterCourses } from './later-courses.ts';
import { linesOf } from './lines-of.ts';
import { mustBeOpen } from './open-check.ts';
import type { Line } from './orders-kinds.ts';

interface OneCourse {
  readonly checkId: string;
  readonly course: number;
}

export interface FiredCourse extends OneCourse {
  /** When it is begun; null is now. */
  readonly at: number | null;
  /** Lines that take less time begin later, so that all are done at once. */
  readonly isTogether: boolean;
}

/** Fires what a course still holds, now or at a time. What cooks already is left as it is, so asking twice cooks once. */
export function fireCourse(state: State, context: Context, input: FiredCourse): Outcome<Record<string, never>> {
  const check = mustBeOpen(state, input.checkId);
  const held = heldOf(state, input);
  const begin = input.at ?? context.now;
  mustBeSoon(context, begin);
  const waits = input.isTogether ? waitsOf(state, held) : held.map(() => 0);
  const timed = held.map((line, at) => ({ line, fireAt: begin + waits[at]! }));
  const now = timed.filter(({ fireAt }) => fireAt <= context.now).map(({ line }) => line);
  const later = timed.filter(({ line, fireAt }) => fireAt > context.now && line.fireAt !== fireAt);
  const events: Happening[] = [];
  if (now.length > 0) events.push({ type: 'lines.fired', changes: fireLines(state, context, check, now) });
  if (later.length > 0) events.push({ type: 'lines.timed', changes: later.map(({ line, fireAt }) => set('line', line.id, { fireAt })) });
  return happened(...withLaterCourses(state, events));
}

/** Takes the time off again: the course waits until somebody fires it. */
export function holdCourse(state: State, _context: Context, input: OneCourse): Outcome<Record<string, never>> {
  mustBeOpen(state, input.checkId);
  const timed = heldOf(state, input).filter((line) => line.fireAt !== null);
  if (timed.length === 0) return happened();
  return happened({ type: 'lines.held', changes: timed.map((line) => set('line', line.id, { fireAt: null })) });
}

function heldOf(state: State, { checkId, course }: OneCourse): Line[] {
  const lines = linesOf(state, checkId).filter((line) => line.course === course && line.status !== 'voided');
  must(lines.length > 0, 'course/empty', `There is nothing in course ${course}.`);
  return lines.filter((line) => line.status === 'held');
}

/** How much later than the longest each line begins, in milliseconds. */
function waitsOf(state: State, lines: readonly Line[]): number[] {
  const seconds = lines.map((line) => state.item.get(line.itemId)?.prepSeconds ?? 0);
  const longest = Math.max(0, ...seconds);
  return seconds.map((each) => (longest - each) * SECOND);
}
