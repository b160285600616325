import { Conflict, found } from '../kernel/errors.ts';
import { add, type Change } from '../live/event.ts';
import type { KindName } from '../live/kind-names.ts';
import type { Row } from '../live/kinds.ts';
import { happened, type Context, type Outcome } from '../live/rule.ts';
import { rowsOf, type Snapshot, type State } from '../live/state.ts';
import { dayAt } from '../restaurants/the-restaurant.ts';

/** What comes back with a check: what was sold and paid. What was cooked stays cooked, and no screen in the kitchen hears of it again. */
export const RECALLED_KINDS = ['check', 'discount', 'order', 'line', 'share', 'payment', 'refund'] as const satisfies readonly KindName[];

export interface Recall {
  readonly checkId: string;
  /** All that the database keeps of the check, by kind. */
  readonly kept: Snapshot;
  /** The business day on which it was read. */
  readonly readOn: string;
}

/**
 * Brings a check of an earlier day back for the rest of this one: every screen sees it, and its payments can be given back. The event
 * carries whole rows, since nobody who follows the log holds them.
 */
export function recallCheck(state: State, { now }: Context, { checkId, kept, readOn }: Recall): Outcome<Record<string, never>> {
  if (state.check.has(checkId)) return happened();
  const check = found(kept.check?.[0], 'check');
  if (check.status !== 'closed') throw new Conflict('check/not-paid', `Check ${check.number} was never paid.`);
  const today = dayAt(state, now);
  // Until a check is brought back nobody can change it, and once it was brought back it stays for that day: what was read still holds.
  if (readOn !== today) throw new Conflict('day/turned', 'A new business day has just begun. Try again.');
  const others = RECALLED_KINDS.slice(1).flatMap((kind) => missing(state, kind, kept));
  const changes = [add('check', { ...check, recalledOn: today }), ...others];
  return happened({ type: 'check.recalled', about: { businessDay: check.businessDay, number: check.number }, changes });
}

/** Those that came to the fold by themselves meanwhile are newer. */
const missing = (state: State, kind: KindName, kept: Snapshot): Change[] =>
  ((kept[kind] ?? []) as readonly { readonly id: string }[])
    .filter(({ id }) => !rowsOf(state, kind).has(id))
    .map((row) => add(kind, row as Row<KindName>));
