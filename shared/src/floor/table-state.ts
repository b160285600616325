import { MINUTE } from '../kernel/time.ts';
import type { Line, Check } from '../orders/orders-kinds.ts';
import type { Restaurant } from '../restaurants/restaurants-kinds.ts';
import type { Party, Table } from './floor-kinds.ts';

/** How a table stands, in the order of a meal. */
export const TABLE_STATES = ['available', 'reserved', 'seated', 'ordered', 'ready', 'served', 'dropped', 'paid', 'dirty'] as const;
export type TableState = (typeof TABLE_STATES)[number];

export interface TableStanding {
  readonly state: TableState;
  /** Since when, ms UTC; null while nobody sits there. */
  readonly since: number | null;
}

/** Never stored: it follows from the party, its checks and their lines, so it cannot disagree with them. */
export function tableStanding(
  table: Table,
  party: Party | undefined,
  checks: readonly Check[],
  lines: readonly Line[],
  isReserved = false,
): TableStanding {
  if (table.isDirty) return { state: 'dirty', since: table.dirtySince };
  const open = checks.filter((check) => check.status === 'open');
  const live = lines.filter((line) => line.status !== 'voided');
  if (open.length > 0 && live.length > 0) return serving(open, live);
  if (!party) {
    if (open.length > 0) return { state: 'seated', since: open[0]!.openedAt };
    return { state: isReserved ? 'reserved' : 'available', since: null };
  }
  const closed = checks.filter((check) => check.status === 'closed');
  if (open.length === 0 && closed.length > 0) return { state: 'paid', since: latest(closed.map((check) => check.closedAt)) };
  return { state: 'seated', since: party.seatedAt };
}

function serving(open: readonly Check[], lines: readonly Line[]): TableStanding {
  if (open.every((check) => check.droppedAt !== null)) return { state: 'dropped', since: latest(open.map((check) => check.droppedAt)) };
  const ready = lines.filter((line) => line.status === 'ready');
  if (ready.length > 0) return { state: 'ready', since: earliest(ready.map((line) => line.readyAt)) };
  // Guests wait for what is fired, since it was; what is on hold matters only where nothing else was ordered.
  const fired = lines.filter((line) => line.status !== 'held');
  if (fired.length === 0) return { state: 'ordered', since: earliest(lines.map((line) => line.sentAt)) };
  const cooking = fired.filter((line) => line.status !== 'served');
  if (cooking.length === 0) return { state: 'served', since: latest(fired.map((line) => line.servedAt)) };
  return { state: 'ordered', since: earliest(cooking.map((line) => line.firedAt)) };
}

const known = (times: readonly (number | null)[]): number[] => times.filter((at) => at !== null);
const latest = (times: readonly (number | null)[]): number | null =>
  known(times).reduce<number | null>((a, b) => (a === null || b > a ? b : a), null);
const earliest = (times: readonly (number | null)[]): number | null =>
  known(times).reduce<number | null>((a, b) => (a === null || b < a ? b : a), null);

/** A guest waits longer than the house allows in this state (thresholds in minutes, per restaurant). */
export function isWaitingLong({ state, since }: TableStanding, pacing: Restaurant['pacing'], now: number): boolean {
  const limits: Partial<Record<TableState, number>> = {
    seated: pacing.toOrder,
    ordered: pacing.toServe,
    served: pacing.toCheck,
    dropped: pacing.toLeave,
    paid: pacing.toLeave,
    dirty: pacing.toClean,
  };
  const limit = limits[state];
  return since !== null && limit !== undefined && now - since > limit * MINUTE;
}
