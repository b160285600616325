import { Conflict, must } from '../kernel/errors.ts';
import { add } from '../live/event.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import type { State } from '../live/state.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';
import { figuresOf } from './figures-of.ts';
import type { DayClose } from './payments-kinds.ts';

/** The last day that was closed; the fold keeps no older one. */
export function lastClose(state: State): DayClose | null {
  let last: DayClose | null = null;
  for (const close of state.dayClose.values()) if (last === null || close.number > last.number) last = close;
  return last;
}

export function mustNotBeClosed(state: State, today: string): void {
  if (lastClose(state)?.businessDay === today) throw new Conflict('day/closed', 'This business day is closed already.');
}

/** The Z report: freezes the figures of this business day, once, under a number that counts on. */
export function closeDay(state: State, { who, now }: Context, { closeId }: { closeId: string }): Outcome<Record<string, never>> {
  const businessDay = dayAt(state, now);
  mustNotBeClosed(state, businessDay);
  if (state.dayClose.has(closeId)) throw new Conflict('day/closed', 'This close was made before.');
  const figures = figuresOf(state, businessDay);
  const { openChecks } = figures;
  must(openChecks === 0, 'day/open-checks', 'There are checks still open.', { openChecks });
  const number = (lastClose(state)?.number ?? 0) + 1;
  const close: DayClose = { id: closeId, number, businessDay, figures, closedBy: who.memberId, closedAt: now };
  return happened({ type: 'day.closed', changes: [add('dayClose', close)] });
}
